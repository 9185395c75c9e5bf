// SPDX-License-Identifier: Apache-2.0
#include <jeugdlint/rule.h>
#include <jeugdlint/setting.h>

#include <cmath>
#include <stdexcept>

namespace jeugdlint::disclosure {
namespace {

struct UnroundedCells {
  NumberColumn field;
  std::int64_t base = 5;

  void prepare() {
    if (base < 2) throw std::invalid_argument("option base is 2 or more");
  }

  void inspect(const Batch& batch, Findings& findings) const {
    const auto numbers = batch[field];
    std::uint64_t unjudged = 0;
    for (std::size_t i = 0; i < batch.size(); ++i) {
      const auto number = numbers[i];
      if (!number)
        ++unjudged;  // a dot in place of a count
      else if (std::fmod(*number, static_cast<double>(base)) != 0)
        findings.add({batch.row(i), field},
                     {{"field", batch.cell(i, field)}, setting("base", base)});
    }
    findings.not_evaluable(unjudged);
  }
};

}  // namespace

RuleInfo unrounded_cells() {
  return {
      .id = "disclosure/unrounded_cells",
      .category = Category::disclosure,
      .severity = Severity::warning,
      .title = {.nl = "Aantal dat niet is afgerond", .en = "Count that is not rounded"},
      .message = {.nl = "{field} is geen veelvoud van {base}",
                  .en = "{field} is not a multiple of {base}"},
      .rationale = {.nl = "Eén aantal dat niet is afgerond, maakt de afronding van de andere in "
                          "dezelfde rij of kolom ongedaan.",
                    .en = "One count that is not rounded undoes the rounding of the others in the "
                          "same row or column."},
      .remedy = {.nl = "Rond alle aantallen en totalen af, elk voor zich.",
                 .en = "Round all counts and totals, each by itself."},
      .source = "CBS, jeugdtabellen op StatLine: alle aantallen zijn veelvouden van 5",
      .code = code<UnroundedCells>(
          option<&UnroundedCells::field>("field", "the count"),
          option<&UnroundedCells::base>("base", "counts are multiples of this")),
  };
}

}  // namespace jeugdlint::disclosure
