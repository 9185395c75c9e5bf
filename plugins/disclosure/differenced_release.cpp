// SPDX-License-Identifier: Apache-2.0
#include "differencing.h"

#include <jeugdlint/setting.h>

namespace jeugdlint::disclosure {
namespace {

struct DifferencedRelease {
  NumberColumn field;
  std::int64_t at_least = 10;

  void prepare() { check_whole("at_least", at_least, 2); }

  void inspect(const Case& one, Findings& findings) const {
    const AddedCells now(one.rows(), field), before(one.previous(), field);
    if (now.cells == 0 || before.cells == 0) return;
    if (!now.whole() || !before.whole())
      findings.not_evaluable(now.cells);
    else if (too_few_differ(now, before, at_least))
      findings.add({*now.first, field}, {{"field", CellRef{*now.first, field.slot}},
                                         {"before", *before.first},
                                         setting("at_least", at_least)});
  }
};

}  // namespace

RuleInfo differenced_release() {
  return {
      .id = "disclosure/differenced_release",
      .category = Category::disclosure,
      .severity = Severity::warning,
      .title = {.nl = "Aantal dat weinig verschilt van de vorige uitgave",
                .en = "Count that differs little from the previous release"},
      .message =
          {.nl = "{field} verschilt minder dan {at_least} van de vorige uitgave (rij {before})",
           .en = "{field} differs by fewer than {at_least} from the previous release (row "
                 "{before})"},
      .rationale = {.nl = "Wie beide uitgaven heeft, trekt ze van elkaar af: het verschil is een "
                          "kleine cel, van wie erbij kwam of wegviel.",
                    .en =
                        "Who has both releases subtracts them: the difference is a small cell, of "
                        "those who came or went."},
      .remedy = {.nl = "Rond de aantallen in beide uitgaven af, of geef het nieuwe aantal niet.",
                 .en = "Round the counts of both releases, or do not give the new count."},
      .source = "Hundepool e.a., Statistical Disclosure Control, 2012 (linked tables)",
      .needs_previous = true,
      .code = code<DifferencedRelease>(
          option<&DifferencedRelease::field>("field", "the count"),
          option<&DifferencedRelease::at_least>("at_least", "the lowest count that may be known")),
  };
}

}  // namespace jeugdlint::disclosure
