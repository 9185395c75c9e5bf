// SPDX-License-Identifier: Apache-2.0
// Characters of a text, and what stands around a place in it.
#pragma once

#include <algorithm>
#include <cstddef>
#include <string_view>

namespace jeugdlint::privacy {

constexpr bool is_digit(char c) {
  return c >= '0' && c <= '9';
}
constexpr bool is_letter(char c) {
  return (c | 0x20) >= 'a' && (c | 0x20) <= 'z';
}
constexpr bool is_letter_or_digit(char c) {
  return is_digit(c) || is_letter(c);
}
constexpr bool is_capital(char c) {
  return c >= 'A' && c <= 'Z';
}
inline char lower(char c) {
  return is_capital(c) ? static_cast<char>(c | 0x20) : c;
}

inline std::size_t digits_in(std::string_view text) {
  std::size_t digits = 0;
  for (const char c : text) digits += is_digit(c) ? 1U : 0U;
  return digits;
}

inline bool all_digits(std::string_view text) {
  return !text.empty() && digits_in(text) == text.size();
}

inline std::string_view trimmed(std::string_view text) {
  while (!text.empty() && text.front() == ' ') text.remove_prefix(1);
  while (!text.empty() && text.back() == ' ') text.remove_suffix(1);
  return text;
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

// So many bytes before and after a place in a text.
inline std::string_view around(std::string_view text, std::size_t begin, std::size_t end,
                               std::size_t before, std::size_t after) {
  const std::size_t from = begin < before ? 0 : begin - before;
  return text.substr(from, std::min(text.size(), end + after) - from);
}

// True when `word`, in small letters, begins at a place of the text, whatever its case there.
inline bool begins_with(std::string_view text, std::string_view word) {
  return text.size() >= word.size() && std::equal(word.begin(), word.end(), text.begin(),
                                                  [](char a, char b) { return a == lower(b); });
}

// As a label of a number may end.
inline bool begins_with_number_word(std::string_view text) {
  return begins_with(text, "nr") || begins_with(text, "nummer");
}

// True when the text has the word at the start of a word of its own; a word of up to three letters
// must be all of it, or have only "nr" and the like behind it. "lidnummer" is also written as
// lidnr, lid-nr and lid nummer.
inline bool has_word(std::string_view text, std::string_view word) {
  constexpr std::string_view number = "nummer";
  const bool label = word.size() > number.size() && word.ends_with(number);
  const std::string_view start = label ? word.substr(0, word.size() - number.size()) : word;
  for (std::size_t at = 0; at + start.size() <= text.size(); ++at) {
    if (lower(text[at]) != start.front() || !begins_with(text.substr(at), start)) continue;
    if (at > 0 && is_letter(text[at - 1])) continue;
    std::string_view rest = text.substr(at + start.size());
    if (label && !rest.empty() && (rest.front() == ' ' || rest.front() == '-'))
      rest.remove_prefix(1);
    const bool needs_end = label || (word.size() <= 3 && !rest.empty() && is_letter(rest.front()));
    if (needs_end && !begins_with_number_word(rest)) continue;
    return true;
  }
  return false;
}

template <class Words>
bool has_any(std::string_view text, const Words& words) {
  return std::any_of(words.begin(), words.end(),
                     [&](std::string_view word) { return has_word(text, word); });
}

}  // namespace jeugdlint::privacy
