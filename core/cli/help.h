// SPDX-License-Identifier: Apache-2.0
// The help of a command, written from its declaration; the same for every version of CLI11.
#pragma once

#include "cli/command.h"

#include <string>

namespace jeugdlint {

// `jeugdlint check --help`.
std::string help_text(const CLI::App& app, Language language);

// `jeugdlint --help`: what there is, a line each.
std::string program_help(const Shared& shared);

// What follows an option or stands for an argument (kind in options.h), in words of the language.
std::string kind_words(const std::string& kind, Language language);

// "rules list": the words that lead to a command.
std::string command_path(const CLI::App& app);

}  // namespace jeugdlint
