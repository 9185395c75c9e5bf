// SPDX-License-Identifier: Apache-2.0
// One jeugdlint.yaml, with those that it extends, read for one input.
#pragma once

#include "cli/configuration.h"

#include <filesystem>
#include <string>
#include <vector>

namespace jeugdlint {

// The options it gives, by name, overrides applied. `trusted`: the user named the file; what lies
// beside the data may come from anybody, and is held to less. Throws Failure with every mistake.
std::vector<ConfiguredOption> read_configuration(const std::filesystem::path& file, bool trusted,
                                                 const std::string& input);

}  // namespace jeugdlint
