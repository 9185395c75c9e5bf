// SPDX-License-Identifier: Apache-2.0
// Which kinds of identifier the columns of a file hold, judged by column: how much better "values
// of this kind, with a typing error now and then" explains what is seen than chance does. What is
// kept of a value is a keyed hash.
#pragma once

#include "characters.h"
#include "distinct_sample.h"
#include "header.h"
#include "kind.h"
#include "likelihood.h"

#include <algorithm>
#include <array>
#include <bit>
#include <cmath>
#include <cstddef>
#include <cstdint>
#include <optional>
#include <string_view>
#include <vector>

namespace jeugdlint::privacy {

// Rules out most kinds by the length of a cell and the digits in it.
class CellScreen {
 public:
  void add(const Kind& kind, std::size_t place) {
    for (std::size_t n = 0; n < by_size_.size(); ++n) {
      if (kind.size.holds(n)) by_size_[n] |= std::uint64_t{1} << place;
      if (kind.digits.holds(n)) by_digits_[n] |= std::uint64_t{1} << place;
    }
  }
  std::uint64_t kinds_for(std::string_view cell) const {
    if (cell.size() >= by_size_.size()) return 0;
    const std::uint64_t sized = by_size_[cell.size()];
    return sized == 0 ? 0 : sized & by_digits_[digits_in(cell)];
  }

 private:
  std::array<std::uint64_t, 64> by_size_{}, by_digits_{};
};

// The values of one kind and one variant in one column.
struct Tally {
  DistinctSample distinct;
  std::uint64_t cells = 0, passing = 0, stand_ins = 0;
  std::vector<RowNumber> rows;  // the first ones with a value that can be nothing else

  bool wants_row() const { return rows.size() < most_rows; }
  void merge(const Tally& next) {
    rows.insert(rows.end(), next.rows.begin(), next.rows.end());
    std::sort(rows.begin(), rows.end());
    if (rows.size() > most_rows) rows.resize(most_rows);
    distinct.merge(next.distinct);
    cells += next.cells;
    passing += next.passing;
    stand_ins += next.stand_ins;
  }

 private:
  static constexpr std::size_t most_rows = 20;
};

struct ColumnState {
  std::uint64_t filled = 0;
  std::vector<std::array<Tally, Kind::variants>> kinds;  // by place in the group

  void merge(ColumnState&& next) {
    filled += next.filled;
    if (kinds.size() < next.kinds.size()) kinds.resize(next.kinds.size());
    for (std::size_t k = 0; k < next.kinds.size(); ++k)
      for (std::size_t v = 0; v < Kind::variants; ++v) kinds[k][v].merge(next.kinds[k][v]);
  }
};

struct ColumnVerdict {
  const Kind* kind = nullptr;
  std::size_t place = 0;  // of the kind in the group
  bool among_others = false, named = false;
  std::uint64_t values = 0, passing = 0, expected = 0, stand_ins = 0;
  std::vector<RowNumber> rows = {};  // not empty: no more than these are
};

class ColumnSearch {
 public:
  struct Watched {
    TextColumn column;
    std::uint64_t asked = 0;  // kinds, by place
    std::uint64_t named = 0;  // kinds that the column's name says
    bool coded = false;
  };

  void prepare(const std::vector<FileColumn>& columns, Severity severity) {
    for (const Kind& kind : kinds())
      if (kind.severity == severity && kind.read != nullptr) {
        screen_.add(kind, group_.size());
        group_.push_back(&kind);
      }
    for (const FileColumn& column : columns) watch(column);
  }

  const std::vector<const Kind*>& group() const { return group_; }
  const std::vector<Watched>& watched() const { return watched_; }

  void inspect(const Batch& batch, const Watched& watched, ColumnState& state) const {
    state.kinds.resize(group_.size());
    const auto texts = batch[watched.column];
    const auto filled = batch.filled(watched.column);
    for (std::size_t i = 0; i < batch.size(); ++i) {
      if (filled[i] != Filled::yes) continue;
      ++state.filled;
      const std::string_view cell = texts[i].view();
      for (std::uint64_t left = screen_.kinds_for(cell) & watched.asked; left != 0;
           left &= left - 1) {
        const auto place = static_cast<std::size_t>(std::countr_zero(left));
        const Kind& kind = *group_[place];
        const Reading reading = kind.read(cell);
        // Where the pack declares codes and dates, a number that lost zeros is nothing special.
        if (reading.verdict == Reading::other || (watched.coded && reading.variant > 0)) continue;
        Tally& tally = state.kinds[place][reading.variant];
        const bool passes = reading.verdict == Reading::passes;
        ++tally.cells;
        tally.passing += passes ? 1 : 0;
        if (kind.stand_in != nullptr && kind.stand_in(cell)) ++tally.stand_ins;
        if (passes && tally.wants_row() && nothing_else(kind, cell))
          tally.rows.push_back(batch.row(i));
        const std::uint8_t level = DistinctSample::level_of(cell);
        if (tally.distinct.takes(level))
          tally.distinct.add({batch.key(i, {&watched.column, 1}).low, level, passes});
      }
    }
  }

  std::vector<ColumnVerdict> verdicts(const Watched& watched, const ColumnState& state) const {
    std::vector<ColumnVerdict> found;
    for (std::size_t place = 0; place < state.kinds.size(); ++place) {
      const bool named = (watched.named >> place & 1) != 0;
      auto verdict = judge(*group_[place], state.kinds[place], named, state.filled);
      if (!verdict) verdict = single_cells(*group_[place], state.kinds[place].front());
      if (!verdict) continue;
      verdict->place = place;
      found.push_back(*std::move(verdict));
    }
    // What only a name says yields to what the content says.
    if (std::any_of(found.begin(), found.end(),
                    [](const ColumnVerdict& one) { return has_check(one) && one.rows.empty(); }))
      std::erase_if(found, [](const ColumnVerdict& one) { return !has_check(one); });
    return found;
  }

 private:
  struct Totals {
    std::uint64_t values = 0, values_passing = 0, cells = 0, passing = 0, stand_ins = 0;

    Totals(const std::array<Tally, Kind::variants>& tallies, std::size_t from, std::size_t to) {
      for (std::size_t v = from; v <= to; ++v) {
        const DistinctSample::Counts counts = tallies[v].distinct.counts();
        values += counts.values;
        values_passing += counts.passing;
        cells += tallies[v].cells;
        passing += tallies[v].passing;
        stand_ins += tallies[v].stand_ins;
      }
    }
  };

  static bool has_check(const ColumnVerdict& one) { return one.kind->chance < 1; }

  void watch(const FileColumn& column) {
    Watched watched{.column = column.column, .coded = column.coded};
    const Header header(column.name.view());
    for (std::size_t place = 0; place < group_.size(); ++place) {
      const Kind& kind = *group_[place];
      const bool named = header.says(kind.headers);
      if (column.identifier == kind.id || header.says(kind.other_headers)) continue;
      // What the pack declares as a code, a date or a number is foreseen; only a number that the
      // law reserves is out of place there.
      if (column.coded && kind.severity != Severity::error) continue;
      if (kind.chance >= 1 && !named) continue;
      watched.asked |= std::uint64_t{1} << place;
      if (named) watched.named |= std::uint64_t{1} << place;
    }
    if (watched.asked != 0) watched_.push_back(watched);
  }

  static std::optional<ColumnVerdict> judge(const Kind& kind,
                                            const std::array<Tally, Kind::variants>& tallies,
                                            bool named, std::uint64_t filled) {
    const auto verdict = [&](const Totals& totals, bool among_others) {
      const double expected = kind.chance * static_cast<double>(totals.cells);
      return ColumnVerdict{.kind = &kind,
                           .among_others = among_others,
                           .named = named,
                           .values = totals.cells,
                           .passing = totals.passing,
                           .expected = static_cast<std::uint64_t>(std::llround(expected)),
                           .stand_ins = totals.stand_ins};
    };
    const Totals all(tallies, 0, Kind::variants - 1);
    if (all.values == 0) return std::nullopt;
    if (named && mostly_of_form(kind, all, filled)) return verdict(all, false);
    if (kind.chance >= 1) return std::nullopt;
    // The shortest variant is believed only when the column's name says what it is.
    for (const auto& [from, to] :
         {std::pair<std::size_t, std::size_t>{0, 2}, {0, 1}, {0, 0}, {1, 1}}) {
      if (to == 2 && !named) continue;
      const Totals totals(tallies, from, to);
      if (all_are(kind, totals, named)) return verdict(totals, false);
    }
    const Totals full(tallies, 0, 0);
    if (full.values >= 5 && chance_of_passing(full.values, full.values_passing, kind.chance) < 1e-6)
      return verdict(full, true);
    return std::nullopt;
  }

  // A value that needs no others like it to be told: as a text that holds nothing else.
  static bool nothing_else(const Kind& kind, std::string_view cell) {
    if (kind.chance > Kind::sure || kind.pattern.empty()) return false;
    cell = trimmed(cell);
    return kind.worth == nullptr || kind.worth(cell) == Worth::alone;
  }

  static std::optional<ColumnVerdict> single_cells(const Kind& kind, const Tally& full) {
    if (full.rows.empty()) return std::nullopt;
    return ColumnVerdict{.kind = &kind,
                         .values = full.cells,
                         .passing = full.passing,
                         .expected = 0,
                         .stand_ins = full.stand_ins,
                         .rows = full.rows};
  }

  static bool all_are(const Kind& kind, const Totals& totals, bool named) {
    if (totals.values == 0) return false;
    if (named && totals.values_passing == totals.values) return true;
    return (named || totals.values >= 5) && likelihood(totals.values, totals.values_passing,
                                                       kind.chance, kind.errors) > (named ? 7 : 14);
  }

  // For kinds whose check is weak: the name says so, most cells have the form, and some agree.
  static bool mostly_of_form(const Kind& kind, const Totals& totals, std::uint64_t filled) {
    return kind.severity != Severity::error && totals.cells * 5 >= filled * 4 &&
           totals.passing * 4 >= totals.cells;
  }

  std::vector<const Kind*> group_;
  std::vector<Watched> watched_;
  CellScreen screen_;
};

// The words of the kinds of one severity, for findings.
inline std::vector<NamedTerm> terms_of(Severity severity, bool in_columns) {
  std::vector<NamedTerm> terms;
  for (const Kind& kind : kinds())
    if (kind.severity == severity && (!in_columns || kind.read != nullptr))
      terms.push_back({kind.id, kind.words});
  return terms;
}

}  // namespace jeugdlint::privacy
