// SPDX-License-Identifier: Apache-2.0
// The risk of one record (Benedetti and Franconi 1998): the mean of 1/F where the class has f rows
// in the file, and F in the population is negative binomial with p = f / (estimate of F).
#pragma once

#include <cmath>
#include <cstdint>

namespace jeugdlint::disclosure {

inline double individual_risk(std::uint64_t rows, double people) {
  const double f = static_cast<double>(rows), p = f / people, q = 1 - p;
  if (p >= 1) return 1 / f;
  if (rows == 1) return p / q * std::log(1 / p);
  if (rows == 2) return p / q - p / q * (p / q) * std::log(1 / p);
  return p / (f - q);  // the usual approximation for three rows and more
}

}  // namespace jeugdlint::disclosure
