// SPDX-License-Identifier: Apache-2.0
// The classes of a file on fewer of its key columns: for each set of columns of a size, which
// classes fall together and how many rows that makes. Sets come in the order of their columns.
#pragma once

#include "gathering.h"

#include <cstdint>
#include <numeric>
#include <span>
#include <vector>

namespace jeugdlint::disclosure {

using ColumnSet = std::uint64_t;  // bit k: column k of the key

class ColumnSubsets {
 public:
  // `classes` were gathered with their codes.
  ColumnSubsets(const Classes& classes, std::size_t columns)
      : classes_(classes), columns_(columns) {}

  // Visit(ColumnSet, groups, rows): of each class the group it is in, and of each group its rows.
  template <class Visit>
  void each(std::size_t size, Visit visit) {
    groups_.assign(size + 1, {});
    groups_[0].assign(classes_.table.size(), 0);
    walk(0, 0, 0, visit);
  }

 private:
  struct Pair {
    std::uint32_t group = 0, code = 0;
    std::uint64_t hash() const {
      std::uint64_t mixed = ((std::uint64_t{group} << 32) | code) * 0x9e3779b97f4a7c15ULL;
      mixed = (mixed ^ (mixed >> 32)) * 0xbf58476d1ce4e5b9ULL;
      return mixed ^ (mixed >> 29);
    }
    bool is(const Pair& other) const { return group == other.group && code == other.code; }
  };

  // Sets that begin with the same columns share the work on those.
  template <class Visit>
  void walk(std::size_t depth, std::size_t first, ColumnSet set, Visit& visit) {
    const std::size_t wanted = groups_.size() - 1;
    for (std::size_t column = first; column + wanted - depth <= columns_; ++column) {
      const ColumnSet with = set | ColumnSet{1} << column;
      split(groups_[depth], column, groups_[depth + 1]);
      if (depth + 1 < wanted)
        walk(depth + 1, column + 1, with, visit);
      else
        visit(with, std::span<const std::uint32_t>(groups_[depth + 1]),
              std::span<const std::uint64_t>(rows_));
    }
  }

  void split(const std::vector<std::uint32_t>& groups, std::size_t column,
             std::vector<std::uint32_t>& made) {
    DenseTable<Pair> pairs;
    made.clear();
    rows_.clear();
    for (std::size_t place = 0; place < groups.size(); ++place) {
      made.push_back(pairs.place_of({groups[place], classes_.codes[place * columns_ + column]}));
      rows_.resize(pairs.size());
      rows_[made.back()] += classes_.table[place].rows;
    }
  }

  const Classes& classes_;
  std::size_t columns_;
  std::vector<std::vector<std::uint32_t>> groups_;  // by the number of columns
  std::vector<std::uint64_t> rows_;                 // of the groups that were made last
};

}  // namespace jeugdlint::disclosure
