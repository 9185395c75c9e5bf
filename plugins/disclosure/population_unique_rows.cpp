// SPDX-License-Identifier: Apache-2.0
#include "class_finding.h"
#include "class_options.h"
#include "option_limits.h"
#include "population_uniques.h"

#include <jeugdlint/setting.h>

namespace jeugdlint::disclosure {
namespace {

struct PopulationUniqueRows : Gathering {
  std::int64_t population = 0;
  double at_most = 0;

  void prepare() {
    if (population < 1) throw std::invalid_argument("this rule needs option population");
    need_share(at_most);
    if (missing == "wildcard")
      throw std::invalid_argument("option missing: wildcard makes no classes to count");
    prepare_gathering();
  }

  void finish(const State& state, Findings& findings) const {
    ClassSizes sizes;
    each_table(state, [&](const Classes& some) {
      for (std::size_t place = 0; place < some.table.size(); ++place)
        ++sizes[some.table[place].rows];
    });
    const auto unique = sizes.find(1);
    if (unique == sizes.end()) return;
    const double rows = real(state.table.rows());
    const double people = std::max(rows, static_cast<double>(population));
    const UniquesEstimate estimate = uniques_in_population(sizes, people);
    const double expected = real(unique->second) * estimate.share;
    if (expected / rows <= at_most) return;
    add_class_finding(*this, state, findings,
                      {{"expected", expected},
                       {"rows", state.table.rows()},
                       Evidence::share("share", expected / rows),
                       setting("population", people),
                       {"unique", unique->second},
                       {"model", own_term(static_cast<std::uint32_t>(estimate.model))}});
  }
};

}  // namespace

JEUGDLINT_SPILLING(population_unique_rows, PopulationUniqueRows);

RuleInfo population_unique_rows() {
  return {
      .id = "disclosure/population_unique_rows",
      .category = Category::disclosure,
      .severity = Severity::warning,
      .title = {.nl = "Rijen die ook in de bevolking één mens aanwijzen",
                .en = "Rows that single one person out in the population as well"},
      .message =
          {.nl = "naar schatting {expected} van {rows} rijen ({share}) zijn ook onder {population} "
                 "mensen de enige met hun {key}; in het bestand zijn het er {unique}; {model}; "
                 "{convention}; {basis}",
           .en = "an estimated {expected} of {rows} rows ({share}) are the only ones with their "
                 "{key} among {population} people as well; in the file {unique} are; {model}; "
                 "{convention}; {basis}"},
      .rationale = {.nl = "Wie in een steekproef de enige is, hoeft dat in de bevolking niet te "
                          "zijn. Wie het daar ook is, is zeker te herkennen.",
                    .en = "Who is the only one in a sample need not be so in the population. Who "
                          "is so there too can be recognised for certain."},
      .remedy = {.nl = "Maak de kenmerken grover, of geef een kleiner deel van de rijen uit.",
                 .en = "Coarsen the fields, or release a smaller share of the rows."},
      .source =
          "Zayatz 1991; Hoshino 2001 (Pitman); Chen en Keller-McNulty 1998 (slide negative "
          "binomial)",
      .terms = class_terms(
          {{"zayatz", {.nl = "schatting van Zayatz", .en = "Zayatz's estimate"}},
           {"pitman",
            {.nl = "schatting met het model van Pitman", .en = "estimate by Pitman's model"}},
           {"slide",
            {.nl = "schatting met het verschoven negatief-binomiale model",
             .en = "estimate by the slide negative binomial model"}}}),
      .code = class_code<PopulationUniqueRows>(
          option<&PopulationUniqueRows::population>(
              "population", "the number of people that the rows are a sample of"),
          option<&PopulationUniqueRows::at_most>(
              "at_most", "this share of rows that are unique in the population is accepted")),
  };
}

}  // namespace jeugdlint::disclosure
