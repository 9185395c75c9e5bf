// SPDX-License-Identifier: Apache-2.0
// Ages in whole years. Somebody born on 29 February has a birthday on 1 March in other years.
#pragma once

#include <jeugdlint/rule.h>

#include <chrono>
#include <cstdint>

namespace jeugdlint::consistency {

inline std::chrono::year_month_day calendar_day(Day day) {
  return std::chrono::sys_days(std::chrono::days(static_cast<std::int32_t>(day)));
}

inline int whole_years(Day born, Day on) {
  const auto from = calendar_day(born), to = calendar_day(on);
  const int years = static_cast<int>(to.year()) - static_cast<int>(from.year());
  const bool before_birthday =
      to.month() < from.month() || (to.month() == from.month() && to.day() < from.day());
  return before_birthday ? years - 1 : years;
}

// The day on which somebody becomes so many years old.
inline std::int32_t birthday(Day born, int years) {
  auto day = calendar_day(born) + std::chrono::years(years);
  if (!day.ok()) day = day.year() / std::chrono::March / 1;
  return static_cast<std::int32_t>(std::chrono::sys_days(day).time_since_epoch().count());
}

}  // namespace jeugdlint::consistency
