// SPDX-License-Identifier: Apache-2.0
// Where a function falls through zero between two arguments, by halving.
#pragma once

#include <optional>

namespace jeugdlint::disclosure {

// None when the function does not fall from above zero to below it.
template <class Function>
std::optional<double> falling_root(double low, double high, Function value) {
  if (!(value(low) > 0 && value(high) < 0)) return std::nullopt;
  for (int halvings = 0; halvings < 200; ++halvings) {
    const double middle = low + (high - low) / 2;
    if (middle <= low || middle >= high) break;
    (value(middle) > 0 ? low : high) = middle;
  }
  return low;
}

}  // namespace jeugdlint::disclosure
