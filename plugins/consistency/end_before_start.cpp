// SPDX-License-Identifier: Apache-2.0
#include <jeugdlint/rule.h>

namespace jeugdlint::consistency {
namespace {

constexpr Term before{0}, not_after{1};

struct EndBeforeStart {
  DateColumn start, end;
  bool one_day = true;

  void inspect(const Batch& batch, Findings& findings) const {
    const auto starts = batch[start];
    const auto ends = batch[end];
    std::uint64_t unjudged = 0;
    for (std::size_t i = 0; i < batch.size(); ++i) {
      const auto begun = starts[i], ended = ends[i];
      if (!begun || !ended) {
        ++unjudged;  // validity/date reports those that are filled in
        continue;
      }
      if (ended->last > begun->first || (one_day && ended->last == begun->first)) continue;
      findings.add({batch.row(i), end}, {{"start", batch.cell(i, start)},
                                         {"end", batch.cell(i, end)},
                                         {"problem", one_day ? before : not_after}});
    }
    findings.not_evaluable(unjudged);
  }
};

}  // namespace

RuleInfo end_before_start() {
  return {
      .id = "consistency/end_before_start",
      .category = Category::consistency,
      .severity = Severity::error,
      .title = {.nl = "Einde vóór begin", .en = "End before start"},
      .message = {.nl = "einde {end} {problem} begin {start}",
                  .en = "end {end} {problem} start {start}"},
      .rationale = {.nl = "De duur wordt uit deze twee datums berekend.",
                    .en = "The length of the period is computed from these two dates."},
      .remedy = {.nl = "Controleer beide datums; vaak is een jaar verkeerd of zijn dag en maand "
                       "verwisseld.",
                 .en = "Check both dates; often a year is wrong, or day and month were swapped."},
      .source = "CBS, Informatieprotocol Beleidsinformatie Jeugd",
      .terms = {{"before", {.nl = "ligt vóór", .en = "lies before"}},
                {"not_after", {.nl = "ligt niet na", .en = "does not lie after"}}},
      .code = code<EndBeforeStart>(
          option<&EndBeforeStart::start>("start", "first day of the period"),
          option<&EndBeforeStart::end>("end", "last day of the period"),
          option<&EndBeforeStart::one_day>("one_day", "may it last a single day")),
  };
}

}  // namespace jeugdlint::consistency
