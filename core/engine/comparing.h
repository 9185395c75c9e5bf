// SPDX-License-Identifier: Apache-2.0
// What a plugin exports for a table rule that compares the files of a run.
#pragma once

#include <jeugdlint/abi_comparison.h>

#include <string>

namespace jeugdlint {

// Of a rule of a plugin that has been loaded; null when it exports none. Lives until the process
// ends.
const jl_comparison* comparison_of(const std::string& rule_id);

}  // namespace jeugdlint
