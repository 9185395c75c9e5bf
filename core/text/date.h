// SPDX-License-Identifier: Apache-2.0
// Dates as data writes them: the days that a text can mean, in a form that is read once and used
// for a whole column.
#pragma once

#include <jeugdlint/abi.h>

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <utility>

namespace jeugdlint {

inline constexpr jl_date no_date{1, 0};
// From 1 January of the year 1 to 31 December of 9999: a date of which nothing is known.
inline constexpr jl_date any_day{-719162, 2932896};

// The day, or no_date when it does not exist. `partial`: day 0 means the month, month 0 and day 0
// mean the year, and zeros all over any day (the unborn child of the youth protocol).
jl_date days_of(int year, int month, int day, bool partial);

// "2024-02-29". `day`: since 1970-01-01.
std::string iso_date(std::int32_t day);

class DateForm {
 public:
  // A strptime form of %Y %m %d %H %M %S and literal characters, "default" (2024-02-29) or "any"
  // (20240229, 2024-02-29, 29-02-2024). Nothing when it is none of these.
  static std::optional<DateForm> read(std::string_view form, bool partial);

  // no_date when the text is not of this form, to the last byte, or names no day.
  jl_date days(std::string_view text) const;

 private:
  enum class Kind { compact, year_first, day_first, any, directives };
  DateForm(Kind kind, std::string directives, bool partial)
      : kind_(kind), directives_(std::move(directives)), partial_(partial) {}
  jl_date days_by_directives(std::string_view text) const;

  Kind kind_;
  std::string directives_;
  bool partial_;
};

}  // namespace jeugdlint
