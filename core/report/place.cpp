// SPDX-License-Identifier: Apache-2.0
#include "report/place.h"

#include "report/numbers.h"
#include "report/words.h"
#include "text/terminal_text.h"

#include <algorithm>

namespace jeugdlint {
namespace {

// Letters, digits and what joins them: such a name needs no quotes to be seen as one.
bool is_one_word(std::string_view name) {
  return !name.empty() && std::all_of(name.begin(), name.end(), [](unsigned char byte) {
    return byte >= 0x80 || (byte >= '0' && byte <= '9') || (byte >= 'A' && byte <= 'Z') ||
           (byte >= 'a' && byte <= 'z') || byte == '_' || byte == '-' || byte == '.' || byte == '/';
  });
}

// How the engine calls a column that it may not name.
std::string number_sign(std::uint32_t column) {
  return '#' + std::to_string(std::uint64_t{column} + 1);
}

bool is_named(const InputOutcome& input, std::uint32_t column) {
  if (column >= input.columns.size()) return false;
  const std::string& shown = input.columns[column].shown;
  return !shown.starts_with('#') || shown != number_sign(column);
}

std::string column_phrase(const InputOutcome& input, std::uint32_t column, Language language) {
  std::string name = column_in_words(input, column, language);
  if (!is_named(input, column)) return name;
  return filled(words::column.in(language), {{"column", name}});
}

void add(std::string& list, const std::string& part) {
  if (!list.empty()) list += ", ";
  list += part;
}

std::string record_in_words(const InputOutcome& input, const Finding& finding, Language language) {
  std::string text;
  if (has_row(finding))
    add(text, filled(words::row.in(language), {{"row", shown_count(finding.row, language)}}));
  if (has_column(finding)) add(text, column_phrase(input, finding.column, language));
  return text;
}

std::string position_in_words(const Position& position, Language language) {
  if (position.line == 0) return "";
  std::string text =
      filled(words::line.in(language), {{"line", shown_count(position.line, language)}});
  if (position.column != 0)
    add(text, filled(words::character.in(language),
                     {{"character", shown_count(position.column, language)}}));
  add(text, filled(words::byte.in(language), {{"byte", shown_count(position.byte, language)}}));
  return text;
}

}  // namespace

bool has_row(const Finding& finding) {
  return finding.row != 0 && (finding.kind == PlaceKind::cell || finding.kind == PlaceKind::row);
}

bool has_column(const Finding& finding) {
  return finding.kind == PlaceKind::cell || finding.kind == PlaceKind::column;
}

std::string column_name(const InputOutcome& input, std::uint32_t column) {
  return is_named(input, column) ? input.columns[column].shown : number_sign(column);
}

std::string column_in_words(const InputOutcome& input, std::uint32_t column, Language language) {
  if (!is_named(input, column))
    return filled(words::numbered_column.in(language),
                  {{"number", std::to_string(std::uint64_t{column} + 1)}});
  const std::string name = printable(input.columns[column].shown);
  return is_one_word(name) ? name : '\'' + name + '\'';
}

std::string place_in_words(const InputOutcome& input, const Finding& finding, Language language) {
  std::string record = record_in_words(input, finding, language);
  std::string position = position_in_words(finding.position, language);
  if (record.empty() && position.empty()) return std::string(words::whole_file.in(language));
  if (record.empty()) return position;
  return position.empty() ? record : record + " (" + position + ')';
}

std::string_view place_kind_name(PlaceKind kind) {
  constexpr std::string_view names[] = {"cell", "row", "column", "table"};
  return names[static_cast<std::size_t>(kind)];
}

}  // namespace jeugdlint
