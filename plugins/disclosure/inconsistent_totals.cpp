// SPDX-License-Identifier: Apache-2.0
#include "table_lines.h"

#include <jeugdlint/setting.h>

#include <cstdlib>

namespace jeugdlint::disclosure {
namespace {

struct InconsistentTotals : TableReading {
  std::int64_t base = 1;

  void prepare() {
    check_whole("base", base, 1);
    prepare_reading();
  }

  void finish(const State& state, Findings& findings) const {
    std::uint64_t unjudged = 0;
    for (const TableLines::Line& line : TableLines(state, by.size())) {
      if (!line.total) continue;
      const TableCells::Cell& total = state.cells[*line.total];
      const std::optional<Amount> parts = sum_of(line, state);
      if (!total.amount || !parts) {
        ++unjudged;
        continue;
      }
      // Each rounded number is off by half the base at most.
      const auto numbers = static_cast<Amount>(base == 1 ? 0 : line.parts.size() + 1);
      if (std::abs(*total.amount - *parts) <= base * (one_whole / 2) * numbers) continue;
      findings.add({total.row, field}, {{"field", CellRef{total.row, field.slot}},
                                        {"parts", line.parts.size()},
                                        {"column", by[line.column]},
                                        setting("base", base)});
    }
    findings.not_evaluable(unjudged);
  }

 private:
  static std::optional<Amount> sum_of(const TableLines::Line& line, const State& state) {
    Amount parts = 0;
    for (const std::uint32_t part : line.parts) {
      if (!state.cells[part].amount) return std::nullopt;
      parts = sum(parts, *state.cells[part].amount);
    }
    return parts;
  }
};

}  // namespace

RuleInfo inconsistent_totals() {
  return {
      .id = "disclosure/inconsistent_totals",
      .category = Category::disclosure,
      .severity = Severity::warning,
      .title = {.nl = "Totaal dat niet bij zijn delen past",
                .en = "Total that does not go with its parts"},
      .message =
          {.nl = "totaal {field} is niet te maken uit de {parts} delen naar {column}, afgerond "
                 "op {base}",
           .en = "total {field} cannot be made of the {parts} parts by {column}, rounded to "
                 "{base}"},
      .rationale = {.nl =
                        "Is een deel weggelaten in plaats van onderdrukt, dan is het verschil met "
                        "het totaal dat deel. Is verschillend afgerond, dan verraadt het verschil "
                        "wat de afronding moest verbergen.",
                    .en =
                        "Where a part was left out instead of suppressed, the difference with the "
                        "total is that part. Where rounding differs, the difference gives away "
                        "what it should hide."},
      .remedy = {.nl =
                     "Neem alle delen op, met een punt waar het aantal niet mag worden gegeven, en "
                     "rond delen en totaal op dezelfde manier af.",
                 .en = "Include all parts, with a dot where the count may not be given, and round "
                       "parts and total in the same way."},
      .source = "Hundepool e.a., Statistical Disclosure Control, 2012 (rounding)",
      .code = table_code<InconsistentTotals>(option<&InconsistentTotals::base>(
          "base", "counts were rounded to multiples of this; 1: they were not")),
  };
}

}  // namespace jeugdlint::disclosure
