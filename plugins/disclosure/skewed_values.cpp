// SPDX-License-Identifier: Apache-2.0
#include "class_finding.h"
#include "class_options.h"
#include "shift.h"

#include <jeugdlint/setting.h>

namespace jeugdlint::disclosure {
namespace {

struct SkewedValues : Gathering {
  double at_most = 0.3;

  void prepare() {
    need_sensitive(*this);
    if (!(at_most >= 0 && at_most <= 1))
      throw std::invalid_argument("option at_most is a distance, from 0 to 1");
    prepare_gathering();
  }

  void finish(const State& state, Findings& findings) const {
    const Shift shift(state.table);
    const bool in_order = numeric || !order.empty();
    double farthest = 0;
    std::uint64_t rows = 0;
    each_class(state, [&](const ClassTable::Class& one, std::span<const ValueCount> values) {
      const double distance =
          in_order ? shift.ordered(values, one.rows) : shift.categorical(values, one.rows);
      farthest = std::max(farthest, distance);
      if (distance > at_most) rows += one.rows;
    });
    if (rows == 0) return;
    add_class_finding(*this, state, findings,
                      {{"rows", rows},
                       setting("at_most", at_most),
                       {"t", farthest},
                       {"distance", own_term(in_order ? 1 : 0)}});
  }
};

}  // namespace

JEUGDLINT_SPILLING(skewed_values, SkewedValues);

RuleInfo skewed_values() {
  return {
      .id = "disclosure/skewed_values",
      .category = Category::disclosure,
      .severity = Severity::note,
      .title = {.nl = "Groep die sterk van het geheel afwijkt",
                .en = "Class that is far from the whole"},
      .message =
          {.nl =
               "{rows} rijen staan in groepen waarin {sensitive} verder dan {at_most} afligt van "
               "het hele bestand (t = {t}, {distance}); groepen naar {key}; {convention}; {basis}",
           .en = "{rows} rows are in classes where {sensitive} is farther than {at_most} from the "
                 "whole file (t = {t}, {distance}); classes by {key}; {convention}; {basis}"},
      .rationale = {.nl = "Wijkt een groep sterk af, dan leert wie iemands groep kent veel over "
                          "hem, ook als er verschillende waarden in staan.",
                    .en = "Where a class is far off, who knows somebody's class learns a lot about "
                          "them, even if there are several values in it."},
      .remedy = {.nl = "Voeg groepen samen of maak het gevoelige veld grover.",
                 .en = "Join classes, or coarsen the sensitive field."},
      .source = "Li, Li en Venkatasubramanian, t-Closeness, 2007",
      .terms = class_terms(
          {{"equal",
            {.nl = "alle waarden even ver van elkaar", .en = "all values equally far apart"}},
           {"ordered", {.nl = "waarden op volgorde", .en = "values in order"}}}),
      .code = class_code<SkewedValues>(option<&SkewedValues::at_most>(
          "at_most", "so far a class may be from the whole file, from 0 to 1 (t)")),
  };
}

}  // namespace jeugdlint::disclosure
