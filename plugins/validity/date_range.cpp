// SPDX-License-Identifier: Apache-2.0
#include <jeugdlint/rule.h>

#include <cstdint>
#include <optional>
#include <stdexcept>

namespace jeugdlint::validity {
namespace {

constexpr Term too_early{0}, too_late{1};

struct DateRange {
  DateColumn field;
  std::optional<Date> earliest, latest;

  void prepare() {
    if (!earliest && !latest) throw std::invalid_argument("needs option earliest, latest or both");
    if (earliest && latest && earliest->first > latest->last)
      throw std::invalid_argument("option earliest lies after option latest");
  }

  void inspect(const Batch& batch, Findings& findings) const {
    const auto dates = batch[field];
    const Day from = earliest ? earliest->first : Day{INT32_MIN};
    const Day to = latest ? latest->last : Day{INT32_MAX};
    std::uint64_t unjudged = 0;
    for (std::size_t i = 0; i < batch.size(); ++i) {
      const auto date = dates[i];
      if (!date) {
        ++unjudged;  // validity/date reports those that are filled in
        continue;
      }
      if (date->last >= from && date->first <= to) continue;
      findings.add({batch.row(i), field}, {{"field", batch.cell(i, field)},
                                           {"side", date->last < from ? too_early : too_late}});
    }
    findings.not_evaluable(unjudged);
  }
};

}  // namespace

RuleInfo date_range() {
  return {
      .id = "validity/date_range",
      .category = Category::validity,
      .severity = Severity::error,
      .title = {.nl = "Datum buiten de grenzen", .en = "Date out of range"},
      .message = {.nl = "{field} ligt {side}", .en = "{field} lies {side}"},
      .rationale = {.nl = "Een datum buiten de grenzen hoort niet in deze levering, of heeft een "
                          "verkeerd jaar.",
                    .en = "A date out of range does not belong in this delivery, or has a wrong "
                          "year."},
      .remedy = {.nl = "Controleer de datum en de periode waarover wordt geleverd.",
                 .en = "Check the date and the period that the delivery is about."},
      .source = "Frictionless Table Schema, constraints minimum and maximum; the limits: the pack",
      .terms =
          {{"too_early",
            {.nl = "vóór de eerste dag die is toegestaan", .en = "before the first day allowed"}},
           {"too_late",
            {.nl = "na de laatste dag die is toegestaan", .en = "after the last day allowed"}}},
      .code = code<DateRange>(option<&DateRange::field>("field", "the date to judge"),
                              option<&DateRange::earliest>("earliest", "the first day allowed"),
                              option<&DateRange::latest>("latest", "the last day allowed")),
  };
}

}  // namespace jeugdlint::validity
