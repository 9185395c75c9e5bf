// SPDX-License-Identifier: Apache-2.0
// jeugdlint.yaml: the options that a project keeps beside its exports. A key is the name of an
// option of `check` without its dashes. The nearest file from the input upward counts, alone unless
// it extends another; what the command line says goes before it.
#pragma once

#include "cli/options.h"
#include "text/source_place.h"

#include <filesystem>
#include <optional>
#include <string>
#include <vector>

namespace jeugdlint {

struct ConfigurationChoice {
  std::string file;       // --config
  bool isolated = false;  // --isolated: no file counts
};
void declare_configuration(Options& options, ConfigurationChoice& choice);

struct ConfiguredOption {
  std::string name;  // fail-on
  std::vector<std::string> values;
  SourcePlace place;
};

// The file that counts for an input: named, by the environment (JEUGDLINT_CONFIG), nearest from the
// input upward, or the user's own.
std::optional<std::filesystem::path> configuration_file(const ConfigurationChoice& choice,
                                                        const std::string& input);

// Whether the user named it, on the command line or in the environment.
bool names_configuration(const ConfigurationChoice& choice);

// What it says for the inputs, by name. Throws Failure with every mistake in the files, for what
// only a file that the user named may say, and for inputs that are held to different settings.
std::vector<ConfiguredOption> configured_options(const ConfigurationChoice& choice,
                                                 const std::vector<std::string>& inputs);

// Gives them to `app`, but for those that the command line gave already and those it does not have.
void apply_configuration(const std::vector<ConfiguredOption>& options, CLI::App& app);

// The JSON Schema of the file, in the words of `check`, which has declared its options to it.
std::string configuration_schema(const CLI::App& check);

}  // namespace jeugdlint
