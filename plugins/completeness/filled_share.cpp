// SPDX-License-Identifier: Apache-2.0
#include <jeugdlint/rule.h>
#include <jeugdlint/setting.h>

#include <stdexcept>

namespace jeugdlint::completeness {
namespace {

struct FilledShare {
  TextColumn field;
  double at_least = 0;

  void prepare() {
    if (!(at_least >= 0 && at_least <= 1))
      throw std::invalid_argument("option at_least is a share, from 0 to 1");
  }

  struct State {
    std::uint64_t rows = 0, filled = 0;
  };

  void inspect(const Batch& batch, State& state) const {
    const auto filled = batch.filled(field);
    std::uint64_t missing = 0;
    for (std::size_t i = 0; i < batch.size(); ++i) missing += is_missing(filled[i]) ? 1 : 0;
    state.rows += batch.size();
    state.filled += batch.size() - missing;
  }

  void merge(State& state, State&& next) const {
    state.rows += next.rows;
    state.filled += next.filled;
  }

  void finish(const State& state, Findings& findings) const {
    if (state.rows == 0) return;
    const double share = static_cast<double>(state.filled) / static_cast<double>(state.rows);
    if (share >= at_least) return;
    findings.add(field, {{"field", field},
                         {"filled", state.filled},
                         {"rows", state.rows},
                         Evidence::share("share", share),
                         setting_share("at_least", at_least)});
  }
};

}  // namespace

RuleInfo filled_share() {
  return {
      .id = "completeness/filled_share",
      .category = Category::completeness,
      .severity = Severity::warning,
      .title = {.nl = "Veld te weinig ingevuld", .en = "Field filled in too seldom"},
      .message = {.nl = "{field} is in {filled} van {rows} records ingevuld: {share}, verwacht is "
                        "minstens {at_least}",
                  .en = "{field} is filled in in {filled} of {rows} records: {share}, at least "
                        "{at_least} is expected"},
      .rationale =
          {.nl = "Een veld mag in een enkel record ontbreken, maar is onbruikbaar als het te "
                 "vaak leeg is.",
           .en = "A field may be missing in a single record, but is of no use when it is "
                 "empty too often."},
      .remedy = {.nl = "Ga na of de export het veld wel overneemt, en vul de registratie aan.",
                 .en =
                     "Check that the export does carry the field, and complete the registration."},
      .source = "ISO/IEC 25012, completeness; the limit: the pack that sets it",
      .code = code<FilledShare>(
          absent_allowed_option<&FilledShare::field>("field", "the field to count"),
          required_option<&FilledShare::at_least>("at_least", "the smallest share, from 0 to 1")),
  };
}

}  // namespace jeugdlint::completeness
