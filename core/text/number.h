// SPDX-License-Identifier: Apache-2.0
// Numbers as data writes them, the same in every locale and to the last byte.
#pragma once

#include <string_view>

namespace jeugdlint {

// How numbers are written.
struct NumberMarks {
  char decimal = '.';
  char group = '\0';  // none; otherwise between each three digits of the whole part, or nowhere
};

// NaN when the text is no number, or one too large for a double. Digits, a sign before them, a
// decimal mark with digits behind it, an exponent: nothing else, and no space.
double number_of(std::string_view text, const NumberMarks& marks);

}  // namespace jeugdlint
