// SPDX-License-Identifier: Apache-2.0
// What the options of the same name in several rules can be, said once.
#pragma once

#include <cstdint>
#include <stdexcept>

namespace jeugdlint::disclosure {

// Of one row or person at least nothing can be short.
inline void need_two_or_more(std::int64_t at_least) {
  if (at_least < 2) throw std::invalid_argument("option at_least is 2 or more");
}

inline void need_share(double at_most) {
  if (!(at_most >= 0 && at_most <= 1))
    throw std::invalid_argument("option at_most is a share, from 0 to 1");
}

}  // namespace jeugdlint::disclosure
