// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "input/input.h"

#include <string>
#include <string_view>

namespace jeugdlint {

// UTF-8 in the encoding of a file; what that cannot say becomes a question mark.
std::string encoded(std::string_view utf8, Encoding encoding);

// How many bytes a character of ASCII takes.
std::size_t unit_of(Encoding encoding);

}  // namespace jeugdlint
