// SPDX-License-Identifier: Apache-2.0
// What a plugin exports for a table rule whose state can leave memory.
#pragma once

#include <jeugdlint/abi_spilling.h>

#include <cstddef>
#include <string>

namespace jeugdlint {

// Of a rule of a plugin that has been loaded; null when it exports none. Lives until the process
// ends.
const jl_spilling* spilling_of(const std::string& rule_id);

// Whether its state looks at all parts at once in the end. Those built for an earlier version of
// the boundary do not.
inline bool looks_back(const jl_spilling& spilling) {
  return spilling.struct_size > offsetof(jl_spilling, look_back) && spilling.look_back != nullptr;
}

}  // namespace jeugdlint
