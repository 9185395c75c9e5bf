// SPDX-License-Identifier: Apache-2.0
#include <jeugdlint/rule.h>

namespace jeugdlint::consistency {
namespace {

struct DayAfter {
  DateColumn field, previous;

  void inspect(const Batch& batch, Findings& findings) const {
    const auto dates = batch[field];
    const auto previous_dates = batch[previous];
    std::uint64_t unjudged = 0;
    for (std::size_t i = 0; i < batch.size(); ++i) {
      const auto date = dates[i], before = previous_dates[i];
      if (!date || !before) {
        ++unjudged;  // validity/date reports those that are filled in
        continue;
      }
      if (next(before->last) >= date->first && next(before->first) <= date->last) continue;
      findings.add({batch.row(i), field},
                   {{"field", batch.cell(i, field)}, {"previous", batch.cell(i, previous)}});
    }
    findings.not_evaluable(unjudged);
  }

 private:
  static Day next(Day day) { return Day{static_cast<std::int32_t>(day) + 1}; }
};

}  // namespace

RuleInfo day_after() {
  return {
      .id = "consistency/day_after",
      .category = Category::consistency,
      .severity = Severity::error,
      .title = {.nl = "Datum sluit niet aan", .en = "Date does not follow on"},
      .message = {.nl = "{field} is niet de dag na {previous}",
                  .en = "{field} is not the day after {previous}"},
      .rationale =
          {.nl = "Bij een overdracht is altijd precies één partij verantwoordelijk: de nieuwe "
                 "begint de dag nadat de vorige ophoudt.",
           .en = "In a transfer exactly one party is responsible at any time: the new one "
                 "begins on the day after the former one stops."},
      .remedy = {.nl = "Stem beide datums op elkaar af.", .en = "Bring both dates in line."},
      .source = "CBS, Informatieprotocol Beleidsinformatie Jeugd, 5.3.2 and 5.3.3",
      .code = code<DayAfter>(option<&DayAfter::field>("field", "the date that must follow"),
                             option<&DayAfter::previous>("previous", "the date of the day before")),
  };
}

}  // namespace jeugdlint::consistency
