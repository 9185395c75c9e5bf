// SPDX-License-Identifier: Apache-2.0
// The derivative of the logarithm of the gamma function, for arguments above 0 (Abramowitz and
// Stegun, 6.3.5 and 6.3.18). The standard library has none.
#pragma once

#include <cmath>

namespace jeugdlint::disclosure {

inline double digamma(double x) {
  double below = 0;  // what the steps up to where the series is exact take away
  while (x < 12) {
    below += 1 / x;
    x += 1;
  }
  const double square = 1 / (x * x);
  const double series =
      square *
      (1.0 / 12 -
       square * (1.0 / 120 -
                 square * (1.0 / 252 -
                           square * (1.0 / 240 - square * (1.0 / 132 - square * (691.0 / 32760 -
                                                                                 square / 12))))));
  return std::log(x) - 0.5 / x - series - below;
}

}  // namespace jeugdlint::disclosure
