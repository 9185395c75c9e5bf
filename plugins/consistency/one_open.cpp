// SPDX-License-Identifier: Apache-2.0
#include "periods.h"

namespace jeugdlint::consistency {
namespace {

struct OneOpen {
  std::vector<TextColumn> by;
  DateColumn start, end;

  void inspect(const Case& one, Findings& findings) const {
    const Batch rows = one.rows();
    std::uint64_t unjudged = 0;
    const Period* open = nullptr;
    const std::vector<Period> all = periods(rows, by, start, end, unjudged);
    for (const Period& period : all) {
      if (!period.running) continue;
      if (open != nullptr && open->group == period.group)
        findings.add({rows.row(period.row), end},
                     {{"end", rows.cell(period.row, end)}, {"other", rows.row(open->row)}});
      else
        open = &period;
    }
    findings.not_evaluable(unjudged);
  }
};

}  // namespace

RuleInfo one_open() {
  return {
      .id = "consistency/one_open",
      .category = Category::consistency,
      .severity = Severity::error,
      .title = {.nl = "Meer dan één lopende periode", .en = "More than one running period"},
      .message = {.nl = "{end} is leeg, en ook rij {other} loopt nog",
                  .en = "{end} is empty, and row {other} is running too"},
      .rationale = {.nl = "Een vergeten einddatum houdt een afgelopen periode in de stand.",
                    .en = "A forgotten end keeps a period that is over among those that run."},
      .remedy = {.nl = "Vul de einddatum van de oudste in.", .en = "Fill in the end of the older."},
      .source = "CBS, Jeugdhulp en jeugdbescherming, toelichting bij de cijfers (MW 2022/19)",
      .code = code<OneOpen>(
          option<&OneOpen::by>("by", "only records with the same values here are compared"),
          option<&OneOpen::start>("start", "first day of the period"),
          option<&OneOpen::end>("end", "last day of the period; missing: it still runs")),
  };
}

}  // namespace jeugdlint::consistency
