// SPDX-License-Identifier: Apache-2.0
// Completion for shells, written from the declarations of the commands: a command or flag that is
// declared is completed, and so are its values.
#pragma once

#include "cli/command.h"

#include <string>
#include <vector>

namespace jeugdlint {

struct CompletedOption {
  std::vector<std::string> flags;  // "-q", "--quiet"; empty for an argument
  std::string about;
  std::string kind;                 // as in options.h; empty for a flag without value
  std::vector<std::string> values;  // all there are; empty: any
  std::string command;              // prints the values, a line each; empty: none does
  bool files = false;               // paths may follow
  bool repeatable = false;
};

struct CompletedCommand {
  std::string path;  // "rules list"; empty for the program itself
  std::string about;
  std::vector<std::pair<std::string, std::string>> below;  // names of commands under it, and about
  std::vector<CompletedOption> options, arguments;
};

// The program and all its commands, outer before inner.
std::vector<CompletedCommand> completed_commands(const Shared& shared);

std::string bash_completion(const std::vector<CompletedCommand>& commands);
std::string zsh_completion(const std::vector<CompletedCommand>& commands);
std::string fish_completion(const std::vector<CompletedCommand>& commands);

}  // namespace jeugdlint
