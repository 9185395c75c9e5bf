// SPDX-License-Identifier: Apache-2.0
// Whether two columns sort their rows alike: Kendall's tau-b (Kendall 1945), over all pairs of
// rows.
#pragma once

#include <cmath>
#include <cstddef>
#include <cstdint>
#include <utility>
#include <vector>

namespace jeugdlint::privacy {

struct RankCorrelation {
  std::uint64_t alike = 0, reversed = 0;  // pairs of rows, those with a tie left out
  std::uint64_t ties_first = 0, ties_second = 0, pairs = 0;

  explicit RankCorrelation(const std::vector<std::pair<std::uint64_t, std::uint64_t>>& rows) {
    for (std::size_t i = 0; i < rows.size(); ++i)
      for (std::size_t j = 0; j < i; ++j) compare(rows[i], rows[j]);
  }

  // From -1, the one sorts as the other from behind, to 1, as the other. Without relation it is
  // about 0, with a standard deviation of the square root of 2(2n + 5) / 9n(n - 1).
  double tau() const {
    const double scale = std::sqrt(static_cast<double>(pairs - ties_first)) *
                         std::sqrt(static_cast<double>(pairs - ties_second));
    return scale > 0 ? (static_cast<double>(alike) - static_cast<double>(reversed)) / scale : 0;
  }

 private:
  using Row = std::pair<std::uint64_t, std::uint64_t>;

  void compare(const Row& a, const Row& b) {
    ++pairs;
    const bool first = a.first == b.first, second = a.second == b.second;
    ties_first += first ? 1U : 0U;
    ties_second += second ? 1U : 0U;
    if (first || second) return;
    ++((a.first < b.first) == (a.second < b.second) ? alike : reversed);
  }
};

}  // namespace jeugdlint::privacy
