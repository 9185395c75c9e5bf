// SPDX-License-Identifier: Apache-2.0
#include "periods.h"

namespace jeugdlint::consistency {
namespace {

struct Gap {
  std::vector<TextColumn> by;
  DateColumn start, end;
  std::int64_t longest_days = 0, shortest_days = 1;

  void inspect(const Case& one, Findings& findings) const {
    const Batch rows = one.rows();
    std::uint64_t unjudged = 0;
    for (const auto& group : spells_by_group(rows, by, start, end, unjudged))
      judge(rows, group, findings);
    findings.not_evaluable(unjudged);
  }

 private:
  void judge(const Batch& rows, const std::vector<Spell>& found, Findings& findings) const {
    for (std::size_t i = 1; i < found.size(); ++i) {
      const std::int64_t least = static_cast<std::int64_t>(found[i].start.first) -
                                 static_cast<std::int64_t>(found[i - 1].end.last) - 1;
      const std::int64_t most = static_cast<std::int64_t>(found[i].start.last) -
                                static_cast<std::int64_t>(found[i - 1].end.first) - 1;
      if (least < shortest_days || (longest_days > 0 && most > longest_days)) continue;
      findings.add({rows.row(found[i].rows.front()), start},
                   {{"days", static_cast<std::uint64_t>(least)},
                    {"other", rows.row(found[i - 1].ends_with)}});
    }
  }
};

}  // namespace

RuleInfo gap() {
  return {
      .id = "consistency/gap",
      .category = Category::consistency,
      .severity = Severity::warning,
      .title = {.nl = "Gat tussen perioden", .en = "Gap between periods"},
      .message = {.nl = "begint {days} dagen na het einde van rij {other}",
                  .en = "starts {days} days after the end of row {other}"},
      .rationale = {.nl = "Een kort gat is vaak een knip in de administratie, en telt dan als "
                          "nieuwe instroom.",
                    .en = "A short gap is often a cut by the administration, and is then counted "
                          "as a new entry."},
      .remedy = {.nl = "Liep de hulp door, voeg de regels dan samen.",
                 .en = "If the care went on, merge the records."},
      .source = "Informatieprotocol Beleidsinformatie Jeugd v7, 3.3",
      .code = code<Gap>(
          option<&Gap::by>("by", "only records with the same values here are compared"),
          option<&Gap::start>("start", "first day of the period"),
          option<&Gap::end>("end", "last day of the period; missing: it still runs"),
          option<&Gap::shortest_days>("shortest_days",
                                      "days between that are not yet a gap: fewer than this"),
          option<&Gap::longest_days>("longest_days", "a longer gap is a new start; 0: none is")),
  };
}

}  // namespace jeugdlint::consistency
