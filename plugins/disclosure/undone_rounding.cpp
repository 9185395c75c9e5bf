// SPDX-License-Identifier: Apache-2.0
#include "cell_ranges.h"
#include "option_limits.h"

#include <jeugdlint/setting.h>

namespace jeugdlint::disclosure {
namespace {

struct UndoneRounding : TableReading {
  std::int64_t at_least = 2;
  std::int64_t base = 5;

  void prepare() {
    check_whole("base", base, 2);
    need_two_or_more(at_least);
    prepare_reading();
  }

  void finish(const State& state, Findings& findings) const {
    const auto tell = [&](const TableCells::Cell& cell, std::uint64_t possible) {
      if (!cell.amount) return;
      findings.add({cell.row, field}, {{"field", CellRef{cell.row, field.slot}},
                                       {"possible", possible},
                                       setting("base", base),
                                       setting("at_least", at_least)});
    };
    each_narrow_cell(state, by.size(), base, at_least, tell);
  }
};

}  // namespace

RuleInfo undone_rounding() {
  return {
      .id = "disclosure/undone_rounding",
      .category = Category::disclosure,
      .severity = Severity::warning,
      .title = {.nl = "Afronding die ongedaan te maken is", .en = "Rounding that can be undone"},
      .message = {.nl = "{field} is afgerond op {base}, maar de totalen laten nog maar {possible} "
                        "mogelijke aantallen over, minder dan {at_least}",
                  .en = "{field} is rounded to {base}, but the totals leave only {possible} "
                        "possible numbers, fewer than {at_least}"},
      .rationale = {.nl =
                        "Zijn alle delen naar dezelfde kant afgerond en het totaal naar de andere, "
                        "dan blijft van de afronding niets over.",
                    .en = "Where all parts were rounded one way and their total the other, nothing "
                          "is left of the rounding."},
      .remedy = {.nl = "Rond het totaal of een van de delen naar de andere kant af, of laat het "
                       "totaal weg.",
                 .en = "Round the total or one of the parts the other way, or leave the total "
                       "out."},
      .source = "Hundepool e.a., Statistical Disclosure Control, 2012 (rounding)",
      .code = table_code<UndoneRounding>(
          option<&UndoneRounding::at_least>("at_least",
                                            "so many counts must be possible for a rounded one"),
          option<&UndoneRounding::base>("base", "counts were rounded to multiples of this")),
  };
}

}  // namespace jeugdlint::disclosure
