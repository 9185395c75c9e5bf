// SPDX-License-Identifier: Apache-2.0
// For rules that look for something inside texts: which columns hold text, which characters join up
// with a number, and whether a word that gives it away stands nearby.
#pragma once

#include <jeugdlint/rule.h>

#include <algorithm>
#include <cctype>
#include <cstddef>
#include <initializer_list>
#include <string_view>
#include <vector>

namespace jeugdlint::privacy {

// Columns that may hold text, but for those where the pack foresees this kind of identifier.
inline std::vector<FileColumn> text_columns(const std::vector<FileColumn>& columns,
                                            std::string_view identifier) {
  std::vector<FileColumn> chosen;
  for (const FileColumn& column : columns)
    if (!column.coded && column.identifier != identifier) chosen.push_back(column);
  return chosen;
}

inline bool is_digit(char c) {
  return c >= '0' && c <= '9';
}
inline bool is_letter(char c) {
  return (c | 0x20) >= 'a' && (c | 0x20) <= 'z';
}
inline bool is_letter_or_digit(char c) {
  return is_digit(c) || is_letter(c);
}
inline char lower(char c) {
  return c >= 'A' && c <= 'Z' ? static_cast<char>(c | 0x20) : c;
}

inline std::size_t digits_in(std::string_view text) {
  std::size_t digits = 0;
  for (const char c : text) digits += is_digit(c) ? 1U : 0U;
  return digits;
}

// The first digit at or after `from`, or the end of the text.
inline std::size_t next_digit(std::string_view text, std::size_t from) {
  while (from < text.size() && !is_digit(text[from])) ++from;
  return from;
}
inline std::size_t end_of_digits(std::string_view text, std::size_t from) {
  while (from < text.size() && is_digit(text[from])) ++from;
  return from;
}

// True when what stands from `begin` to `end` is not the middle of a word or of a longer number,
// such as 01-123456782 or 123456782,50.
inline bool stands_alone(std::string_view text, std::size_t begin, std::size_t end) {
  const auto joins = [](char c) { return c == '-' || c == '.' || c == ',' || c == '/'; };
  if (begin > 0) {
    const char before = text[begin - 1];
    if (is_letter_or_digit(before) || before == '_') return false;
    if (joins(before) && begin > 1 && is_digit(text[begin - 2])) return false;
  }
  if (end < text.size()) {
    const char after = text[end];
    if (is_letter_or_digit(after) || after == '_') return false;
    if (joins(after) && end + 1 < text.size() && is_digit(text[end + 1])) return false;
  }
  return true;
}

// True when the text has one of the words, whatever their case. `words` are in lower case.
inline bool has_word(std::string_view text, std::initializer_list<std::string_view> words) {
  return std::any_of(words.begin(), words.end(), [&](std::string_view word) {
    return std::search(text.begin(), text.end(), word.begin(), word.end(),
                       [](char a, char b) { return lower(a) == b; }) != text.end();
  });
}

// So many bytes before and after a place in a text.
inline std::string_view around(std::string_view text, std::size_t begin, std::size_t end,
                               std::size_t before, std::size_t after) {
  const std::size_t from = begin < before ? 0 : begin - before;
  return text.substr(from, std::min(text.size(), end + after) - from);
}

}  // namespace jeugdlint::privacy
