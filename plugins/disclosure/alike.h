// SPDX-License-Identifier: Apache-2.0
// With how many rows, itself included, a row of each class is alike. That is the size of the class;
// but where a missing value fits every other, rows of several classes are alike, and one row may be
// alike with two that are not alike themselves (so counts sdcMicro).
#pragma once

#include "gathering.h"

#include <algorithm>
#include <compare>
#include <cstdint>
#include <map>
#include <numeric>
#include <vector>

namespace jeugdlint::disclosure {

class Alike {
 public:
  Alike(const Gathering& rule, const Classes& classes)
      : classes_(classes), columns_(rule.key.size()) {
    if (rule.wildcard()) count_fitting();
  }

  std::uint64_t operator[](std::size_t place) const {
    return fitting_.empty() ? classes_.table[place].rows : fitting_[place];
  }

  // The people that those rows stand for, in units of 2^-32; needs weights.
  std::uint64_t weight(std::size_t place) const {
    return weights_.empty() ? classes_.weights[place] : weights_[place];
  }

 private:
  using Places = std::vector<std::uint32_t>;

  // Classes that miss the same columns are compared together, so that the work grows with the
  // number of such patterns and not with the square of the number of classes.
  void count_fitting() {
    fitting_.resize(classes_.table.size());
    weights_.resize(classes_.weights.size());
    std::map<std::uint64_t, Places> by_missing;
    for (std::uint32_t place = 0; place < fitting_.size(); ++place)
      by_missing[missing(place)].push_back(place);
    for (auto& [mine, some] : by_missing)
      for (auto& [theirs, others] : by_missing) {
        const std::uint64_t compared = ~(mine | theirs);
        Places sorted = others;
        sort(some, compared);
        sort(sorted, compared);
        join(some, sorted, compared);
      }
  }

  std::uint64_t missing(std::size_t place) const {
    std::uint64_t columns = 0;
    for (std::size_t k = 0; k < columns_; ++k)
      if (code(place, k) == 0) columns |= std::uint64_t{1} << k;
    return columns;
  }

  std::uint32_t code(std::size_t place, std::size_t k) const {
    return classes_.codes[place * columns_ + k];
  }

  std::strong_ordering compare(std::uint32_t a, std::uint32_t b, std::uint64_t columns) const {
    for (std::size_t k = 0; k < columns_; ++k)
      if ((columns >> k & 1) != 0 && code(a, k) != code(b, k)) return code(a, k) <=> code(b, k);
    return std::strong_ordering::equal;
  }

  void sort(Places& places, std::uint64_t columns) const {
    std::sort(places.begin(), places.end(),
              [&](std::uint32_t a, std::uint32_t b) { return std::is_lt(compare(a, b, columns)); });
  }

  // Adds to each of `some` the rows of those of `others` that are equal on the columns; both are
  // sorted by them.
  void join(const Places& some, const Places& others, std::uint64_t columns) {
    std::size_t from = 0, to = 0;
    std::uint64_t rows = 0, weight = 0;
    for (const std::uint32_t place : some) {
      if (from == to || std::is_neq(compare(others[from], place, columns))) {
        rows = weight = 0;
        from = to;
        while (from < others.size() && std::is_lt(compare(others[from], place, columns))) ++from;
        for (to = from; to < others.size() && std::is_eq(compare(others[to], place, columns));
             ++to) {
          rows += classes_.table[others[to]].rows;
          if (!weights_.empty()) weight += classes_.weights[others[to]];
        }
      }
      fitting_[place] += rows;
      if (!weights_.empty()) weights_[place] += weight;
    }
  }

  const Classes& classes_;
  std::size_t columns_;
  std::vector<std::uint64_t> fitting_, weights_;  // by class; empty: each class is by itself
};

}  // namespace jeugdlint::disclosure
