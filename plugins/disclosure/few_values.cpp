// SPDX-License-Identifier: Apache-2.0
#include "class_finding.h"
#include "class_options.h"
#include "option_limits.h"

#include <jeugdlint/setting.h>

namespace jeugdlint::disclosure {
namespace {

struct FewValues : Gathering {
  std::int64_t at_least = 2;

  void prepare() {
    need_sensitive(*this);
    need_two_or_more(at_least);
    prepare_gathering();
  }

  void finish(const State& state, Findings& findings) const {
    const auto wanted = static_cast<std::uint64_t>(at_least);
    std::uint64_t fewest = UINT64_MAX, rows = 0, alike_rows = 0;
    double entropy = INFINITY, infimum = 0;
    each_class(state, [&](const ClassTable::Class& one, std::span<const ValueCount> values) {
      fewest = std::min<std::uint64_t>(fewest, values.size());
      entropy = std::min(entropy, std::exp(entropy_of(values, one.rows)));
      infimum = std::max(infimum, recursive_c(values));
      if (values.size() < wanted) rows += one.rows;
      if (values.size() == 1 && one.rows > 1) alike_rows += one.rows;
    });
    if (rows == 0) return;
    const Evidence recursive =
        std::isinf(infimum) ? Evidence("c", own_term(0)) : Evidence("c", infimum);
    add_class_finding(*this, state, findings,
                      {{"rows", rows},
                       setting("at_least", wanted),
                       {"fewest", fewest},
                       {"entropy", entropy},
                       recursive,
                       {"alike_rows", alike_rows}});
  }

 private:
  static double entropy_of(std::span<const ValueCount> values, std::uint64_t rows) {
    double entropy = 0;
    for (const ValueCount& value : values) {
      const double share = value.rows / real(rows);
      entropy -= share * std::log(share);
    }
    return entropy;
  }

  // The infimum of c in r1 < c (rl + ... + rm), where r1 is the count of the most frequent value.
  double recursive_c(std::span<const ValueCount> values) const {
    std::uint64_t tail = 0;
    for (std::size_t i = static_cast<std::size_t>(at_least) - 1; i < values.size(); ++i)
      tail += values[i].rows;
    return tail == 0 ? INFINITY : values.front().rows / real(tail);
  }
};

}  // namespace

JEUGDLINT_SPILLING(few_values, FewValues);

RuleInfo few_values() {
  return {
      .id = "disclosure/few_values",
      .category = Category::disclosure,
      .severity = Severity::warning,
      .title = {.nl = "Groep die een gevoelig gegeven verraadt",
                .en = "Class that gives a sensitive value away"},
      .message =
          {.nl = "{rows} rijen staan in groepen met minder dan {at_least} waarden van {sensitive} "
                 "(l = {fewest}, naar entropie {entropy}, recursief c > {c}); in groepen van meer "
                 "rijen met maar één waarde: {alike_rows}; groepen naar {key}; {convention}; "
                 "{basis}",
           .en = "{rows} rows are in classes with fewer than {at_least} values of {sensitive} (l = "
                 "{fewest}, by entropy {entropy}, recursive c > {c}); in classes of several rows "
                 "with one value only: {alike_rows}; classes by {key}; {convention}; {basis}"},
      .rationale = {.nl = "Wie weet in welke groep iemand zit, weet zonder de rij te vinden wat de "
                          "hele groep gemeen heeft.",
                    .en = "Who knows which class somebody is in knows, without finding the row, "
                          "what the whole class has in common."},
      .remedy = {.nl = "Voeg groepen samen totdat elke groep genoeg verschillende waarden heeft, "
                       "of laat het gevoelige veld weg.",
                 .en = "Join classes until each has enough different values, or leave the "
                       "sensitive field out."},
      .source = "Machanavajjhala e.a., l-Diversity, 2007; WP29 Opinion 05/2014 (inference)",
      .terms = class_terms({{"unbounded", {.nl = "elke waarde", .en = "any value"}}}),
      .code = class_code<FewValues>(option<&FewValues::at_least>(
          "at_least", "so many different values must be in each class (l)")),
  };
}

}  // namespace jeugdlint::disclosure
