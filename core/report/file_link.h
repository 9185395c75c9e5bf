// SPDX-License-Identifier: Apache-2.0
// A link to a place in a file of this machine, for a terminal that opens such links.
#pragma once

#include <cstdint>
#include <string>

namespace jeugdlint {

// "file://host/exports/x.csv#13"; a line that is 0 is left out. Empty when no file is
// there, as for standard input.
std::string file_link(const std::string& path, std::uint64_t line);

}  // namespace jeugdlint
