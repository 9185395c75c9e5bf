// SPDX-License-Identifier: Apache-2.0
#include "periods.h"

namespace jeugdlint::consistency {
namespace {

struct Overlap {
  std::vector<TextColumn> by;
  DateColumn start, end;

  void inspect(const Case& one, Findings& findings) const {
    const Batch rows = one.rows();
    std::uint64_t unjudged = 0;
    const std::vector<Period> all = periods(rows, by, start, end, unjudged);
    const Period* longest = nullptr;  // of the group: the one that certainly lasts longest
    for (const Period& period : all) {
      if (longest == nullptr || longest->group != period.group) {
        longest = &period;
        continue;
      }
      // Certain on every reading of partial dates: neither can have ended before the other began.
      if (period.start.last <= longest->end.first && longest->start.last <= period.end.first)
        findings.add({rows.row(period.row), start}, {{"other", rows.row(longest->row)}});
      if (period.end.first > longest->end.first) longest = &period;
    }
    findings.not_evaluable(unjudged);
  }
};

}  // namespace

RuleInfo overlap() {
  return {
      .id = "consistency/overlap",
      .category = Category::consistency,
      .severity = Severity::error,
      .title = {.nl = "Perioden die elkaar overlappen", .en = "Periods that overlap"},
      .message = {.nl = "overlapt met rij {other}", .en = "overlaps with row {other}"},
      .rationale = {.nl = "Wat tegelijk loopt, wordt dubbel geteld.",
                    .en = "What runs at the same time is counted twice."},
      .remedy = {.nl = "Voeg de regels samen, van het vroegste begin tot het laatste einde, of "
                       "verbeter de datums.",
                 .en = "Merge the records, from the earliest start to the last end, or mend the "
                       "dates."},
      .source = "Informatieprotocol Beleidsinformatie Jeugd v7, 3.3",
      .code = code<Overlap>(
          option<&Overlap::by>("by", "only records with the same values here are compared"),
          option<&Overlap::start>("start", "first day of the period"),
          option<&Overlap::end>("end", "last day of the period; missing: it still runs")),
  };
}

}  // namespace jeugdlint::consistency
