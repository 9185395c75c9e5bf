// SPDX-License-Identifier: Apache-2.0
// Where a cell sorts among those of its column: a number for each. Numbers behind letters (P0012)
// sort as numbers, dates as days, other texts by their first eight bytes.
#pragma once

#include "characters.h"
#include "date_shape.h"

#include <cstddef>
#include <cstdint>
#include <string_view>

namespace jeugdlint::privacy {

struct SortCode {
  enum Sort : std::uint8_t { none, number, text };
  Sort sort = none;
  std::uint64_t at = 0;
};

// The digits of a text as one number: 2012-03-14 is 20120314. At most 18 of them.
inline std::uint64_t number_in(std::string_view text) {
  std::uint64_t number = 0;
  for (const char c : text)
    if (is_digit(c)) number = number * 10 + static_cast<std::uint64_t>(c - '0');
  return number;
}

inline SortCode sort_code(std::string_view cell) {
  constexpr std::size_t most_digits = 18, day_size = 10;
  cell = trimmed(cell);
  if (cell.empty()) return {};
  // Written with the day in front: the year has to come first.
  if (const auto date = date_shape_of(cell); date && cell.size() >= day_size && date->day > 0) {
    const std::string_view day = cell.substr(0, day_size);
    if (date_shape::is_separator(day[2]))
      return {SortCode::number, number_in(day.substr(6)) * 10000 +
                                    number_in(day.substr(3, 2)) * 100 +
                                    number_in(day.substr(0, 2))};
    if (date_shape::is_separator(day[4])) return {SortCode::number, number_in(day)};
  }
  std::size_t letters = 0;
  while (letters < cell.size() && !is_digit(cell[letters])) ++letters;
  const std::string_view digits = cell.substr(letters);
  if (digits.size() <= most_digits && all_digits(digits))
    return {SortCode::number, number_in(digits)};
  SortCode code{SortCode::text, 0};
  for (std::size_t i = 0; i < sizeof code.at; ++i)
    code.at = code.at << 8 | (i < cell.size() ? static_cast<unsigned char>(lower(cell[i])) : 0U);
  return code;
}

}  // namespace jeugdlint::privacy
