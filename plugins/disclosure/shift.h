// SPDX-License-Identifier: Apache-2.0
// How far the sensitive values of a class are from those of the file. Counts are multiplied out
// instead of divided, so that sums are exact and do not depend on the order of classes.
#pragma once

#include "class_table.h"

#include <algorithm>
#include <cmath>
#include <vector>

namespace jeugdlint::disclosure {

// GCC and Clang have it; ISO C++ has no name for it.
__extension__ typedef __int128
    Wide;  // NOLINT(modernize-use-using): an alias takes no __extension__

class Shift {
 public:
  explicit Shift(const ClassTable& table) : table_(table), rank_of_(table.values()) {
    std::vector<std::uint32_t> by_rank(table.values());
    for (std::uint32_t i = 0; i < by_rank.size(); ++i) by_rank[i] = i;
    std::sort(by_rank.begin(), by_rank.end(), [&](std::uint32_t a, std::uint32_t b) {
      return table.value(a).rank < table.value(b).rank;
    });
    below_.push_back(0);
    sum_below_.push_back(0);
    for (std::uint32_t i = 0; i < by_rank.size(); ++i) {
      rank_of_[by_rank[i]] = i;
      below_.push_back(below_.back() + static_cast<Wide>(table.value(by_rank[i]).rows));
      sum_below_.push_back(sum_below_.back() + below_.back());
    }
  }

  // Half of the sum of |q - p| over all values, those that the class lacks included.
  double categorical(std::span<const ValueCount> values, std::uint64_t rows) const {
    const Wide all = static_cast<Wide>(table_.rows()), own = static_cast<Wide>(rows);
    Wide distance = own * all;  // of the values it lacks: rows * their count
    for (const ValueCount& value : values) {
      const Wide here = static_cast<Wide>(value.rows) * all;
      const Wide there = own * static_cast<Wide>(table_.value(value.value).rows);
      distance += (here > there ? here - there : there - here) - there;
    }
    return as_real(distance) / (2 * as_real(own * all));
  }

  // The mean over the steps between ordered values of |sum of (q - p) so far|.
  double ordered(std::span<const ValueCount> values, std::uint64_t rows) const {
    const std::size_t steps = table_.values() - 1;
    if (steps == 0) return 0;
    std::vector<ValueCount> sorted;
    for (const ValueCount& value : values) sorted.push_back({rank_of_[value.value], value.rows});
    std::sort(sorted.begin(), sorted.end(),
              [](const ValueCount& a, const ValueCount& b) { return a.value < b.value; });
    const Wide all = static_cast<Wide>(table_.rows()), own = static_cast<Wide>(rows);
    Wide distance = 0, so_far = 0;
    std::size_t from = 0;
    for (const ValueCount& value : sorted) {
      distance += between(from, value.value, so_far * all, own);
      so_far += value.rows;
      from = value.value;
    }
    distance += between(from, steps, so_far * all, own);
    return as_real(distance) / (as_real(static_cast<Wide>(steps)) * as_real(own * all));
  }

  static double as_real(Wide number) { return static_cast<double>(number); }

 private:
  // The sum of |level - own * below_[i + 1]| for i from `from` up to `to`; below_ only grows, so
  // there is one place where the sign turns.
  Wide between(std::size_t from, std::size_t to, Wide level, Wide own) const {
    std::size_t low = from, high = to;
    while (low < high) {
      const std::size_t middle = (low + high) / 2;
      if (own * below_[middle + 1] <= level)
        low = middle + 1;
      else
        high = middle;
    }
    const auto count = [](std::size_t n) { return static_cast<Wide>(n); };
    return level * count(low - from) - own * (sum_below_[low] - sum_below_[from]) +
           own * (sum_below_[to] - sum_below_[low]) - level * count(to - low);
  }

  const ClassTable& table_;
  std::vector<std::uint32_t> rank_of_;  // by value
  std::vector<Wide> below_;             // rows of the file with one of the first i values
  std::vector<Wide> sum_below_;         // of below_[1] up to below_[i]
};

}  // namespace jeugdlint::disclosure
