// SPDX-License-Identifier: Apache-2.0
// Values written into a text: format() and strings.quote() of the strings extension.
#pragma once

#include "expression/checked.h"
#include "expression/memory.h"

#include <string>
#include <string_view>

namespace jeugdlint {

// The text with each %s, %d, %f, %e, %b, %o, %x, %X (with a precision, %.2f) replaced by the next
// value, and %% by %. The fault bad_format for another mark, or a value that it cannot write.
Checked<std::string> formatted(Memory& memory, std::string_view text, const ListValue& values);

// Between double quotes, with escapes for what is no printable character.
std::string quoted(std::string_view text);

}  // namespace jeugdlint
