// SPDX-License-Identifier: Apache-2.0
// How likely a column is one of citizen numbers, from how many of its distinct numbers pass the
// 11-test. One random number in eleven does, so a single number says little and a column says
// everything.
#pragma once

#include <cmath>
#include <cstdint>

namespace jeugdlint::privacy {

inline constexpr double passes_by_chance = 1.0 / 11;

// The logarithm of the likelihood ratio: citizen numbers with one typing error in fifty, against
// chance.
inline double bsn_likelihood(std::uint64_t numbers, std::uint64_t passing) {
  constexpr double errors = 0.02;
  return static_cast<double>(passing) * std::log((1 - errors) / passes_by_chance) +
         static_cast<double>(numbers - passing) * std::log(errors / (1 - passes_by_chance));
}

// The chance that so many or more of the numbers pass when none is a citizen number.
inline double chance_of_passing(std::uint64_t numbers, std::uint64_t passing) {
  const double n = static_cast<double>(numbers);
  double chance = 0;
  for (std::uint64_t i = passing; i <= numbers; ++i) {
    const double k = static_cast<double>(i);
    chance += std::exp(std::lgamma(n + 1) - std::lgamma(k + 1) - std::lgamma(n - k + 1) +
                       k * std::log(passes_by_chance) + (n - k) * std::log(1 - passes_by_chance));
  }
  return chance;
}

}  // namespace jeugdlint::privacy
