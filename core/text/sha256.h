// SPDX-License-Identifier: Apache-2.0
// The SHA-256 of a text that is no data: a setting, a rule, a file of the set-up.
#pragma once

#include <string>
#include <string_view>

namespace jeugdlint {

std::string sha256(std::string_view text);  // 64 hexadecimal digits

}  // namespace jeugdlint
