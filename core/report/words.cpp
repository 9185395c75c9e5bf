// SPDX-License-Identifier: Apache-2.0
#include "report/words.h"

#include "report/numbers.h"

#include <algorithm>

namespace jeugdlint {
namespace {

constexpr Plural notes{{"opmerking", "note"}, {"opmerkingen", "notes"}};
constexpr Plural warnings{{"waarschuwing", "warning"}, {"waarschuwingen", "warnings"}};
constexpr Plural errors{{"fout", "error"}, {"fouten", "errors"}};

Phrase category_phrase(Category category) {
  switch (category) {
    case Category::completeness:
      return {"volledigheid", "completeness"};
    case Category::validity:
      return {"geldigheid", "validity"};
    case Category::consistency:
      return {"samenhang", "consistency"};
    case Category::privacy:
      return {"privacy", "privacy"};
    case Category::disclosure:
      return {"herleidbaarheid", "disclosure"};
  }
  return {"overig", "other"};
}

}  // namespace

std::string filled(
    std::string_view words,
    const std::function<std::optional<std::string>(std::string_view name)>& value_of) {
  std::string text;
  while (!words.empty()) {
    const auto open = words.find('{');
    const auto close = open == words.npos ? words.npos : words.find('}', open);
    if (close == words.npos) break;
    text += words.substr(0, open);
    const auto value = value_of(words.substr(open + 1, close - open - 1));
    text += value ? *value : std::string(words.substr(open, close - open + 1));
    words.remove_prefix(close + 1);
  }
  return text += words;
}

std::string filled(std::string_view words,
                   std::initializer_list<std::pair<std::string_view, std::string>> values) {
  return filled(words, [&](std::string_view name) -> std::optional<std::string> {
    const auto* found = std::find_if(values.begin(), values.end(),
                                     [&](const auto& value) { return value.first == name; });
    if (found == values.end()) return std::nullopt;
    return found->second;
  });
}

std::string counted(Count count, const Plural& plural, Language language) {
  const Phrase& noun = count == 1 ? plural.one : plural.many;
  return shown_count(count, language) + ' ' + std::string(noun.in(language));
}

const Plural& severity_plural(Severity severity) {
  if (severity == Severity::error) return errors;
  return severity == Severity::warning ? warnings : notes;
}

std::string_view severity_word(Severity severity, Language language) {
  return severity_plural(severity).one.in(language);
}

std::string_view category_word(Category category, Language language) {
  return category_phrase(category).in(language);
}

std::string_view severity_name(Severity severity) {
  return severity_word(severity, Language::en);
}

std::string_view category_name(Category category) {
  return category_word(category, Language::en);
}

}  // namespace jeugdlint
