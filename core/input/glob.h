// SPDX-License-Identifier: Apache-2.0
// Patterns for paths, as a shell reads them: * ? [a-z] [!a-z] within a name, ** for any folders.
#pragma once

#include <filesystem>
#include <string>
#include <string_view>
#include <vector>

namespace jeugdlint {

bool is_glob(std::string_view path);

// Of a path as well, in which * ends at a slash. A name that begins with a dot fits only a pattern
// that does.
bool fits_glob(std::string_view pattern, std::string_view name);

// What exists and fits, sorted.
std::vector<std::filesystem::path> paths_of_glob(const std::filesystem::path& glob);

}  // namespace jeugdlint
