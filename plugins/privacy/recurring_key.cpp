// SPDX-License-Identifier: Apache-2.0
#include "column_codes.h"
#include "header.h"

#include <jeugdlint/comparing.h>

#include <algorithm>
#include <cmath>
#include <cstdint>
#include <optional>
#include <string_view>
#include <vector>

namespace jeugdlint::privacy {
namespace {

struct RecurringKey {
  std::vector<FileColumn> columns;

  void prepare() {
    for (const FileColumn& column : columns)
      if (!column.coded && may_be_key(column)) watched_.push_back(column.column);
  }

  using State = std::vector<ColumnCodes>;  // by watched column

  void inspect(const Batch& batch, State& state) const {
    state.resize(watched_.size());
    for (std::size_t k = 0; k < watched_.size(); ++k) {
      const auto texts = batch[watched_[k]];
      const auto filled = batch.filled(watched_[k]);
      ColumnCodes& codes = state[k];
      for (std::size_t i = 0; i < batch.size(); ++i) {
        if (filled[i] != Filled::yes) continue;
        const std::string_view cell = trimmed(texts[i].view());
        if (!ColumnCodes::is_code(cell)) {
          ++codes.others;
          continue;
        }
        ++codes.codes;
        codes.days += is_day(cell) ? 1 : 0;
        codes.space.add(cell);
        const std::uint8_t level = DistinctSample::level_of(cell);
        if (codes.distinct.takes(level))
          codes.distinct.add({batch.key(i, {&watched_[k], 1}).low, level, true});
      }
    }
  }

  void merge(State& state, State&& next) const {
    state.resize(watched_.size());
    for (std::size_t k = 0; k < next.size(); ++k) state[k].merge(next[k]);
  }

  // One file says nothing.
  void finish(const State&, Findings&) const {}

  void compare(const State& state, const OtherFile<RecurringKey>& other, Findings& findings) const {
    for (std::size_t k = 0; k < state.size(); ++k)
      for (std::size_t m = 0; state[k].are_codes() && m < other.state.size(); ++m)
        if (const auto found = recurring(state[k], other.state[m]))
          findings.add(watched_[k], {{"field", watched_[k]},
                                     in_other_file("other", other.rule.watched_[m]),
                                     {"file", Term{other.previous ? 1U : 0U}},
                                     {"found", found->found},
                                     {"sampled", found->sampled},
                                     {"expected", found->expected}});
  }

 private:
  struct Recurring {
    std::uint64_t found = 0, sampled = 0, expected = 0;
  };

  // What the pack declares is there to be delivered, and what it links is foreseen; but for a
  // pseudonym of a release, which is to stand for a person in this file alone.
  static bool may_be_key(const FileColumn& column) {
    static const std::vector<std::string_view> amounts = {
        "*bedrag", "*kosten", "*prijs", "*tarief", "*omzet", "*budget", "*aantal",
        "*uren",   "*duur",   "*jaar",  "*amount", "*price", "*count",  "*year"};
    if (column.identifier == "pseudonym") return true;
    return !column.declared && column.identifier.empty() &&
           !Header(column.name.view()).says(amounts);
  }

  // The values of one sample that are in the other as well, when they are far more than the two
  // files would share if their codes had been drawn by chance.
  static std::optional<Recurring> recurring(const ColumnCodes& own, const ColumnCodes& other) {
    constexpr std::uint64_t fewest = 10;
    constexpr double most_by_chance = 0.01;
    if (!other.are_codes()) return std::nullopt;
    const double chance = static_cast<double>(other.distinct.values_in_all()) /
                          std::max(own.space.size(), other.space.size());
    if (chance > most_by_chance) return std::nullopt;
    const DistinctSample::Common common = own.distinct.common_with(other.distinct);
    if (common.both < fewest || common.both * 4 < std::min(common.own, common.other))
      return std::nullopt;
    const double expected = chance * static_cast<double>(common.own);
    return Recurring{common.both, common.own, static_cast<std::uint64_t>(std::llround(expected))};
  }

  std::vector<TextColumn> watched_;
};

}  // namespace

JEUGDLINT_COMPARING(recurring_key, RecurringKey);

RuleInfo recurring_key() {
  return {
      .id = "privacy/recurring_key",
      .category = Category::privacy,
      .severity = Severity::warning,
      .automatic = true,
      .title = {.nl = "Sleutel die in een ander bestand terugkomt",
                .en = "Key that recurs in another file"},
      .message = {.nl = "{field} is te koppelen aan {other}, {file}: {found} van {sampled} waarden "
                        "uit een steekproef staan daar ook, door toeval {expected}",
                  .en = "{field} can be joined with {other}, {file}: {found} of {sampled} sampled "
                        "values stand there as well, by chance {expected} would"},
      .rationale =
          {.nl = "Wie twee bestanden heeft waarin een mens hetzelfde nummer houdt, legt ze naast "
                 "elkaar en weet meer dan elk ervan mocht vertellen. Een pseudoniem dat bij elke "
                 "levering hetzelfde is, volgt iemand door de jaren.",
           .en = "Who holds two files in which a person keeps the same number lays them side by "
                 "side and knows more than either was to tell. A pseudonym that is the same in "
                 "each delivery follows somebody through the years."},
      .remedy =
          {.nl = "Geef elke levering en elk bestand een eigen pseudoniem (een eigen sleutel of een "
                 "eigen tabel), tenzij koppelen het doel is en dat is vastgelegd.",
           .en = "Give each delivery and each file a pseudonym of its own (its own key or table), "
                 "unless linking is what it is for, and that has been laid down."},
      .source = "AVG art. 4(5) en 5(1)(b) en (c); WP29, Opinion 05/2014, linkability",
      .terms = {{"run", {.nl = "dat ook wordt gecontroleerd", .en = "which is checked as well"}},
                {"previous", {.nl = "van de vorige levering", .en = "of the previous delivery"}}},
      .code = code<RecurringKey>(option<&RecurringKey::columns>(
          "columns", "the columns of the file, filled in by the program")),
  };
}

}  // namespace jeugdlint::privacy
