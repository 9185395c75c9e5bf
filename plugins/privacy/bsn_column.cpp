// SPDX-License-Identifier: Apache-2.0
#include "bsn_likelihood.h"
#include "bsn_words.h"
#include "distinct_sample.h"
#include "number_shape.h"

#include <array>
#include <optional>
#include <utility>
#include <vector>

namespace jeugdlint::privacy {
namespace {

constexpr Term all_bsn{0}, some_bsn{1};

// Numbers of seven, eight or nine digits in one column.
struct Numbers {
  DistinctSample distinct;
  std::uint64_t cells = 0, passing = 0;
};
using ByLength = std::array<Numbers, 3>;

struct Totals {
  std::uint64_t values = 0, values_passing = 0, cells = 0, passing = 0;

  Totals(const ByLength& numbers, std::size_t shortest, std::size_t longest) {
    for (std::size_t length = shortest; length <= longest; ++length) {
      const Numbers& one = numbers[length - 7];
      const DistinctSample::Counts counts = one.distinct.counts();
      values += counts.values;
      values_passing += counts.passing;
      cells += one.cells;
      passing += one.passing;
    }
  }
};

struct BsnColumn {
  std::vector<FileColumn> columns;

  void prepare() {
    for (const FileColumn& column : columns)
      if (column.identifier != "bsn" && !has_word(column.name.view(), {"rsin"}))
        watched_.push_back({column.column, says_bsn(column.name.view()), column.coded});
  }

  using State = std::vector<ByLength>;  // by watched column

  void inspect(const Batch& batch, State& state) const {
    state.resize(watched_.size());
    for (std::size_t k = 0; k < watched_.size(); ++k) inspect(batch, watched_[k], state[k]);
  }

  void merge(State& state, State&& next) const {
    state.resize(watched_.size());
    for (std::size_t k = 0; k < next.size(); ++k)
      for (std::size_t length = 0; length < next[k].size(); ++length) {
        state[k][length].distinct.merge(next[k][length].distinct);
        state[k][length].cells += next[k][length].cells;
        state[k][length].passing += next[k][length].passing;
      }
  }

  void finish(const State& state, Findings& findings) const {
    for (std::size_t k = 0; k < state.size(); ++k) {
      const TextColumn column = watched_[k].column;
      const auto report = [&](const Totals& totals, Term verdict) {
        findings.add(column, {{"field", column},
                              {"passing", totals.passing},
                              {"numbers", totals.cells},
                              {"verdict", verdict}});
      };
      if (const auto totals = all_are_bsn(state[k], watched_[k].named))
        report(*totals, all_bsn);
      else if (const Totals nine(state[k], 9, 9);
               nine.values >= 5 && chance_of_passing(nine.values, nine.values_passing) < 1e-6)
        report(nine, some_bsn);
    }
  }

 private:
  struct Watched {
    TextColumn column;
    bool named = false;  // the column's name says that it holds citizen numbers
    bool coded = false;
  };

  static void inspect(const Batch& batch, const Watched& watched, ByLength& numbers) {
    const auto texts = batch[watched.column];
    const auto filled = batch.filled(watched.column);
    // Dates and codes of the pack have up to eight digits; only longer numbers are out of place
    // there.
    const std::size_t shortest = watched.coded ? 9 : 7;
    for (std::size_t i = 0; i < batch.size(); ++i) {
      if (texts[i].size() < shortest || filled[i] != Filled::yes) continue;
      const NumberShape shape = number_shape(texts[i].view());
      if (shape.count < shortest) continue;
      Numbers& of_length = numbers[shape.count - 7];
      const bool passes = passes_eleven_test(shape.view());
      ++of_length.cells;
      of_length.passing += passes ? 1 : 0;
      const std::uint8_t level = DistinctSample::level_of(shape.number());
      if (of_length.distinct.takes(level))
        of_length.distinct.add({batch.key(i, {&watched.column, 1}).low, level, passes});
    }
  }

  // Lost zeros leave eight digits. Seven are believed only when the column's name says what they
  // are.
  static std::optional<Totals> all_are_bsn(const ByLength& numbers, bool named) {
    const double demanded = named ? 7 : 14;
    for (const auto& [shortest, longest] :
         {std::pair<std::size_t, std::size_t>{7, 9}, {8, 9}, {9, 9}, {8, 8}}) {
      if (shortest == 7 && !named) continue;
      const Totals totals(numbers, shortest, longest);
      if (totals.values == 0) continue;
      const bool few_and_named = named && totals.values_passing == totals.values;
      if (few_and_named || bsn_likelihood(totals.values, totals.values_passing) > demanded)
        return totals;
    }
    return std::nullopt;
  }

  std::vector<Watched> watched_;
};

}  // namespace

RuleInfo bsn_column() {
  return {
      .id = "privacy/bsn_column",
      .category = Category::privacy,
      .severity = Severity::error,
      .automatic = true,
      .title = {.nl = "Kolom met burgerservicenummers", .en = "Column of citizen numbers"},
      .message = {.nl =
                      "{field} {verdict}: {passing} van {numbers} getallen voldoen aan de elfproef",
                  .en = "{field} {verdict}: {passing} of {numbers} numbers pass the 11-test"},
      .rationale =
          {.nl = "Een burgerservicenummer mag alleen worden verwerkt waar de wet dat zegt. "
                 "Staat het in een kolom waar het niet wordt verwacht, dan is het bestand "
                 "direct tot personen te herleiden.",
           .en = "A citizen number may be processed only where the law says so. In a column "
                 "where it is not expected, it makes the file traceable to persons at once."},
      .remedy =
          {.nl = "Laat de kolom weg of vervang de nummers door een pseudoniem met geheime sleutel. "
                 "Een gewone hash is geen bescherming: alle nummers zijn in seconden door te "
                 "rekenen.",
           .en = "Leave the column out, or replace the numbers by a pseudonym with a secret key. A "
                 "plain hash is no protection: all numbers can be tried in seconds."},
      .source = "UAVG art. 46; Jeugdwet 7.2.1",
      .terms = {{"all_bsn", {.nl = "bevat burgerservicenummers", .en = "holds citizen numbers"}},
                {"some_bsn",
                 {.nl = "bevat burgerservicenummers tussen andere getallen",
                  .en = "holds citizen numbers among other numbers"}}},
      .code = code<BsnColumn>(option<&BsnColumn::columns>(
          "columns", "the columns of the file, filled in by the program")),
  };
}

}  // namespace jeugdlint::privacy
