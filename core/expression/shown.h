// SPDX-License-Identifier: Apache-2.0
// Values as text.
#pragma once

#include "expression/value.h"

#include <string>

namespace jeugdlint {

// As string(x) gives it: a text as it is, a number in the shortest form that reads back the same, a
// date as 2025-01-31 (2025-01 and 2025 when partial). Not for lists and maps.
std::string shown(const Value& value);

// As an expression would write it, 'a' or [1, 2.0]: a value that can be told from another one.
std::string literal(const Value& value, Memory& memory);

// "3.0", "1e+100", "NaN", "Infinity".
std::string shown_real(double number, bool with_point);

}  // namespace jeugdlint
