// SPDX-License-Identifier: Apache-2.0
// How fine a moment is written, whatever the format: a year, a month, a day or a time of day.
#pragma once

#include "characters.h"

#include <algorithm>
#include <cstddef>
#include <optional>
#include <string_view>

namespace jeugdlint::privacy {

struct DateShape {
  int month = 0, day = 0;  // 0: left open
  bool time = false;       // a time of day other than midnight
};

namespace date_shape {

inline bool digits_at(std::string_view text, std::size_t from, std::size_t count) {
  return text.size() >= from + count &&
         std::all_of(text.begin() + static_cast<std::ptrdiff_t>(from),
                     text.begin() + static_cast<std::ptrdiff_t>(from + count), is_digit);
}

inline int two_digits(std::string_view text, std::size_t at) {
  return (text[at] - '0') * 10 + (text[at + 1] - '0');
}

inline bool is_separator(char c) {
  return c == '-' || c == '/' || c == '.';
}

// What follows the day: nothing, or a time behind a T or a space.
inline std::optional<DateShape> with_time(DateShape shape, std::string_view rest) {
  if (rest.empty()) return shape;
  const bool time = (rest[0] == 'T' || rest[0] == ' ') && digits_at(rest, 1, 2);
  if (!time) return std::nullopt;
  const std::size_t zone = std::min(rest.find_first_of("Z+", 1), rest.size());
  shape.time = std::any_of(rest.begin() + 1, rest.begin() + static_cast<std::ptrdiff_t>(zone),
                           [](char c) { return c >= '1' && c <= '9'; });
  return shape;
}

}  // namespace date_shape

// 2012, 201203, 2012-03, 20120314, 2012-03-14, 14-03-2012, the last three with a time behind them.
// Nothing: none of these.
inline std::optional<DateShape> date_shape_of(std::string_view text) {
  using date_shape::digits_at, date_shape::is_separator, date_shape::two_digits,
      date_shape::with_time;
  const std::size_t size = text.size();
  if (size >= 8 && digits_at(text, 0, 8))
    return with_time({two_digits(text, 4), two_digits(text, 6)}, text.substr(8));
  if (size >= 10 && digits_at(text, 0, 2) && is_separator(text[2]) && digits_at(text, 3, 2) &&
      text[5] == text[2] && digits_at(text, 6, 4))
    return with_time({two_digits(text, 3), two_digits(text, 0)}, text.substr(10));
  if (!digits_at(text, 0, 4)) return std::nullopt;
  if (size == 4) return DateShape{};
  if (size == 6 && digits_at(text, 4, 2)) return DateShape{two_digits(text, 4)};
  if (!is_separator(text[4]) || !digits_at(text, 5, 2)) return std::nullopt;
  if (size == 7) return DateShape{two_digits(text, 5)};
  if (size < 10 || text[7] != text[4] || !digits_at(text, 8, 2)) return std::nullopt;
  return with_time({two_digits(text, 5), two_digits(text, 8)}, text.substr(10));
}

}  // namespace jeugdlint::privacy
