// SPDX-License-Identifier: Apache-2.0
#include "cell_ranges.h"
#include "option_limits.h"

#include <jeugdlint/setting.h>

namespace jeugdlint::disclosure {
namespace {

struct RecomputableCells : TableReading {
  std::int64_t at_least = 5;
  std::int64_t base = 1;

  void prepare() {
    need_two_or_more(at_least);
    check_whole("base", base, 1);
    prepare_reading();
  }

  void finish(const State& state, Findings& findings) const {
    const auto tell = [&](const TableCells::Cell& cell, std::uint64_t possible) {
      if (cell.amount) return;
      findings.add({cell.row, field}, {{"field", CellRef{cell.row, field.slot}},
                                       {"possible", possible},
                                       setting("at_least", at_least)});
    };
    each_narrow_cell(state, by.size(), base, at_least, tell);
  }
};

}  // namespace

RuleInfo recomputable_cells() {
  return {
      .id = "disclosure/recomputable_cells",
      .category = Category::disclosure,
      .severity = Severity::error,
      .title = {.nl = "Weggelaten aantal dat terug te rekenen is",
                .en = "Suppressed count that can be computed back"},
      .message = {.nl =
                      "{field} is weggelaten, maar de totalen laten nog maar {possible} mogelijke "
                      "aantallen over, minder dan {at_least}",
                  .en = "{field} is suppressed, but the totals leave only {possible} possible "
                        "numbers, fewer than {at_least}"},
      .rationale = {.nl = "Wie het totaal van een rij of kolom heeft, trekt de andere cellen ervan "
                          "af en houdt de weggelaten cel over.",
                    .en = "Who has the total of a row or column subtracts the other cells, and "
                          "keeps the suppressed one."},
      .remedy = {.nl = "Laat in dezelfde rij en kolom nog een cel weg, of het totaal.",
                 .en = "Suppress another cell of the same row and column, or the total."},
      .source = "Hundepool e.a., Statistical Disclosure Control, 2012 (secondary suppression)",
      .code = table_code<RecomputableCells>(
          option<&RecomputableCells::at_least>(
              "at_least", "so many whole numbers must be possible for a suppressed cell"),
          option<&RecomputableCells::base>(
              "base", "the table was rounded to multiples of this; 1: it was not")),
  };
}

}  // namespace jeugdlint::disclosure
