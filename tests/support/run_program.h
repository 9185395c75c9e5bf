// SPDX-License-Identifier: Apache-2.0
// Runs the built program as a user does: arguments, standard input, environment, working folder
// and, if need be, a terminal.
#pragma once

#include <filesystem>
#include <map>
#include <string>
#include <vector>

struct Invocation {
  std::vector<std::string> arguments;
  std::string input = {};                               // standard input
  std::map<std::string, std::string> environment = {};  // besides PATH, HOME and LC_ALL=C
  std::filesystem::path folder = {};                    // working folder; empty: the source tree
  bool terminal = false;                                // standard output and error are one
  std::string output_to = {};                           // a file or device for standard output
  std::string program = JEUGDLINT_PROGRAM;
};

struct ProgramRun {
  int exit_code = -1;  // 128 + number for a signal
  std::string out, err;
  // On a terminal both come in `out`, with \r\n turned into \n.
};

ProgramRun run_program(const Invocation& invocation);

// `jeugdlint ARGUMENTS`.
ProgramRun jeugdlint_run(std::vector<std::string> arguments);

std::string file_text(const std::filesystem::path& path);
