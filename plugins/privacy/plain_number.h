// SPDX-License-Identifier: Apache-2.0
// A number that has so many digits and nothing to check it by: a word beside it, or the name of its
// column, must say what it is.
#pragma once

#include "characters.h"
#include "kind.h"

namespace jeugdlint::privacy {

template <std::size_t digits>
Reading read_plain_number(std::string_view cell) {
  cell = trimmed(cell);
  return {cell.size() == digits && all_digits(cell) ? Reading::passes : Reading::other};
}

}  // namespace jeugdlint::privacy
