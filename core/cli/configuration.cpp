// SPDX-License-Identifier: Apache-2.0
#include "cli/configuration.h"

#include "cli/configuration_file.h"
#include "text/failure.h"

#include <algorithm>
#include <cstdlib>

namespace jeugdlint {
namespace {

namespace fs = std::filesystem;

constexpr const char* file_name = "jeugdlint.yaml";

std::optional<fs::path> existing(const fs::path& file) {
  std::error_code error;
  if (!fs::is_regular_file(file, error)) return std::nullopt;
  return file;
}

std::optional<fs::path> nearest_above(const std::string& input) {
  std::error_code error;
  const fs::path from = fs::weakly_canonical(fs::absolute(input == "-" ? "." : input));
  fs::path folder = fs::is_directory(from, error) ? from : from.parent_path();
  for (;; folder = folder.parent_path()) {
    if (const auto file = existing(folder / file_name)) return fs::proximate(*file);
    if (folder == folder.root_path() || folder.empty()) return std::nullopt;
  }
}

std::optional<fs::path> of_user() {
  if (const char* folder = std::getenv("XDG_CONFIG_HOME"); folder != nullptr && *folder != '\0')
    return existing(fs::path(folder) / "jeugdlint" / file_name);
  const char* home = std::getenv("HOME");
  if (home == nullptr || *home == '\0') return std::nullopt;
  return existing(fs::path(home) / ".config" / "jeugdlint" / file_name);
}

std::string named_file(const ConfigurationChoice& choice) {
  const char* by_environment = std::getenv("JEUGDLINT_CONFIG");
  return choice.file.empty() && by_environment != nullptr ? by_environment : choice.file;
}

// A file that lies beside the data may come from anybody.
bool trusted(const ConfigurationChoice& choice, const fs::path& file) {
  return !named_file(choice).empty() || of_user() == file;
}

std::vector<ConfiguredOption> options_for(const ConfigurationChoice& choice,
                                          const std::string& input) {
  const auto file = configuration_file(choice, input);
  if (!file) return {};
  return read_configuration(*file, trusted(choice, *file), input);
}

bool same(const std::vector<ConfiguredOption>& a, const std::vector<ConfiguredOption>& b) {
  return std::equal(a.begin(), a.end(), b.begin(), b.end(), [](const auto& one, const auto& other) {
    return one.name == other.name && one.values == other.values;
  });
}

}  // namespace

void declare_configuration(Options& options, ConfigurationChoice& choice) {
  options.text(
      "--config", choice.file, kind::file,
      {.nl = "dit bestand met instellingen in plaats van de jeugdlint.yaml die het dichtst "
             "boven de invoer ligt",
       .en = "this file of settings instead of the jeugdlint.yaml that is nearest above "
             "the input"});
  options.flag("--isolated", choice.isolated,
               {.nl = "zonder bestand met instellingen", .en = "without a file of settings"});
}

std::optional<fs::path> configuration_file(const ConfigurationChoice& choice,
                                           const std::string& input) {
  if (choice.isolated) return std::nullopt;
  if (const std::string named = named_file(choice); !named.empty()) return named;
  if (auto nearest = nearest_above(input)) return nearest;
  return of_user();
}

bool names_configuration(const ConfigurationChoice& choice) {
  return !named_file(choice).empty();
}

std::vector<ConfiguredOption> configured_options(const ConfigurationChoice& choice,
                                                 const std::vector<std::string>& inputs) {
  if (inputs.empty()) return {};
  std::vector<ConfiguredOption> options = options_for(choice, inputs.front());
  for (const std::string& input : inputs)
    if (!same(options, options_for(choice, input)))
      throw Failure(
          input,
          {.nl = ": valt onder andere instellingen dan " + inputs.front() + "; controleer ze apart",
           .en = ": is held to other settings than " + inputs.front() + "; check them apart"});
  return options;
}

void apply_configuration(const std::vector<ConfiguredOption>& options, CLI::App& app) {
  const auto given = [&](const char* name) {
    const CLI::Option* const option = app.get_option_no_throw(name);
    return option != nullptr && option->count() > 0;
  };
  const bool rules_given = given("--pack") || given("--schema");  // each in the other's place
  for (const ConfiguredOption& one : options) {
    CLI::Option* const option = app.get_option_no_throw("--" + one.name);
    if (option == nullptr || option->count() > 0) continue;
    if (rules_given && (one.name == "pack" || one.name == "schema")) continue;
    for (const std::string& value : one.values) option->add_result(value);
    try {
      option->run_callback();
    } catch (const std::exception& error) {  // which does not know of the file
      throw Failure(one.place.shown() + ": " + error.what());
    }
  }
}

}  // namespace jeugdlint
