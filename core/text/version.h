// SPDX-License-Identifier: Apache-2.0
// The version of the program, as the build's project() states it: there and nowhere else.
#pragma once

#include <string_view>

namespace jeugdlint {

std::string_view program_version();  // "0.1.0"

}  // namespace jeugdlint
