// SPDX-License-Identifier: Apache-2.0
#include "alike.h"
#include "class_finding.h"
#include "class_options.h"
#include "individual_risk.h"

#include <jeugdlint/setting.h>

#include <map>

namespace jeugdlint::disclosure {
namespace {

struct ReidentificationRisk : Gathering {
  double at_most = 0.2;

  void prepare() {
    if (!(at_most > 0 && at_most <= 1))
      throw std::invalid_argument("option at_most is a risk, above 0 and at most 1");
    prepare_gathering();
  }

  void finish(const State& state, Findings& findings) const {
    std::uint64_t smallest = UINT64_MAX, at_risk = 0;
    double same = 0;                               // ordered pairs of rows that are alike
    std::map<std::uint64_t, std::uint64_t> sizes;  // with how many alike -> rows
    Weighted weighted;                             // f, F -> rows
    each_table(state, [&](const Classes& some) {
      const Alike alike(*this, some);
      for (std::size_t place = 0; place < some.table.size(); ++place) {
        const std::uint64_t own = some.table[place].rows, size = alike[place];
        smallest = std::min(smallest, size);
        if (1 / real(size) > at_most) at_risk += own;
        same += real(own) * (real(size) - 1);
        sizes[size] += own;
        if (weight) weighted[{size, alike.weight(place)}] += own;
      }
    });
    if (at_risk == 0) return;
    const double rows = real(state.table.rows());
    const OutsideRisk outside = outside_risk(weighted);
    add_class_finding(
        *this, state, findings,
        {{"rows", at_risk},
         setting_share("at_most", at_most),
         Evidence::share("highest", 1 / real(smallest)),
         Evidence::share("mean", sum_of_risks(sizes) / rows),
         Evidence::share("separation", rows > 1 ? 1 - same / (rows * (rows - 1)) : 1),
         weight ? Evidence::share("journalist", outside.highest) : unknown("journalist"),
         weight ? Evidence::share("marketer", outside.sum / rows) : unknown("marketer"),
         weight ? Evidence("expected", outside.expected) : unknown("expected")});
  }

 private:
  // For who does not know whether somebody is in the file, but has everybody it could be about.
  struct OutsideRisk {
    double highest = 0, sum = 0;  // of one divided by the people who are alike
    double expected = 0;
  };
  using Weighted = std::map<std::pair<std::uint64_t, std::uint64_t>, std::uint64_t>;

  static Evidence unknown(std::string_view name) { return {name, own_term(0)}; }

  // Both are sums over rows; those with equal counts are taken together, so that a sum has one
  // order.
  static double sum_of_risks(const std::map<std::uint64_t, std::uint64_t>& sizes) {
    double sum = 0;
    for (const auto& [size, rows] : sizes) sum += real(rows) / real(size);
    return sum;
  }

  static OutsideRisk outside_risk(const Weighted& weighted) {
    OutsideRisk risk;
    for (const auto& [counts, rows] : weighted) {
      const double people = std::max(real(counts.second) / 4294967296.0, real(counts.first));
      risk.highest = std::max(risk.highest, 1 / people);
      risk.sum += real(rows) / people;
      risk.expected += real(rows) * individual_risk(counts.first, people);
    }
    return risk;
  }
};

}  // namespace

JEUGDLINT_SPILLING(reidentification_risk, ReidentificationRisk);

RuleInfo reidentification_risk() {
  return {
      .id = "disclosure/reidentification_risk",
      .category = Category::disclosure,
      .severity = Severity::note,
      .title = {.nl = "Kans dat iemand wordt herkend", .en = "Risk that somebody is recognised"},
      .message =
          {.nl =
               "{rows} rijen hebben een kans van meer dan {at_most} om herkend te worden door wie "
               "weet dat iemand in het bestand staat (hoogste {highest}, gemiddeld {mean}, "
               "onderscheid {separation}; met gewichten, voor wie dat niet weet: hoogste "
               "{journalist}, gemiddeld {marketer}, verwachte herkenningen {expected}); naar "
               "{key}; {convention}; {basis}",
           .en = "{rows} rows have a risk above {at_most} to be recognised by who knows that "
                 "somebody is in the file (highest {highest}, mean {mean}, separation "
                 "{separation}; by weights, for who does not know that: highest {journalist}, mean "
                 "{marketer}, recognitions expected {expected}); by {key}; {convention}; {basis}"},
      .rationale = {.nl = "De kans om iemand aan te wijzen is één gedeeld door het aantal mensen "
                          "dat op hem lijkt.",
                    .en = "The chance to point somebody out is one divided by the number of people "
                          "who look like them."},
      .remedy = {.nl = "Maak de kenmerken grover of voeg kleine groepen samen.",
                 .en = "Coarsen the fields or join small classes."},
      .source =
          "Prasser e.a., ARX; El Emam en Dankar 2008; Benedetti en Franconi 1998 (individual "
          "risk)",
      .terms = class_terms({{"unknown", {.nl = "geen gewichten", .en = "no weights"}}}),
      .code = class_code<ReidentificationRisk>(option<&ReidentificationRisk::at_most>(
          "at_most", "a risk that is accepted, from 0 to 1")),
  };
}

}  // namespace jeugdlint::disclosure
