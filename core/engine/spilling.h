// SPDX-License-Identifier: Apache-2.0
// What a plugin exports for a table rule whose state can leave memory.
#pragma once

#include <jeugdlint/abi_spilling.h>

#include <string>

namespace jeugdlint {

// Of a rule of a plugin that has been loaded; null when it exports none. Lives until the process
// ends.
const jl_spilling* spilling_of(const std::string& rule_id);

}  // namespace jeugdlint
