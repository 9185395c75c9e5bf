// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <string_view>

namespace jeugdlint {

// Writes all of `bytes` into an open file; false, with errno set, when that cannot be done.
bool write_whole(int descriptor, std::string_view bytes);

}  // namespace jeugdlint
