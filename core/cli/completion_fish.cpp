// SPDX-License-Identifier: Apache-2.0
#include "cli/completion.h"

namespace jeugdlint {
namespace {

std::string fish_word(const std::string& words) {
  std::string text = "'";
  for (const char c : words) {
    if (c == '\'' || c == '\\') text += '\\';
    text += c;
  }
  return text + "'";
}

std::string value_part(const CompletedOption& option) {
  std::string list;
  for (const std::string& value : option.values)
    list += (list.empty() ? "" : " ") + fish_word(value);
  if (!option.command.empty()) list = "(" + option.command + " 2>/dev/null)";
  std::string part = option.files ? " -r -F" : " -x";
  if (!list.empty()) part += " -a " + fish_word(list);
  return part;
}

std::string line(const CompletedCommand& command, const std::string& rest,
                 const std::string& about) {
  return "complete -c jeugdlint -n " + fish_word("__jeugdlint_at " + fish_word(command.path)) +
         rest + (about.empty() ? "" : " -d " + fish_word(about)) + "\n";
}

std::string option_line(const CompletedCommand& command, const CompletedOption& option) {
  std::string rest;
  for (const std::string& flag : option.flags)
    rest += flag.starts_with("--") ? " -l " + flag.substr(2) : " -s " + flag.substr(1);
  return line(command, rest + (option.kind.empty() ? "" : value_part(option)), option.about);
}

}  // namespace

std::string fish_completion(const std::vector<CompletedCommand>& commands) {
  std::string paths, lines;
  for (const CompletedCommand& command : commands) {
    for (const auto& [name, about] : command.below) {
      paths += " " + fish_word(command.path + " " + name);
      lines += line(command, " -a " + name, about);
    }
    for (const CompletedOption& option : command.options) lines += option_line(command, option);
    for (const CompletedOption& argument : command.arguments) {
      if (argument.files) lines += line(command, " -F", "");
      if (!argument.values.empty() || !argument.command.empty()) {
        CompletedOption words = argument;
        words.files = false;
        lines += line(command, value_part(words), argument.about);
      }
    }
  }
  return "# Completion of jeugdlint for fish. To load it now: jeugdlint completion fish | "
         "source\n\n"
         "function __jeugdlint_at\n"
         "    set -l path ''\n"
         "    for word in (commandline -opc)[2..]\n"
         "        switch \"$path $word\"\n"
         "            case" +
         paths +
         "\n"
         "                set path (string trim \"$path $word\")\n"
         "        end\n"
         "    end\n"
         "    test \"$path\" = \"$argv[1]\"\n"
         "end\n\n"
         "complete -c jeugdlint -f\n" +
         lines;
}

}  // namespace jeugdlint
