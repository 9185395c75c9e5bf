// SPDX-License-Identifier: Apache-2.0
// What a file holds, column by column, without any rule.
#pragma once

#include "engine/outcome.h"
#include "engine/pack.h"
#include "input/input.h"

#include <string>
#include <vector>

namespace jeugdlint {

// Reads the whole file, with the pack of these that fits it. The columns of the file have their
// profiles; there are no rules.
InputOutcome profile_of(const std::string& path, const std::vector<Pack>& packs,
                        const InputOptions& options);

}  // namespace jeugdlint
