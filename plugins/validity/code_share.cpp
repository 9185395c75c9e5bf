// SPDX-License-Identifier: Apache-2.0
#include <jeugdlint/rule.h>
#include <jeugdlint/setting.h>

#include <stdexcept>
#include <string>
#include <vector>

namespace jeugdlint::validity {
namespace {

struct CodeShare {
  TextColumn field;
  std::vector<std::string> codes;
  double at_most = 0;

  void prepare() {
    if (codes.empty()) throw std::invalid_argument("option codes needs a code or more");
    if (!(at_most >= 0 && at_most <= 1))
      throw std::invalid_argument("option at_most is a share, from 0 to 1");
    index_ = TextIndex(codes);
  }

  struct State {
    std::uint64_t filled = 0, counted = 0;
  };

  void inspect(const Batch& batch, State& state) const {
    const auto texts = batch[field];
    const auto filled = batch.filled(field);
    for (std::size_t i = 0; i < batch.size(); ++i) {
      if (filled[i] != Filled::yes) continue;
      ++state.filled;
      state.counted += index_.contains(texts[i].view()) ? 1 : 0;
    }
  }

  void merge(State& state, State&& next) const {
    state.filled += next.filled;
    state.counted += next.counted;
  }

  void finish(const State& state, Findings& findings) const {
    if (state.filled == 0) return;
    const double share = static_cast<double>(state.counted) / static_cast<double>(state.filled);
    if (share <= at_most) return;
    findings.add(field, {{"field", field},
                         {"counted", state.counted},
                         {"filled", state.filled},
                         Evidence::share("share", share),
                         setting_share("at_most", at_most)});
  }

 private:
  TextIndex index_;
};

}  // namespace

RuleInfo code_share() {
  return {
      .id = "validity/code_share",
      .category = Category::validity,
      .severity = Severity::warning,
      .title = {.nl = "Code te vaak gebruikt", .en = "Code used too often"},
      .message = {.nl = "{field} heeft in {counted} van {filled} ingevulde records zo'n code: "
                        "{share}, verwacht is hoogstens {at_most}",
                  .en =
                      "{field} has such a code in {counted} of {filled} records where it is filled "
                      "in: {share}, at most {at_most} is expected"},
      .rationale =
          {.nl = "Een code voor onbekend of overig mag, maar niet zo vaak dat het veld niets "
                 "meer zegt.",
           .en = "A code for unknown or other is allowed, but not so often that the field "
                 "says nothing any more."},
      .remedy = {.nl =
                     "Vul de waarde in waar ze bekend is, en ga na of de code een standaardwaarde "
                     "van het systeem is.",
                 .en =
                     "Fill in the value where it is known, and check whether the code is a default "
                     "of the system."},
      .source = "The pack that sets the limit",
      .code = code<CodeShare>(
          option<&CodeShare::field>("field", "the field to count"),
          required_option<&CodeShare::codes>("codes", "the codes that may not occur too often"),
          required_option<&CodeShare::at_most>("at_most", "the largest share, from 0 to 1")),
  };
}

}  // namespace jeugdlint::validity
