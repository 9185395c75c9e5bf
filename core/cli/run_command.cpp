// SPDX-License-Identifier: Apache-2.0
#include "cli/command.h"
#include "cli/help.h"
#include "cli/language.h"
#include "cli/options.h"
#include "cli/terminal.h"
#include "text/failure.h"
#include "text/nearest.h"
#include "text/version.h"

#include <algorithm>
#include <filesystem>
#include <iostream>
#include <memory>

namespace jeugdlint {
namespace {

using Arguments = std::vector<std::string>;

Shared shared_by_all(const Arguments& arguments) {
  Shared shared;
  shared.language = language_of(arguments);
  shared.color = value_of_option(arguments, "--color").value_or("auto");
  const Arguments known = {"auto", "always", "never"};
  if (std::find(known.begin(), known.end(), shared.color) == known.end())
    throw Failure(std::string("--color ") +
                  (shared.language == Language::nl ? "is auto, always of never"
                                                   : "is auto, always or never") +
                  did_you_mean(shared.color, known, shared.language));
  return shared;
}

Arguments command_names() {
  Arguments names;
  for (const Command& command : commands()) names.push_back(command.name);
  return names;
}

const Command& command_named(const std::string& name) {
  const auto& all = commands();
  return *std::find_if(all.begin(), all.end(), [&](const Command& c) { return c.name == name; });
}

// The place of the first word after --lang and --color, which all commands share.
std::size_t first_word(const Arguments& arguments) {
  std::size_t at = 0;
  for (; at < arguments.size(); ++at) {
    const std::string& word = arguments[at];
    if (word == "--lang" || word == "--color") {
      ++at;  // its value
    } else if (!word.starts_with("--lang=") && !word.starts_with("--color=")) {
      break;
    }
  }
  return std::min(at, arguments.size());
}

// Takes the command's name out of `arguments`. Where no command stands there is a path, and `check`
// is meant.
std::string take_command(Arguments& arguments, Language language) {
  const auto at = arguments.begin() + static_cast<std::ptrdiff_t>(first_word(arguments));
  std::string word = *at;
  const Arguments names = command_names();
  if (std::find(names.begin(), names.end(), word) != names.end()) {
    arguments.erase(at);
    return word;
  }
  const bool may_be_path = word.find_first_of("/.*?[") != std::string::npos;
  if (word.starts_with('-') || may_be_path || std::filesystem::exists(word)) return "check";
  const LocalText words = {.nl = "geen opdracht en geen bestand: ",
                           .en = "no command and no file: "};
  throw Failure(words.in(language) + word + did_you_mean(word, names, language));
}

// The command that was asked for, at the end of the words that lead to it.
const CLI::App& innermost(const CLI::App& app) {
  const auto chosen = app.get_subcommands();
  return chosen.empty() ? app : innermost(*chosen.front());
}

[[noreturn]] void refuse_extra(const CLI::App& app, std::string extra, Language language) {
  const bool dutch = language == Language::nl;
  Arguments known;
  const bool is_flag = extra.size() > 1 && extra.starts_with('-');
  if (is_flag) {
    extra = extra.substr(0, extra.find('='));
    for (const CLI::Option* option : app.get_options())
      for (const std::string& name : option->get_lnames()) known.push_back("--" + name);
    throw Failure(command_path(app) + (dutch ? " kent geen optie " : " has no option ") + extra +
                  did_you_mean(extra, known, language));
  }
  for (const CLI::App* below : app.get_subcommands([](const CLI::App*) { return true; }))
    known.push_back(below->get_name());
  throw Failure(command_path(app) +
                (dutch ? " kan hier niets mee: " : " has no use for the argument ") + extra +
                did_you_mean(extra, known, language));
}

[[noreturn]] void refuse_incomplete(const CLI::App& app, Language language) {
  const bool dutch = language == Language::nl;
  std::string names;
  for (const CLI::App* below : app.get_subcommands([](const CLI::App*) { return true; }))
    names += (names.empty() ? "" : ", ") + below->get_name();
  for (const CLI::Option* option : app.get_options())
    if (option->get_required() && option->count() == 0)
      names = kind_words(option->get_name(true), language);
  throw Failure(command_path(app) + (dutch ? ": hier ontbreekt " : ": what is missing is ") +
                names + (dutch ? "; zie jeugdlint " : "; see jeugdlint ") + command_path(app) +
                " --help");
}

// CLI11's own words may be of any length and are English, so they are replaced.
[[noreturn]] void refuse(const CLI::App& app, const CLI::ParseError& error, Language language) {
  const bool dutch = language == Language::nl;
  const std::string words = error.what();
  if (dynamic_cast<const CLI::RequiredError*>(&error) != nullptr) refuse_incomplete(app, language);
  if (words.starts_with("--"))
    throw Failure(words.substr(0, words.find_first_of(": ")) +
                  (dutch ? " hoort één keer en met één waarde te staan"
                         : " is to be given once, with one value"));
  throw Failure(command_path(app) +
                (dutch ? ": de argumenten zijn niet te lezen; zie jeugdlint "
                       : ": the arguments cannot be read; see jeugdlint ") +
                command_path(app) + " --help");
}

// What no option and no argument took, without the mark that ends the options.
Arguments left_over(const CLI::App& app) {
  Arguments words = app.remaining(true);
  words.erase(std::remove(words.begin(), words.end(), "--"), words.end());
  return words;
}

int parse_and_run(const Command& command, Arguments arguments, const Shared& shared) {
  CLI::App app("", command.name);
  const auto action = command.declare(app, shared);
  add_general_options(app, shared);
  std::reverse(arguments.begin(), arguments.end());  // as CLI11 wants them
  try {
    app.parse(arguments);
  } catch (const CLI::CallForHelp&) {
    print(help_text(innermost(app), shared.language));
    return 0;
  } catch (const CLI::ParseError& error) {
    const Arguments unknown = left_over(app);
    if (!unknown.empty()) refuse_extra(innermost(app), unknown.front(), shared.language);
    refuse(innermost(app), error, shared.language);
  }
  const CLI::App& chosen = innermost(app);
  const Arguments extra = left_over(app);
  if (!extra.empty()) refuse_extra(chosen, extra.front(), shared.language);
  if (!chosen.get_subcommands([](const CLI::App*) { return true; }).empty())
    refuse_incomplete(chosen, shared.language);
  return action();
}

}  // namespace

int run_command(int argc, char** argv) {
  Arguments arguments(argv + std::min(argc, 1), argv + argc);
  const Shared shared = shared_by_all(arguments);
  const std::size_t at = first_word(arguments);
  if (at == arguments.size()) {  // nothing was asked, so nothing was judged
    std::cerr << program_help(shared);
    return 2;
  }
  if (arguments[at] == "-h" || arguments[at] == "--help") {
    print(program_help(shared));
    return 0;
  }
  if (arguments[at] == "-V" || arguments[at] == "--version") {
    print("jeugdlint " + std::string(program_version()) + "\n");
    return 0;
  }
  const std::string name = take_command(arguments, shared.language);
  try {
    return parse_and_run(command_named(name), std::move(arguments), shared);
  } catch (const Failure& failure) {
    throw Failure(failure.in(shared.language));
  }
}

}  // namespace jeugdlint
