// SPDX-License-Identifier: Apache-2.0
#include "class_finding.h"
#include "class_options.h"

#include <jeugdlint/setting.h>

namespace jeugdlint::disclosure {
namespace {

struct DominantValue : Gathering {
  double at_most = 0.9;

  void prepare() {
    need_sensitive(*this);
    if (!(at_most > 0 && at_most <= 1))
      throw std::invalid_argument("option at_most is a share, above 0 and at most 1");
    prepare_gathering();
  }

  void finish(const State& state, Findings& findings) const {
    double largest = 0;
    std::uint64_t rows = 0;
    each_class(state, [&](const ClassTable::Class& one, std::span<const ValueCount> values) {
      const double share = values.front().rows / real(one.rows);
      largest = std::max(largest, share);
      if (share > at_most) rows += one.rows;
    });
    if (rows == 0) return;
    add_class_finding(
        *this, state, findings,
        {{"rows", rows}, setting_share("at_most", at_most), Evidence::share("largest", largest)});
  }
};

}  // namespace

JEUGDLINT_SPILLING(dominant_value, DominantValue);

RuleInfo dominant_value() {
  return {
      .id = "disclosure/dominant_value",
      .category = Category::disclosure,
      .severity = Severity::warning,
      .title = {.nl = "Groep die bijna helemaal hetzelfde is",
                .en = "Class that is nearly all alike"},
      .message =
          {.nl =
               "{rows} rijen staan in groepen waarin één waarde van {sensitive} meer dan {at_most} "
               "inneemt (hoogstens {largest}); groepen naar {key}; {convention}; {basis}",
           .en = "{rows} rows are in classes where one value of {sensitive} takes more than "
                 "{at_most} (at most {largest}); classes by {key}; {convention}; {basis}"},
      .rationale = {.nl = "In zo'n groep raadt men het gevoelige gegeven bijna altijd goed.",
                    .en = "In such a class a guess at the sensitive value is nearly always right."},
      .remedy = {.nl = "Voeg groepen samen of maak het gevoelige veld grover.",
                 .en = "Join classes, or coarsen the sensitive field."},
      .source = "Wong e.a., (α, k)-anonymity, 2006",
      .terms = class_terms(),
      .code = class_code<DominantValue>(option<&DominantValue::at_most>(
          "at_most", "the share of a class that one value may take (alpha)")),
  };
}

}  // namespace jeugdlint::disclosure
