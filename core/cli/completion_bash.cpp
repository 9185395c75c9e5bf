// SPDX-License-Identifier: Apache-2.0
#include "cli/completion.h"

namespace jeugdlint {
namespace {

std::string bash_word(const std::string& word) {
  std::string text = "'";
  for (const char c : word) text += c == '\'' ? std::string("'\\''") : std::string(1, c);
  return text + "'";
}

// What may stand where `option` has its value.
std::string offer(const CompletedOption& option) {
  std::string lines;
  if (!option.values.empty()) {
    lines += " _jeugdlint_offer";
    for (const std::string& value : option.values) lines += " " + bash_word(value);
    lines += ";";
  }
  if (!option.command.empty()) lines += " _jeugdlint_offer $(" + option.command + " 2>/dev/null);";
  if (option.files) lines += " _jeugdlint_files;";
  return lines;
}

constexpr const char* start =
    R"bash(# Completion of jeugdlint for bash. To load it now: source <(jeugdlint completion bash)

_jeugdlint_offer() {
  local value
  for value in "$@"; do
    [[ $value == "$cur"* ]] && COMPREPLY+=("$(printf %q "$value")")
  done
}

_jeugdlint_files() {
  local file
  compopt -o filenames 2>/dev/null
  while IFS= read -r file; do COMPREPLY+=("$file"); done < <(compgen -f -- "$cur")
}

_jeugdlint() {
  local cur=${COMP_WORDS[COMP_CWORD]} before=${COMP_WORDS[COMP_CWORD-1]} path='' i
  COMPREPLY=()
  if [[ $cur == = ]]; then
    cur=''
  elif [[ $before == = ]] && ((COMP_CWORD > 2)); then
    before=${COMP_WORDS[COMP_CWORD-2]}
  fi
  for ((i = 1; i < COMP_CWORD; i++)); do
    case "$path ${COMP_WORDS[i]}" in
)bash";

constexpr const char* end = R"bash(  esac
}

complete -F _jeugdlint jeugdlint
)bash";

}  // namespace

std::string bash_completion(const std::vector<CompletedCommand>& commands) {
  std::string paths, values, words;
  for (const CompletedCommand& command : commands) {
    for (const auto& [name, about] : command.below)
      paths += (paths.empty() ? "      " : " | ") + bash_word(command.path + " " + name);
    std::string flags, rest;
    for (const CompletedOption& option : command.options) {
      std::string patterns;
      for (const std::string& flag : option.flags) {
        flags += " " + flag;
        patterns += (patterns.empty() ? "" : " | ") + bash_word(command.path + " " + flag);
      }
      if (!option.kind.empty()) values += "    " + patterns + ")" + offer(option) + " return ;;\n";
    }
    if (!command.below.empty()) {
      rest += " _jeugdlint_offer";
      for (const auto& [name, about] : command.below) rest += " " + name;
      rest += ";";
    }
    for (const CompletedOption& argument : command.arguments) rest += offer(argument);
    words += "    " + bash_word(command.path) + ")\n      if [[ $cur == -* ]]; then\n" +
             "        _jeugdlint_offer" + (flags.empty() ? " --help" : flags) + "\n" +
             "      else\n       " + (rest.empty() ? " :" : rest) + "\n      fi ;;\n";
  }
  return start + paths + ") path=\"${path:+$path }${COMP_WORDS[i]}\" ;;\n    esac\n  done\n" +
         "  case \"$path $before\" in\n" + values + "  esac\n  case \"$path\" in\n" + words + end;
}

}  // namespace jeugdlint
