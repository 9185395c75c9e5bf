// SPDX-License-Identifier: Apache-2.0
// A cell that may be a citizen number, as exports write it: 123456782, 12345672 with its zero lost,
// 123.456.782, 1234 56 782, '123456782 from a spreadsheet, 123456782.0 from a data frame.
#pragma once

#include "text_search.h"

#include <array>
#include <cstdint>
#include <string_view>

namespace jeugdlint::privacy {

struct NumberShape {
  std::array<char, 9> digits{};  // with zeros in front
  std::size_t count = 0;         // digits as written: 7, 8 or 9; 0: another shape

  std::string_view view() const { return {digits.data(), digits.size()}; }
  std::uint64_t number() const {
    std::uint64_t number = 0;
    for (const char c : digits) number = number * 10 + static_cast<std::uint64_t>(c - '0');
    return number;
  }
};

inline NumberShape number_shape(std::string_view text) {
  if (text.size() < 7 || text.size() > 16) return {};
  while (!text.empty() && text.back() == ' ') text.remove_suffix(1);
  while (!text.empty() && (text.front() == ' ' || text.front() == '\'')) text.remove_prefix(1);
  if (text.size() > 2 && text.substr(text.size() - 2) == ".0" &&
      end_of_digits(text, 0) == text.size() - 2)
    text.remove_suffix(2);

  NumberShape shape;
  std::array<char, 9> written{};
  std::size_t separators = 0;
  char separator = '\0';
  for (std::size_t i = 0; i < text.size(); ++i) {
    const char c = text[i];
    if (is_digit(c)) {
      if (shape.count == 9) return {};
      written[shape.count++] = c;
    } else {
      if ((c != '.' && c != ' ') || (separators > 0 && c != separator)) return {};
      if (i == 0 || !is_digit(text[i - 1])) return {};
      separator = c;
      ++separators;
    }
  }
  // One separator makes it a decimal number.
  if (shape.count < 7 || (separators != 0 && (separators != 2 || shape.count != 9))) return {};
  shape.digits.fill('0');
  std::copy(written.begin(), written.begin() + static_cast<std::ptrdiff_t>(shape.count),
            shape.digits.end() - static_cast<std::ptrdiff_t>(shape.count));
  return shape;
}

}  // namespace jeugdlint::privacy
