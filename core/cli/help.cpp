// SPDX-License-Identifier: Apache-2.0
#include "cli/help.h"

#include "cli/options.h"

#include <algorithm>
#include <map>
#include <sstream>
#include <utility>
#include <vector>

namespace jeugdlint {
namespace {

constexpr std::size_t wide = 96;    // columns of a line
constexpr std::size_t margin = 32;  // where the second column starts

// Breaks `text` at spaces, each further line under the first.
std::string wrapped(std::string_view text, std::size_t indent, std::size_t used) {
  std::string lines;
  std::size_t column = used;
  while (!text.empty()) {
    const std::string_view word = text.substr(0, text.find(' '));
    if (column > indent && column + 1 + word.size() > wide) {
      lines += "\n" + std::string(indent, ' ');
      column = indent;
    } else if (column > indent) {
      lines += ' ';
      ++column;
    }
    lines += word;
    column += word.size();
    text.remove_prefix(std::min(text.size(), word.size() + 1));
  }
  return lines;
}

std::string entry(const std::string& left, const std::string& right) {
  constexpr std::size_t under = 6;  // where a list of choices goes on that is longer than a line
  std::string line = "  " + (left.size() + 2 > wide ? wrapped(left, under, 2) : left);
  if (line.size() + 2 > margin) {
    line += "\n" + std::string(margin, ' ');
  } else {
    line.resize(margin, ' ');
  }
  return line + wrapped(right, margin, margin) + "\n";
}

std::string option_words(const CLI::Option& option, Language language) {
  std::string words;
  for (const std::string& name : option.get_snames()) words += "-" + name + ", ";
  for (const std::string& name : option.get_lnames()) words += "--" + name + ", ";
  words.resize(words.size() - 2);
  if (option.get_items_expected_max() == 0) return words;
  return words + " " + kind_words(option.get_type_name(), language);
}

std::string argument_words(const CLI::Option& option, Language language) {
  std::string words = kind_words(option.get_name(true), language);
  if (option.get_items_expected_max() > 1) words += "...";
  return option.get_required() ? words : "[" + words + "]";
}

std::vector<const CLI::App*> commands_under(const CLI::App& app) {
  return app.get_subcommands([](const CLI::App*) { return true; });
}

std::string usage(const CLI::App& app, Language language) {
  const bool dutch = language == Language::nl;
  std::string line =
      std::string(dutch ? "Gebruik: " : "Usage: ") + "jeugdlint " + command_path(app);
  if (!commands_under(app).empty()) return line + (dutch ? " OPDRACHT" : " COMMAND") + "\n";
  line += dutch ? " [OPTIES]" : " [OPTIONS]";
  for (const CLI::Option* option : app.get_options())
    if (option->get_positional()) line += " " + argument_words(*option, language);
  return line + "\n";
}

// Options under their headings, in the order declared; the help flag was declared last.
std::string options_part(const CLI::App& app, Language language) {
  std::vector<std::pair<std::string, std::string>> groups;
  for (const CLI::Option* option : app.get_options()) {
    const std::string& heading = option->get_group();
    if (heading.empty() || option->get_positional()) continue;
    auto group = std::find_if(groups.begin(), groups.end(),
                              [&](const auto& each) { return each.first == heading; });
    if (group == groups.end()) group = groups.insert(groups.end(), {heading, ""});
    group->second += entry(option_words(*option, language), option->get_description());
  }
  std::string part;
  for (const auto& [heading, entries] : groups)
    part.append("\n").append(heading).append(":\n").append(entries);
  return part;
}

}  // namespace

std::string kind_words(const std::string& kind, Language language) {
  static const std::map<std::string, std::string> dutch = {
      {kind::path, "PAD"},
      {kind::file, "BESTAND"},
      {kind::pack, "PAKKET"},
      {kind::plugin, "PLUGIN"},
      {kind::rule, "CONTROLE"},
      {kind::size, "GROOTTE"},
      {kind::percentage, "PCT"},
      {kind::name, "NAAM"},
      {kind::parameter, "NAAM=WAARDE"},
      {kind::pointer, "POINTER"},
      {kind::report, "VORM=BESTAND"},
      {kind::date, "DATUM"},
      {kind::before, "OUD"},
      {kind::after, "NIEUW"},
      {kind::purpose, "DOEL"},
      {kind::record, "VASTLEGGING"},
  };
  const std::vector<std::string> values = values_of(kind);
  if (!values.empty()) {
    std::string list;
    for (const std::string& value : values) list += (list.empty() ? "" : " ") + value;
    return "{" + list + "}";
  }
  const auto found = dutch.find(kind);
  return language == Language::nl && found != dutch.end() ? found->second : kind;
}

std::string command_path(const CLI::App& app) {
  return app.get_parent() == nullptr ? app.get_name()
                                     : command_path(*app.get_parent()) + " " + app.get_name();
}

std::string help_text(const CLI::App& app, Language language) {
  const bool dutch = language == Language::nl;
  std::string text = usage(app, language) + "\n" + wrapped(app.get_description(), 0, 0) + "\n";
  std::string arguments, below;
  for (const CLI::Option* option : app.get_options())
    if (option->get_positional())
      arguments += entry(argument_words(*option, language), option->get_description());
  for (const CLI::App* command : commands_under(app))
    below += entry(command->get_name(), command->get_description());
  if (!arguments.empty()) text += (dutch ? "\nArgumenten:\n" : "\nArguments:\n") + arguments;
  if (!below.empty()) text += (dutch ? "\nOpdrachten:\n" : "\nCommands:\n") + below;
  text += options_part(app, language);
  if (app.get_footer().empty()) return text;
  text += dutch ? "\nBijvoorbeeld:\n" : "\nFor example:\n";
  std::istringstream examples(app.get_footer());
  for (std::string line; std::getline(examples, line);) text += "  " + line + "\n";
  return text;
}

std::string program_help(const Shared& shared) {
  const bool dutch = shared.language == Language::nl;
  std::string text =
      dutch ? "Gebruik: jeugdlint OPDRACHT [OPTIES]\n         jeugdlint PAD...\n\n"
              "Controleert gegevens over jeugdhulp in CSV en JSON, en toont nooit een waarde "
              "eruit.\n\nOpdrachten:\n"
            : "Usage: jeugdlint COMMAND [OPTIONS]\n       jeugdlint PATH...\n\n"
              "Checks youth-care data in CSV and JSON, and never shows a value from it.\n\n"
              "Commands:\n";
  for (const Command& command : commands()) {
    CLI::App app("", command.name);
    command.declare(app, shared);
    text += entry(command.name, app.get_description());
  }
  text += dutch ? "\nDe uitleg van een opdracht: jeugdlint check --help\n\nBijvoorbeeld:\n"
                  "  jeugdlint check export.csv\n"
                : "\nThe help of a command: jeugdlint check --help\n\nFor example:\n"
                  "  jeugdlint check export.csv\n";
  return text;
}

}  // namespace jeugdlint
