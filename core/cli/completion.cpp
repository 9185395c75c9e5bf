// SPDX-License-Identifier: Apache-2.0
#include "cli/completion.h"

#include "cli/help.h"
#include "cli/options.h"

#include <map>

namespace jeugdlint {
namespace {

CompletedOption completed(const CLI::Option& option) {
  static const std::map<std::string, std::string> listing = {
      {kind::rule, "jeugdlint rules list --names"},
      {kind::pack, "jeugdlint packs list --names"},
      {kind::purpose, "jeugdlint purposes list --names"}};
  static const std::vector<std::string> of_files = {kind::path,    kind::file,   kind::pack,
                                                    kind::report,  kind::before, kind::after,
                                                    kind::purpose, kind::record};
  CompletedOption result;
  for (const std::string& name : option.get_snames()) result.flags.push_back("-" + name);
  for (const std::string& name : option.get_lnames()) result.flags.push_back("--" + name);
  result.about = option.get_description();
  if (option.get_items_expected_max() == 0) return result;
  result.kind = option.get_type_name();
  result.values = values_of(result.kind);
  result.repeatable = option.get_items_expected_max() > 1;
  if (const auto found = listing.find(result.kind); found != listing.end())
    result.command = found->second;
  for (const std::string& kind : of_files) result.files = result.files || kind == result.kind;
  return result;
}

void collect(const CLI::App& app, std::vector<CompletedCommand>& commands) {
  CompletedCommand command;
  command.path = command_path(app);
  command.about = app.get_description();
  const auto below = app.get_subcommands([](const CLI::App*) { return true; });
  for (const CLI::App* each : below)
    command.below.emplace_back(each->get_name(), each->get_description());
  for (const CLI::Option* option : app.get_options()) {
    if (option->get_group().empty()) continue;  // hidden
    (option->get_positional() ? command.arguments : command.options).push_back(completed(*option));
  }
  commands.push_back(std::move(command));
  for (const CLI::App* each : below) collect(*each, commands);
}

}  // namespace

std::vector<CompletedCommand> completed_commands(const Shared& shared) {
  std::vector<CompletedCommand> all(1);
  for (const Command& command : commands()) {
    CLI::App app("", command.name);
    command.declare(app, shared);
    add_general_options(app, shared);
    all.front().below.emplace_back(command.name, app.get_description());
    if (command.name == "check") {  // the program itself takes what check takes
      std::vector<CompletedCommand> check;
      collect(app, check);
      all.front().options = check.front().options;
      all.front().arguments = check.front().arguments;
    }
    collect(app, all);
  }
  return all;
}

}  // namespace jeugdlint
