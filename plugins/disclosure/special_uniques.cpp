// SPDX-License-Identifier: Apache-2.0
#include "class_finding.h"
#include "class_options.h"
#include "column_subsets.h"
#include "option_limits.h"

#include <jeugdlint/setting.h>

#include <array>
#include <bit>

namespace jeugdlint::disclosure {
namespace {

// The sets of columns by which each unique row is the only one, without a smaller set that will do.
class MinimalSets {
 public:
  MinimalSets(const Classes& classes, std::size_t columns, std::size_t largest)
      : sets_(classes.table.size()) {
    ColumnSubsets subsets(classes, columns);
    for (std::size_t size = 1; size <= largest; ++size)
      subsets.each(size, [&](ColumnSet set, std::span<const std::uint32_t> groups,
                             std::span<const std::uint64_t> rows) {
        for (std::size_t place = 0; place < groups.size(); ++place)
          if (rows[groups[place]] == 1) add(sets_[place], set);
      });
  }

  std::span<const ColumnSet> operator[](std::size_t place) const { return sets_[place]; }

 private:
  // Smaller sets come first.
  static void add(std::vector<ColumnSet>& sets, ColumnSet set) {
    const auto within = [&](ColumnSet smaller) { return (smaller & set) == smaller; };
    if (std::none_of(sets.begin(), sets.end(), within)) sets.push_back(set);
  }

  std::vector<std::vector<ColumnSet>> sets_;  // by class
};

std::size_t size_of(ColumnSet set) {
  return static_cast<std::size_t>(std::popcount(set));
}

struct SpecialUniques : Gathering {
  std::int64_t largest = 3;
  double sampled = 0;
  double at_most = 0;

  void prepare() {
    if (largest < 1) throw std::invalid_argument("option largest is 1 or more");
    if (!(sampled >= 0 && sampled <= 1))
      throw std::invalid_argument("option sampled is a share, from 0 to 1");
    need_share(at_most);
    prepare_subsets();
  }

  void finish(const State& state, Findings& findings) const {
    const MinimalSets sets(state, key.size(), most_columns());
    std::uint64_t unique = 0, pairs = 0, special = 0;
    std::array<std::uint64_t, 4> by_size{};  // of the smallest set: 1, 2, 3, 4 and more
    double highest = 0, all = 0;
    for (std::size_t place = 0; place < state.table.size(); ++place) {
      const std::uint64_t rows = state.table[place].rows;
      unique += rows == 1 ? 1 : 0;
      pairs += rows == 2 ? 1 : 0;
      if (sets[place].empty()) continue;
      ++special;
      ++by_size[std::min<std::size_t>(size_of(sets[place].front()), by_size.size()) - 1];
      const double score = score_of(sets[place]);
      highest = std::max(highest, score);
      all += score;
    }
    if (special == 0 || real(special) / real(state.table.rows()) <= at_most) return;
    add_class_finding(*this, state, findings,
                      {{"special", special},
                       {"unique", unique},
                       {"rows", state.table.rows()},
                       {"in_1", by_size[0]},
                       {"in_2", by_size[1]},
                       {"in_3", by_size[2]},
                       {"in_4", by_size[3]},
                       setting("largest", most_columns()),
                       {"highest", highest},
                       {"mean", all / real(unique)},
                       match(unique, pairs)});
  }

 private:
  // A row that needs all columns of the key is a unique of the ordinary kind.
  std::size_t most_columns() const {
    return std::min(static_cast<std::size_t>(largest), key.size() - 1);
  }

  // For each set the number of larger ones that contain it, as SUDA weighs them.
  double score_of(std::span<const ColumnSet> sets) const {
    double score = 0;
    for (const ColumnSet set : sets) {
      double product = 1;
      for (std::size_t i = size_of(set); i <= most_columns(); ++i) product *= real(key.size() - i);
      score += product;
    }
    return score;
  }

  // The probability that a unique row is met rightly by one in the population (data intrusion
  // simulation).
  Evidence match(std::uint64_t unique, std::uint64_t pairs) const {
    if (sampled == 0) return {"match", own_term(0)};
    const double right = sampled * real(unique);
    return Evidence::share("match", right / (right + (1 - sampled) * 2 * real(pairs)));
  }
};

}  // namespace

JEUGDLINT_SPILLING(special_uniques, SpecialUniques);

RuleInfo special_uniques() {
  return {
      .id = "disclosure/special_uniques",
      .category = Category::disclosure,
      .severity = Severity::warning,
      .title = {.nl = "Rijen die al op een paar kenmerken de enige zijn",
                .en = "Rows that are the only ones by a few fields already"},
      .message =
          {.nl = "{special} van {rows} rijen zijn al op hoogstens {largest} van {key} de enige "
                 "(kleinste aantal velden 1: {in_1}, 2: {in_2}, 3: {in_3}, 4 en meer: {in_4}; op "
                 "alle velden: {unique}); SUDA-score hoogstens {highest}, gemiddeld {mean} per "
                 "enige; DIS: {match}; {convention}; {basis}",
           .en = "{special} of {rows} rows are the only ones by {largest} of {key} at most "
                 "(smallest number of fields 1: {in_1}, 2: {in_2}, 3: {in_3}, 4 and more: {in_4}; "
                 "by all fields: {unique}); SUDA score at most {highest}, {mean} on average of the "
                 "unique; DIS: {match}; {convention}; {basis}"},
      .rationale = {.nl =
                        "Wie al op een of twee kenmerken de enige is, is dat in de bevolking vaak "
                        "ook, en valt op bij wie weinig weet.",
                    .en = "Who is the only one by a field or two is often so in the population "
                          "too, and stands out to those who know little."},
      .remedy = {.nl =
                     "Maak de waarden grover die deze rijen bijzonder maken, of laat de rijen weg.",
                 .en = "Coarsen the values that make these rows special, or leave the rows out."},
      .source = "Elliot, Manning en Ford 2002 (SUDA); Skinner en Elliot 2002 (DIS)",
      .terms = class_terms({{"unknown", {.nl = "steekproef onbekend", .en = "sample not given"}}}),
      .code = class_code<SpecialUniques>(
          option<&SpecialUniques::largest>("largest",
                                           "sets of so many fields at most are tried (M)"),
          option<&SpecialUniques::sampled>(
              "sampled", "the share of the population that the rows are; 0: not known"),
          option<&SpecialUniques::at_most>("at_most", "this share of special uniques is accepted")),
  };
}

}  // namespace jeugdlint::disclosure
