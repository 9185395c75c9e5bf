// SPDX-License-Identifier: Apache-2.0
#include "report/option_words.h"

#include "report/words.h"
#include "text/date.h"
#include "text/json_writer.h"

#include <jeugdlint/file_names.h>

#include <array>
#include <charconv>

namespace jeugdlint {
namespace {

std::string text_of(const jl_text& text) {
  return {text.data, text.size};
}

std::string number_text(double number) {
  std::array<char, 32> digits{};
  const auto end = std::to_chars(digits.data(), digits.data() + digits.size(), number).ptr;
  return {digits.data(), end};
}

std::string list_text(const jl_value& value) {
  std::string list = "[";
  for (std::uint64_t i = 0; i < value.count; ++i)
    list += (i > 0 ? ", " : "") + text_of(value.texts[i]);
  return list + ']';
}

Phrase type_phrase(std::uint32_t type) {
  switch (type) {
    case JL_BOOLEAN:
      return {"true of false", "true or false"};
    case JL_INTEGER:
      return {"geheel getal", "integer"};
    case JL_NUMBER:
      return {"getal", "number"};
    case JL_TEXTS:
      return {"lijst van teksten", "list of texts"};
    case JL_DATE:
      return {"datum", "date"};
    case JL_TEXT_COLUMN:
      return {"veld", "field"};
    case JL_DATE_COLUMN:
      return {"datumveld", "date field"};
    case JL_NUMBER_COLUMN:
      return {"getalveld", "number field"};
    case JL_TEXT_COLUMNS:
      return {"velden", "fields"};
    case JL_DATE_COLUMNS:
      return {"datumvelden", "date fields"};
    case JL_CODES:
      return {"codelijst", "code list"};
    case JL_FILE_COLUMNS:
      return {"alle kolommen", "all columns"};
    case JL_FILE_NAMES:
      return {"namen van het bestand", "names of the file"};
    default:
      return {"tekst", "text"};
  }
}

}  // namespace

std::string option_type_in_words(const OptionDeclaration& option, Language language) {
  return std::string(type_phrase(option.type).in(language));
}

std::string option_default(const OptionDeclaration& option) {
  const jl_value& value = option.initial;
  if (value.present == 0) return "";
  switch (option.type) {
    case JL_BOOLEAN:
      return value.integer != 0 ? "true" : "false";
    case JL_INTEGER:
      return std::to_string(value.integer);
    case JL_NUMBER:
      return number_text(value.number);
    case JL_TEXT:
      return value.text.size == 0 ? "" : json_text(text_of(value.text));
    case JL_TEXTS:
      return value.count == 0 || value.texts == nullptr ? "" : list_text(value);
    case JL_DATE:
      return value.date.first > value.date.last ? "" : iso_date(value.date.first);
    default:
      return "";
  }
}

std::string setting_in_words(const Setting& setting, Language language) {
  if (setting.values.empty()) return setting.list ? "[]" : "";
  if (setting.parameter)
    return filled(words::parameter.in(language), {{"name", setting.values.front()}});
  std::string text;
  for (const std::string& value : setting.values) text += (text.empty() ? "" : ", ") + value;
  return setting.list ? '[' + text + ']' : text;
}

}  // namespace jeugdlint
