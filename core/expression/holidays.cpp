// SPDX-License-Identifier: Apache-2.0
#include "expression/holidays.h"

#include <chrono>
#include <vector>

namespace jeugdlint {
namespace {

using std::chrono::days;
using std::chrono::sys_days;
using std::chrono::weekday;
using std::chrono::year;

constexpr int first_year = 1950, last_year = 2199;

sys_days day_of(int of_year, unsigned month, unsigned day) {
  return year{of_year} / std::chrono::month{month} / std::chrono::day{day};
}

// Easter Sunday in the Gregorian calendar, as Butcher computes it.
sys_days easter(int of_year) {
  const int a = of_year % 19, b = of_year / 100, c = of_year % 100;
  const int d = b / 4, e = b % 4, f = (b + 8) / 25, g = (b - f + 1) / 3;
  const int h = (19 * a + b - d - g + 15) % 30;
  const int i = c / 4, k = c % 4;
  const int l = (32 + 2 * e + 2 * i - h - k) % 7;
  const int m = (a + 11 * h + 22 * l) / 451;
  const int month = (h + l - 7 * m + 114) / 31, day = (h + l - 7 * m + 114) % 31 + 1;
  return day_of(of_year, static_cast<unsigned>(month), static_cast<unsigned>(day));
}

// 27 April since 2014, 30 April before. On a Sunday it is held the day before; until 1980 the day
// after.
sys_days kings_day(int of_year) {
  const sys_days day = of_year >= 2014 ? day_of(of_year, 4, 27) : day_of(of_year, 4, 30);
  if (weekday{day} != std::chrono::Sunday) return day;
  return of_year >= 1980 ? day - days{1} : day + days{1};
}

std::int32_t number(sys_days day) {
  return static_cast<std::int32_t>(day.time_since_epoch().count());
}

struct Calendar {
  std::int32_t first = number(day_of(first_year, 1, 1));
  std::int32_t last = number(day_of(last_year, 12, 31));
  std::vector<bool> work;
  std::vector<std::int32_t> before;  // working days before each day

  bool holds(std::int32_t day) const { return day >= first && day <= last; }
};

Calendar make_calendar() {
  Calendar calendar;
  const auto size = static_cast<std::size_t>(calendar.last - calendar.first) + 1;
  calendar.work.assign(size, false);
  for (std::size_t i = 0; i < size; ++i) {
    const weekday day{sys_days{days{calendar.first + static_cast<std::int32_t>(i)}}};
    calendar.work[i] = day != std::chrono::Saturday && day != std::chrono::Sunday;
  }
  for (int of_year = first_year; of_year <= last_year; ++of_year) {
    const sys_days sunday = easter(of_year);
    for (const sys_days holiday :
         {day_of(of_year, 1, 1), sunday - days{2}, sunday + days{1}, sunday + days{39},
          sunday + days{50}, kings_day(of_year), day_of(of_year, 5, 5), day_of(of_year, 12, 25),
          day_of(of_year, 12, 26)})
      calendar.work[static_cast<std::size_t>(number(holiday) - calendar.first)] = false;
  }
  std::int32_t count = 0;
  calendar.before.reserve(size);
  for (const bool one : calendar.work) {
    calendar.before.push_back(count);
    count += one ? 1 : 0;
  }
  return calendar;
}

const Calendar& calendar() {
  static const Calendar made = make_calendar();
  return made;
}

}  // namespace

Checked<bool> is_workday(std::int32_t day) {
  const Calendar& all = calendar();
  if (!all.holds(day)) return Fault::bad_range;
  return bool{all.work[static_cast<std::size_t>(day - all.first)]};
}

Checked<std::int64_t> workdays_between(std::int32_t from, std::int32_t to) {
  const Calendar& all = calendar();
  if (!all.holds(from) || !all.holds(to)) return Fault::bad_range;
  // Working days up to and including a day.
  const auto until = [&](std::int32_t day) {
    const auto i = static_cast<std::size_t>(day - all.first);
    return std::int64_t{all.before[i]} + (all.work[i] ? 1 : 0);
  };
  if (to >= from) return until(to) - until(from);
  return -(until(from) - until(to));
}

}  // namespace jeugdlint
