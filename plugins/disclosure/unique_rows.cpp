// SPDX-License-Identifier: Apache-2.0
#include "alike.h"
#include "class_finding.h"
#include "class_options.h"
#include "option_limits.h"

namespace jeugdlint::disclosure {
namespace {

struct UniqueRows : Gathering {
  double at_most = 0;
  std::int64_t population = 0;
  double combinations = 0;

  void prepare() {
    need_share(at_most);
    if (population < 0 || !(combinations >= 0) || (population > 0) != (combinations > 0))
      throw std::invalid_argument("options population and combinations go together");
    prepare_gathering();
  }

  void finish(const State& state, Findings& findings) const {
    std::uint64_t unique = 0;
    each_table(state, [&](const Classes& some) {
      const Alike alike(*this, some);
      for (std::size_t place = 0; place < some.table.size(); ++place)
        unique += alike[place] == 1 ? 1 : 0;
    });
    if (unique == 0) return;
    const double share = real(unique) / real(state.table.rows());
    if (share <= at_most) return;
    const Evidence expected =
        combinations > 0
            ? Evidence::share("expected", std::exp(-static_cast<double>(population) / combinations))
            : Evidence("expected", own_term(0));
    add_class_finding(*this, state, findings,
                      {{"unique", unique},
                       {"rows", state.table.rows()},
                       Evidence::share("share", share),
                       expected});
  }
};

}  // namespace

JEUGDLINT_SPILLING(unique_rows, UniqueRows);

RuleInfo unique_rows() {
  return {
      .id = "disclosure/unique_rows",
      .category = Category::disclosure,
      .severity = Severity::warning,
      .title = {.nl = "Rijen die één mens aanwijzen", .en = "Rows that single one person out"},
      .message =
          {.nl = "{unique} van {rows} rijen ({share}) zijn de enige met hun {key}; verwacht in de "
                 "bevolking: {expected}; {convention}; {basis}",
           .en = "{unique} of {rows} rows ({share}) are the only ones with their {key}; expected "
                 "in the population: {expected}; {convention}; {basis}"},
      .rationale = {.nl = "Een rij die op deze kenmerken de enige is, hoort bij één mens. Wie die "
                          "kenmerken van iemand kent, heeft zijn record.",
                    .en = "A row that is the only one on these fields belongs to one person. Who "
                          "knows these facts about somebody has their record."},
      .remedy = {.nl = "Maak de kenmerken grover totdat geen rij meer de enige is.",
                 .en = "Coarsen the fields until no row is the only one."},
      .source = "WP29 Opinion 05/2014 (singling out)",
      .terms = class_terms({{"unknown", {.nl = "niet opgegeven", .en = "not given"}}}),
      .code = class_code<UniqueRows>(
          option<&UniqueRows::at_most>("at_most", "this share of unique rows is accepted"),
          option<&UniqueRows::population>("population",
                                          "number of people in the population (N); 0: not known"),
          option<&UniqueRows::combinations>(
              "combinations", "number of values that key can take together (C); 0: not known")),
  };
}

}  // namespace jeugdlint::disclosure
