// SPDX-License-Identifier: Apache-2.0
// Account numbers (ISO 13616): two letters of a land, two check digits, and so many letters and
// digits as the land has; the whole is 1 modulo 97 (ISO 7064). Lengths: IBAN registry of SWIFT.
#pragma once

#include "text_search.h"

#include <array>
#include <cstddef>
#include <cstdint>
#include <string_view>

namespace jeugdlint::privacy {

struct IbanLand {
  std::string_view land;
  std::size_t length;
};

inline constexpr std::array iban_lands = std::to_array<IbanLand>({
    {"AD", 24}, {"AE", 23}, {"AL", 28}, {"AT", 20}, {"AZ", 28}, {"BA", 20}, {"BE", 16}, {"BG", 22},
    {"BH", 22}, {"BI", 27}, {"BR", 29}, {"BY", 28}, {"CH", 21}, {"CR", 22}, {"CY", 28}, {"CZ", 24},
    {"DE", 22}, {"DJ", 27}, {"DK", 18}, {"DO", 28}, {"EE", 20}, {"EG", 29}, {"ES", 24}, {"FI", 18},
    {"FK", 18}, {"FO", 18}, {"FR", 27}, {"GB", 22}, {"GE", 22}, {"GI", 23}, {"GL", 18}, {"GR", 27},
    {"GT", 28}, {"HR", 21}, {"HU", 28}, {"IE", 22}, {"IL", 23}, {"IQ", 23}, {"IS", 26}, {"IT", 27},
    {"JO", 30}, {"KW", 30}, {"KZ", 20}, {"LB", 28}, {"LC", 32}, {"LI", 21}, {"LT", 20}, {"LU", 20},
    {"LV", 21}, {"LY", 25}, {"MC", 27}, {"MD", 24}, {"ME", 22}, {"MK", 19}, {"MN", 20}, {"MR", 27},
    {"MT", 31}, {"MU", 30}, {"NI", 28}, {"NL", 18}, {"NO", 15}, {"OM", 23}, {"PK", 24}, {"PL", 28},
    {"PS", 29}, {"PT", 25}, {"QA", 29}, {"RO", 24}, {"RS", 22}, {"RU", 33}, {"SA", 24}, {"SC", 31},
    {"SD", 18}, {"SE", 24}, {"SI", 19}, {"SK", 24}, {"SM", 27}, {"SO", 23}, {"ST", 25}, {"SV", 28},
    {"TL", 23}, {"TN", 24}, {"TR", 26}, {"UA", 29}, {"VA", 22}, {"VG", 24}, {"XK", 20}, {"YE", 30},
});

inline std::size_t iban_length(char first, char second) {
  for (const IbanLand& one : iban_lands)
    if (one.land[0] == (first & ~0x20) && one.land[1] == (second & ~0x20)) return one.length;
  return 0;
}

// The end of the account number that begins here, or 0. Single spaces may stand between its
// characters.
inline std::size_t end_of_iban(std::string_view text, std::size_t begin) {
  const std::size_t length = iban_length(text[begin], text[begin + 1]);
  if (length == 0) return 0;
  std::array<char, 34> account{};
  std::size_t found = 0;
  std::size_t at = begin;
  for (; at < text.size() && found < length; ++at) {
    if (is_letter_or_digit(text[at]))
      account[found++] = text[at];
    else if (text[at] != ' ' || text[at - 1] == ' ')
      return 0;
  }
  if (found < length || (at < text.size() && is_letter_or_digit(text[at]))) return 0;
  std::uint32_t rest = 0;
  for (std::size_t i = 0; i < length; ++i) {
    const char c = account[(i + 4) % length];  // the first four come last
    rest = is_digit(c) ? rest * 10 + static_cast<std::uint32_t>(c - '0')
                       : rest * 100 + static_cast<std::uint32_t>(lower(c) - 'a' + 10);
    rest %= 97;
  }
  return rest == 1 ? at : 0;
}

// Where an account number begins at or after `from`, given its two check digits; or the end of the
// text.
inline std::size_t next_iban(std::string_view text, std::size_t from) {
  for (std::size_t at = next_digit(text, from + 2); at + 1 < text.size();
       at = next_digit(text, at)) {
    const std::size_t begin = at - 2;
    if (begin >= from && is_letter(text[begin]) && is_letter(text[begin + 1]) &&
        (begin == 0 || !is_letter_or_digit(text[begin - 1])) && end_of_iban(text, begin) != 0)
      return begin;
    at = end_of_digits(text, at);
  }
  return text.size();
}

}  // namespace jeugdlint::privacy
