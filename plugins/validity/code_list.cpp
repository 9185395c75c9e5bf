// SPDX-License-Identifier: Apache-2.0
#include <jeugdlint/rule.h>

#include <cstdint>
#include <optional>
#include <stdexcept>
#include <vector>

namespace jeugdlint::validity {
namespace {

constexpr Term unknown{0}, not_then{1};

struct CodeList {
  TextColumn field;
  Codes codes;
  std::optional<DateColumn> on;
  std::optional<Date> day;

  void prepare() {
    if (on && day) throw std::invalid_argument("takes option on or option day, not both");
    for (const Codes::Code& code : codes.codes) {
      const std::uint32_t place = index_.add(code.code.view());
      if (place == periods_.size()) periods_.emplace_back();
      periods_[place].push_back({code.valid_from, code.valid_to});
    }
  }

  void inspect(const Batch& batch, Findings& findings) const {
    const auto texts = batch[field];
    const auto filled = batch.filled(field);
    std::uint64_t unjudged = 0;
    for (std::size_t i = 0; i < batch.size(); ++i) {
      if (filled[i] != Filled::yes) {
        ++unjudged;
        continue;
      }
      const std::uint32_t place = index_.find(texts[i].view());
      if (place == TextIndex::none)
        report(batch, i, unknown, findings);
      else if (on || day)
        unjudged += judge_period(batch, i, periods_[place], findings) ? 0 : 1;
    }
    findings.not_evaluable(unjudged);
  }

 private:
  struct Period {
    Day from{}, to{};
  };

  // False when there is no date to judge by, though it matters.
  bool judge_period(const Batch& batch, std::size_t i, const std::vector<Period>& periods,
                    Findings& findings) const {
    const std::optional<Date> date = day ? day : batch[*on][i];
    bool always = false;
    for (const Period& period : periods) {
      if (date && date->last >= period.from && date->first <= period.to) return true;
      always = always || (period.from == Day{INT32_MIN} && period.to == Day{INT32_MAX});
    }
    if (!date) return always;
    report(batch, i, not_then, findings);
    return true;
  }

  void report(const Batch& batch, std::size_t i, Term problem, Findings& findings) const {
    findings.add({batch.row(i), field}, {{"field", batch.cell(i, field)}, {"problem", problem}});
  }

  TextIndex index_;
  std::vector<std::vector<Period>> periods_;  // by place in the index
};

}  // namespace

RuleInfo code_list() {
  return {
      .id = "validity/code_list",
      .category = Category::validity,
      .severity = Severity::error,
      .title = {.nl = "Code niet in de codelijst", .en = "Code not in the code list"},
      .message = {.nl = "{field} {problem}", .en = "{field} {problem}"},
      .rationale = {.nl = "De ontvanger kan een code buiten de lijst niet indelen en telt haar als "
                          "onbekend, of weigert het record.",
                    .en = "The recipient cannot classify a code outside the list and counts it as "
                          "unknown, or refuses the record."},
      .remedy = {.nl = "Gebruik een code uit de lijst die op de datum geldig is. Let op "
                       "voorloopnullen: 1 is niet 01.",
                 .en =
                     "Use a code from the list that is valid on the date. Mind leading zeros: 1 is "
                     "not 01."},
      .source = "The code list's publisher, as the pack names it",
      .terms = {{"unknown", {.nl = "staat niet in de codelijst", .en = "is not in the code list"}},
                {"not_then",
                 {.nl = "staat in de codelijst, maar is op de datum niet geldig",
                  .en = "is in the code list, but not valid on the date"}}},
      .code = code<CodeList>(
          option<&CodeList::field>("field", "the code to judge"),
          option<&CodeList::codes>("codes", "the code list, a table of the pack"),
          absent_allowed_option<&CodeList::on>("on", "the date on which the code must be valid"),
          option<&CodeList::day>("day", "the day on which every code must be valid")),
  };
}

}  // namespace jeugdlint::validity
