// SPDX-License-Identifier: Apache-2.0
#include "option_limits.h"

#include <jeugdlint/rule.h>
#include <jeugdlint/setting.h>

#include <stdexcept>

namespace jeugdlint::disclosure {
namespace {

struct SmallCells {
  NumberColumn field;
  std::int64_t at_least = 10;
  bool zero = true;

  void prepare() { need_two_or_more(at_least); }

  void inspect(const Batch& batch, Findings& findings) const {
    const auto numbers = batch[field];
    const auto threshold = static_cast<double>(at_least);
    std::uint64_t unjudged = 0;
    for (std::size_t i = 0; i < batch.size(); ++i) {
      const auto number = numbers[i];
      if (!number)
        ++unjudged;  // a dot in place of a count is what should be there
      else if (*number < threshold && (*number > 0 || (*number == 0 && !zero)))
        findings.add({batch.row(i), field},
                     {{"field", batch.cell(i, field)}, setting("at_least", at_least)});
    }
    findings.not_evaluable(unjudged);
  }
};

}  // namespace

RuleInfo small_cells() {
  return {
      .id = "disclosure/small_cells",
      .category = Category::disclosure,
      .severity = Severity::error,
      .title = {.nl = "Cel met te weinig mensen", .en = "Cell with too few people"},
      .message = {.nl = "{field} telt minder dan {at_least}",
                  .en = "{field} counts fewer than {at_least}"},
      .rationale = {.nl = "Wie weet dat iemand in een kleine cel zit, leest de rest van de rij als "
                          "diens gegevens.",
                    .en = "Who knows that somebody is in a small cell reads the rest of the row as "
                          "their data."},
      .remedy = {.nl = "Zet een punt in plaats van het aantal, ook in een tweede cel van de rij en "
                       "de kolom als het anders terug te rekenen is; of voeg categorieën samen.",
                 .en = "Put a dot in place of the count, and in a second cell of the row and the "
                       "column where it could be computed back; or join categories."},
      .source = "Hundepool e.a., Statistical Disclosure Control, 2012 (minimum frequency rule)",
      .code = code<SmallCells>(
          option<&SmallCells::field>("field", "the count"),
          option<&SmallCells::at_least>("at_least", "the lowest count that may be shown"),
          option<&SmallCells::zero>("zero", "may a count be zero")),
  };
}

}  // namespace jeugdlint::disclosure
