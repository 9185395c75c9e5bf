// SPDX-License-Identifier: Apache-2.0
#include "cli/language.h"

#include "text/failure.h"
#include "text/nearest.h"

#include <cstdlib>
#include <string_view>

namespace jeugdlint {
std::optional<std::string> value_of_option(const std::vector<std::string>& arguments,
                                           const std::string& option) {
  std::optional<std::string> value;
  for (std::size_t i = 0; i < arguments.size() && arguments[i] != "--"; ++i) {
    const std::string& argument = arguments[i];
    if (argument.starts_with(option + "=")) value = argument.substr(option.size() + 1);
    if (argument == option && i + 1 < arguments.size()) value = arguments[++i];
  }
  return value;
}

Language language_of_locale() {
  for (const char* name : {"LC_ALL", "LC_MESSAGES", "LANG"}) {
    const char* value = std::getenv(name);
    if (value == nullptr || *value == '\0') continue;
    const std::string_view locale = value;
    const bool dutch = locale == "nl" || locale.starts_with("nl_") || locale.starts_with("nl.") ||
                       locale.starts_with("nl@");
    return dutch ? Language::nl : Language::en;
  }
  return Language::en;
}

Language language_of(const std::vector<std::string>& arguments) {
  static const std::vector<std::string> names = {"nl", "en"};
  const auto name = value_of_option(arguments, "--lang");
  if (!name) return language_of_locale();
  if (*name == "nl") return Language::nl;
  if (*name == "en") return Language::en;
  const LocalText words = {.nl = "--lang is nl of en", .en = "--lang is nl or en"};
  throw Failure(words.in(language_of_locale()) + did_you_mean(*name, names, language_of_locale()));
}

}  // namespace jeugdlint
