// SPDX-License-Identifier: Apache-2.0
#include <jeugdlint/rule.h>

namespace jeugdlint::validity {
namespace {

struct DateRule {
  DateColumn field;

  void inspect(const Batch& batch, Findings& findings) const {
    const auto dates = batch[field];
    const auto filled = batch.filled(field);
    std::uint64_t unjudged = 0;
    for (std::size_t i = 0; i < batch.size(); ++i) {
      if (dates[i]) continue;
      if (filled[i] == Filled::yes)
        findings.add({batch.row(i), field}, {{"field", batch.cell(i, field)}});
      else
        ++unjudged;
    }
    findings.not_evaluable(unjudged);
  }
};

}  // namespace

RuleInfo date() {
  return {
      .id = "validity/date",
      .category = Category::validity,
      .severity = Severity::error,
      .title = {.nl = "Geen bestaande datum", .en = "Not a date that exists"},
      .message = {.nl = "{field} is geen datum zoals het veld die vraagt",
                  .en = "{field} is not a date as the field asks for"},
      .rationale = {.nl = "Leeftijd en duur worden uit datums berekend. Een dag die niet bestaat "
                          "wijst op een verschoven kolom of een verkeerde schrijfwijze.",
                    .en =
                        "Age and length of care are computed from dates. A day that does not exist "
                        "points at a shifted column or another notation."},
      .remedy =
          {.nl = "Verbeter de datum. Is de dag niet bekend, gebruik dan de schrijfwijze die het "
                 "veld daarvoor heeft.",
           .en = "Correct the date. Where the day is not known, use the notation that the field "
                 "has for that."},
      .source = "ISO 8601-1; the notation: the field's format in the pack",
      .code = code<DateRule>(option<&DateRule::field>("field", "the date to judge")),
  };
}

}  // namespace jeugdlint::validity
