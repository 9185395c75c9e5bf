// SPDX-License-Identifier: Apache-2.0
// One run over the files of a command line: what `check` does, and what makes a baseline.
#pragma once

#include "cli/check_options.h"
#include "engine/run.h"

#include <string>
#include <vector>

namespace jeugdlint {

struct CheckRun {
  RunOptions options;
  Plugins plugins;
  std::vector<Pack> packs;
  std::vector<std::string> rule_ids;  // all that are known
  Outcome outcome;
};

// What the paths stand for. `app`, which `check` was declared to, gets what jeugdlint.yaml says for
// them. Throws Failure for none, and for options that contradict each other.
std::vector<std::string> files_to_check(const CheckOptions& check, CLI::App& app,
                                        Language language);

// `options`: those of run_options, and what the caller wants besides.
CheckRun run_check(const CheckOptions& check, const Shared& shared,
                   const std::vector<std::string>& files, RunOptions options);

// Reports show the name that the user gave standard input.
void name_standard_input(Outcome& outcome, const std::string& name);
void name_standard_input(InputOutcome& input, const std::string& name);

}  // namespace jeugdlint
