// SPDX-License-Identifier: Apache-2.0
// A command of the program is one file in commands/, which declares its options and what it does.
#pragma once

#include "text/local_text.h"

#include <CLI/CLI.hpp>

#include <functional>
#include <string>
#include <vector>

namespace jeugdlint {

// What all commands share.
struct Shared {
  Language language = Language::nl;  // from --lang, or the locale
  std::string color = "auto";
};

struct Command {
  std::string name;
  // Adds options to `app`; returns what to run after parsing: 0, 1 or 3 (design of exit codes), or
  // throws.
  std::function<std::function<int()>(CLI::App& app, const Shared& shared)> declare;
};
// All commands, by name; made from the folder commands/.
const std::vector<Command>& commands();

// Parses and runs; 0, 1, 2 or 3. Throws Failure for what main reports as exit 2.
int run_command(int argc, char** argv);

}  // namespace jeugdlint
