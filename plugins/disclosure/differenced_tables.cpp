// SPDX-License-Identifier: Apache-2.0
#include "differencing.h"

#include <jeugdlint/setting.h>

#include <stdexcept>
#include <string>

namespace jeugdlint::disclosure {
namespace {

struct DifferencedTables {
  NumberColumn field;
  std::string other;
  NumberColumn other_field;
  std::int64_t at_least = 10;

  void prepare() { check_whole("at_least", at_least, 2); }

  void inspect(const Case& one, Findings& findings) const {
    const auto other_rows = one.rows(other);
    if (!other_rows) throw std::invalid_argument("option other names no table of the case");
    const AddedCells here(one.rows(), field), there(*other_rows, other_field);
    if (here.cells == 0 || there.cells == 0) return;
    const std::uint64_t suppressed = here.suppressed + there.suppressed;
    if (suppressed > 1)
      findings.not_evaluable(here.cells);
    else if (here.suppressed == 1)
      add(*here.first_suppressed, field, Term{1}, findings);
    else if (there.suppressed == 1)
      add(*there.first_suppressed, other_field, Term{1}, findings);
    else if (too_few_differ(here, there, at_least))
      add(*here.first, field, Term{0}, findings);
  }

 private:
  void add(RowNumber row, NumberColumn column, Term what, Findings& findings) const {
    findings.add(
        {row, column},
        {{"field", CellRef{row, column.slot}}, {"what", what}, setting("at_least", at_least)});
  }
};

}  // namespace

RuleInfo differenced_tables() {
  return {
      .id = "disclosure/differenced_tables",
      .category = Category::disclosure,
      .severity = Severity::warning,
      .title = {.nl = "Aantal dat uit twee tabellen te rekenen is",
                .en = "Count that can be computed from two tables"},
      .message = {.nl = "{field}: {what} ({at_least})", .en = "{field}: {what} ({at_least})"},
      .rationale = {.nl = "Wie beide tabellen heeft, trekt ze van elkaar af en houdt een cel over "
                          "die in geen van beide staat.",
                    .en = "Who has both tables subtracts them, and keeps a cell that neither of "
                          "them has."},
      .remedy = {.nl = "Gebruik in beide tabellen dezelfde indeling, rond allebei af, of laat in "
                       "beide een cel weg.",
                 .en = "Use the same groups in both tables, round both, or suppress a cell in "
                       "both."},
      .source = "Hundepool e.a., Statistical Disclosure Control, 2012 (linked tables)",
      .terms = {{"few",
                 {.nl = "het verschil met de andere tabel is kleiner dan de grens",
                  .en = "the difference with the other table is below the limit"}},
                {"suppressed",
                 {.nl = "weggelaten, maar het verschil van de tabellen is dit aantal; grens",
                  .en = "suppressed, but the difference of the tables is this count; limit"}}},
      .code = code<DifferencedTables>(
          option<&DifferencedTables::field>("field", "the count in this table"),
          required_option<&DifferencedTables::other>("other", "the other table of the pack"),
          option<&DifferencedTables::other_field>("other_field", "its count: table.field"),
          option<&DifferencedTables::at_least>("at_least", "the lowest count that may be known")),
  };
}

}  // namespace jeugdlint::disclosure
