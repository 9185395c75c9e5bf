// SPDX-License-Identifier: Apache-2.0
// What a file holds, column by column, without any rule.
#pragma once

#include "engine/outcome.h"
#include "engine/pack.h"
#include "engine/plugins.h"
#include "input/input.h"

#include <string>
#include <vector>

namespace jeugdlint {

struct ProfileRequest {
  std::string path;
  std::size_t number = 1;           // of the file among those asked for
  const Plugins& plugins;           // say which names tell of a person
  const std::vector<Pack>& packs;   // the one that fits is taken
  const InputOptions& options;      // how to read
  std::string standard_input = {};  // the name that the user gave it, or empty
};

// Reads the whole file. The columns of the file have their profiles; there are no rules.
InputOutcome profile_of(const ProfileRequest& request);

}  // namespace jeugdlint
