// SPDX-License-Identifier: Apache-2.0
#include "periods.h"

namespace jeugdlint::consistency {
namespace {

struct MergeCandidates {
  std::vector<TextColumn> by;
  DateColumn start, end;

  void inspect(const Case& one, Findings& findings) const {
    const Batch rows = one.rows();
    std::uint64_t unjudged = 0;
    for (const auto& group : spells_by_group(rows, by, start, end, unjudged)) {
      for (const Spell& spell : group) {
        if (spell.rows.size() < 2) continue;
        const std::size_t first = spell.rows.front();
        findings.add({rows.row(first), start}, {{"count", spell.rows.size()},
                                                {"start", rows.cell(first, start)},
                                                {"first", rows.row(first)},
                                                {"end", rows.cell(spell.ends_with, end)},
                                                {"last", rows.row(spell.ends_with)}});
      }
    }
    findings.not_evaluable(unjudged);
  }
};

}  // namespace

RuleInfo merge_candidates() {
  return {
      .id = "consistency/merge_candidates",
      .category = Category::consistency,
      .severity = Severity::note,
      .title = {.nl = "Regels die samen één periode zijn", .en = "Records that are one period"},
      .message = {.nl = "{count} regels zijn samen één periode: van {start} in rij {first} tot en "
                        "met {end} in rij {last}",
                  .en = "{count} records are one period: from {start} in row {first} up to and "
                        "including {end} in row {last}"},
      .rationale = {.nl = "Alle hulp van één vorm onder één plan is één regel.",
                    .en = "All care of one form under one plan is one record."},
      .remedy = {.nl = "Voeg de regels samen met dit begin en dit einde.",
                 .en = "Merge the records with this start and this end."},
      .source = "Informatieprotocol Beleidsinformatie Jeugd v7, 3.3",
      .code = code<MergeCandidates>(
          option<&MergeCandidates::by>("by", "only records with the same values here are merged"),
          option<&MergeCandidates::start>("start", "first day of the period"),
          option<&MergeCandidates::end>("end", "last day of the period; missing: it still runs")),
  };
}

}  // namespace jeugdlint::consistency
