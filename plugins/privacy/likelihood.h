// SPDX-License-Identifier: Apache-2.0
// How likely a column is one of some kind, from how many of its distinct values pass the check. One
// random number in eleven passes that of a citizen number, so a single number says little and a
// column says everything.
#pragma once

#include <cmath>
#include <cstdint>

namespace jeugdlint::privacy {

// The logarithm of the likelihood ratio: values of the kind, of which a share `errors` is mistyped,
// against other values that pass by chance.
inline double likelihood(std::uint64_t values, std::uint64_t passing, double chance,
                         double errors) {
  return static_cast<double>(passing) * std::log((1 - errors) / chance) +
         static_cast<double>(values - passing) * std::log(errors / (1 - chance));
}

// The chance that so many or more of the values pass when none is of the kind.
inline double chance_of_passing(std::uint64_t values, std::uint64_t passing, double chance) {
  const double n = static_cast<double>(values);
  double sum = 0;
  for (std::uint64_t i = passing; i <= values; ++i) {
    const double k = static_cast<double>(i);
    sum += std::exp(std::lgamma(n + 1) - std::lgamma(k + 1) - std::lgamma(n - k + 1) +
                    k * std::log(chance) + (n - k) * std::log(1 - chance));
  }
  return sum;
}

}  // namespace jeugdlint::privacy
