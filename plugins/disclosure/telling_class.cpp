// SPDX-License-Identifier: Apache-2.0
#include "class_finding.h"
#include "class_options.h"

#include <jeugdlint/setting.h>

namespace jeugdlint::disclosure {
namespace {

struct TellingClass : Gathering {
  double at_most = 4;

  void prepare() {
    need_sensitive(*this);
    if (!(at_most >= 0)) throw std::invalid_argument("option at_most is 0 or more");
    prepare_gathering();
  }

  void finish(const State& state, Findings& findings) const {
    const double all = real(state.table.rows());
    double beta = 0, delta = 0;
    std::uint64_t rows = 0, beyond_enhanced = 0;
    each_class(state, [&](const ClassTable::Class& one, std::span<const ValueCount> values) {
      double gain = 0;
      if (values.size() < state.table.values()) delta = INFINITY;  // a value that it lacks
      for (const ValueCount& value : values) {
        const double file = real(state.table.value(value.value).rows);
        // (q - p) / p with one rounding: the products of counts are exact below 2^53.
        const double here = value.rows * all, there = real(one.rows) * file;
        gain = std::max(gain, (here - there) / there);
        delta = std::max(delta, std::abs(std::log(here / there)));
        if ((here - there) / there > -std::log(file / all)) ++beyond_enhanced;
      }
      beta = std::max(beta, gain);
      if (gain > at_most) rows += one.rows;
    });
    if (rows == 0) return;
    add_class_finding(
        *this, state, findings,
        {{"rows", rows},
         setting("at_most", at_most),
         {"beta", beta},
         {"beyond_enhanced", beyond_enhanced},
         std::isinf(delta) ? Evidence("delta", own_term(0)) : Evidence("delta", delta)});
  }
};

}  // namespace

JEUGDLINT_SPILLING(telling_class, TellingClass);

RuleInfo telling_class() {
  return {
      .id = "disclosure/telling_class",
      .category = Category::disclosure,
      .severity = Severity::note,
      .title = {.nl = "Groep die een waarde veel waarschijnlijker maakt",
                .en = "Class that makes a value much more likely"},
      .message =
          {.nl = "{rows} rijen staan in groepen die een waarde van {sensitive} meer dan {at_most} "
                 "maal waarschijnlijker maken dan zij al was (β = {beta}; boven de verscherpte "
                 "grens −ln p: {beyond_enhanced} keer; δ = {delta}); groepen naar {key}; "
                 "{convention}; {basis}",
           .en = "{rows} rows are in classes that make a value of {sensitive} more than {at_most} "
                 "times likelier than it was (β = {beta}; above the enhanced bound −ln p: "
                 "{beyond_enhanced} times; δ = {delta}); classes by {key}; {convention}; {basis}"},
      .rationale = {.nl = "Een zeldzaam gegeven dat in één groep vaak voorkomt, verraadt wie daar "
                          "bij horen.",
                    .en = "A rare value that is frequent in one class gives away who belongs to "
                          "it."},
      .remedy = {.nl = "Voeg groepen samen of maak het gevoelige veld grover.",
                 .en = "Join classes, or coarsen the sensitive field."},
      .source = "Cao en Karras, β-likeness, 2012; Brickell en Shmatikov, δ-disclosure, 2008",
      .terms = class_terms({{"infinite", {.nl = "oneindig", .en = "infinite"}}}),
      .code = class_code<TellingClass>(option<&TellingClass::at_most>(
          "at_most", "so much likelier a class may make a value, relative to the file (beta)")),
  };
}

}  // namespace jeugdlint::disclosure
