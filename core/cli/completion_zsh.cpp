// SPDX-License-Identifier: Apache-2.0
#include "cli/completion.h"

#include <algorithm>
#include <cctype>

namespace jeugdlint {
namespace {

// Within single quotes, and with a backslash before what _arguments or _describe would take apart.
std::string escaped(const std::string& words) {
  std::string text;
  for (const char c : words) {
    if (c == '\'') {
      text += "'\\''";
      continue;
    }
    if (c == '[' || c == ']' || c == ':' || c == '\\') text += '\\';
    text += c;
  }
  return text;
}

std::string function_of(const std::string& path) {
  std::string name = "_jeugdlint_" + path;
  std::replace(name.begin(), name.end(), ' ', '_');
  return name;
}

std::string action(const CompletedOption& option) {
  if (!option.values.empty()) {
    std::string list;
    for (const std::string& value : option.values) {
      list += list.empty() ? "" : " ";
      const bool plain = std::all_of(value.begin(), value.end(), [](unsigned char c) {
        return std::isalnum(c) != 0 || c == '-';
      });
      list += plain ? value : "\\" + value;
    }
    return "(" + list + ")";
  }
  if (option.command.empty()) return option.files ? "_files" : " ";
  return "{compadd -- ${(f)\"$(" + option.command + " 2>/dev/null)\"}" +
         (option.files ? "; _files}" : "}");
}

std::string specification(const CompletedOption& option) {
  std::string value;
  if (!option.kind.empty())
    value = ":" + escaped(option.values.empty() ? option.kind : "value") + ":" + action(option);
  if (option.flags.empty())
    return " \\\n    '" + std::string(option.repeatable ? "*" : "") + value + "'";
  std::string text;
  for (const std::string& flag : option.flags) {
    const bool with_value = !option.kind.empty() && flag.starts_with("--");
    text.append(" \\\n    '").append(option.repeatable ? "*" : "").append(flag);
    text.append(with_value ? "=" : "").append("[").append(escaped(option.about)).append("]");
    text.append(value).append("'");
  }
  return text;
}

std::string names(const CompletedCommand& command) {
  std::string list = "  local -a names=(\n";
  for (const auto& [name, about] : command.below)
    list += "    '" + name + ":" + escaped(about) + "'\n";
  return list + "  )\n";
}

// A command with commands under it: the next word says which.
std::string dispatch(const CompletedCommand& command) {
  std::string text = function_of(command.path) + "() {\n" + names(command) +
                     "  if ((CURRENT == 2)) && [[ $words[2] != -* ]]; then\n"
                     "    _describe command names\n";
  if (command.path.empty()) text += "    _files\n";
  text += "    return\n  fi\n  case $words[2] in\n";
  for (const auto& [name, about] : command.below) {
    const std::string path = command.path.empty() ? name : command.path + " " + name;
    text += "    " + name + ") shift words; ((CURRENT--)); " + function_of(path) + " ;;\n";
  }
  text += command.path.empty() ? "    *) _jeugdlint_check ;;\n"
                               : "    *) _arguments '--help[help]' ;;\n";
  return text + "  esac\n}\n\n";
}

}  // namespace

std::string zsh_completion(const std::vector<CompletedCommand>& commands) {
  std::string text =
      "#compdef jeugdlint\n# Completion of jeugdlint for zsh. To load it now: "
      "source <(jeugdlint completion zsh)\n\n";
  for (const CompletedCommand& command : commands) {
    if (!command.below.empty()) {
      text += dispatch(command);
      continue;
    }
    text += function_of(command.path) + "() {\n  _arguments";
    for (const CompletedOption& option : command.options) text += specification(option);
    for (const CompletedOption& argument : command.arguments) text += specification(argument);
    text += "\n}\n\n";
  }
  return text + "compdef _jeugdlint_ jeugdlint\n";
}

}  // namespace jeugdlint
