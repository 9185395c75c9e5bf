// SPDX-License-Identifier: Apache-2.0
// A pack as it is in force for one delivery: its parameters have values, and what is not in force
// on the days that they mean is left out.
#pragma once

#include "engine/pack.h"

#include <map>
#include <string>

namespace jeugdlint {

// Throws Failure when a value given is none for its parameter.
Pack in_force(const Pack& pack, const std::map<std::string, std::string>& given);

}  // namespace jeugdlint
