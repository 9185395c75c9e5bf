// SPDX-License-Identifier: Apache-2.0
#include "cell_ranges.h"

namespace jeugdlint::disclosure {
namespace {

struct WholeGroupInOneCell : TableReading {
  void prepare() { prepare_reading(); }

  void finish(const State& state, Findings& findings) const {
    const TableLines lines(state, by.size());
    const CellRanges ranges(state, lines, 1);
    for (const TableLines::Line& line : lines) {
      if (line.parts.size() < 2) continue;
      const auto filled = the_only_filled(line, ranges);
      if (!filled) continue;
      const RowNumber row = state.cells[*filled].row;
      findings.add({row, field}, {{"field", CellRef{row, field.slot}},
                                  {"parts", line.parts.size()},
                                  {"column", by[line.column]}});
    }
  }

 private:
  // Somebody is in it, and nobody can be in another cell of the line.
  static std::optional<std::uint32_t> the_only_filled(const TableLines::Line& line,
                                                      const CellRanges& ranges) {
    std::optional<std::uint32_t> filled;
    for (const std::uint32_t part : line.parts) {
      if (ranges[part].high == 0) continue;
      if (filled || ranges[part].low == 0) return std::nullopt;
      filled = part;
    }
    return filled;
  }
};

}  // namespace

RuleInfo whole_group_in_one_cell() {
  return {
      .id = "disclosure/whole_group_in_one_cell",
      .category = Category::disclosure,
      .severity = Severity::warning,
      .title = {.nl = "Hele groep in één cel", .en = "Whole group in one cell"},
      .message = {.nl =
                      "{field} omvat iedereen van deze groep: de andere van de {parts} cellen naar "
                      "{column} zijn leeg",
                  .en = "{field} holds everybody of this group: the others of the {parts} cells by "
                        "{column} are empty"},
      .rationale = {.nl =
                        "Wie weet dat iemand bij de groep hoort, weet dan ook het andere kenmerk, "
                        "hoe groot de groep ook is.",
                    .en = "Who knows that somebody belongs to the group knows the other fact as "
                          "well, however large the group is."},
      .remedy = {.nl = "Voeg groepen of categorieën samen, of laat de cellen van deze groep weg.",
                 .en = "Join groups or categories, or suppress the cells of this group."},
      .source = "Hundepool e.a., Statistical Disclosure Control, 2012 (group disclosure)",
      .code = table_code<WholeGroupInOneCell>(),
  };
}

}  // namespace jeugdlint::disclosure
