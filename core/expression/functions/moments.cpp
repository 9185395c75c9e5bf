// SPDX-License-Identifier: Apache-2.0
// Parts of moments and durations, by the names of CEL.
#include "expression/function.h"
#include "expression/times.h"

namespace jeugdlint::function_families_list {
namespace {

enum class Part {
  full_year,
  month,
  date,
  day_of_month,
  day_of_week,
  day_of_year,
  hours,
  minutes,
  seconds,
  milliseconds
};

constexpr std::int64_t second_nanos = 1'000'000'000, milli_nanos = 1'000'000;

template <Part part>
Checked<std::int64_t> part_in(Timestamp time, std::string_view zone) {
  const Checked<Clock> found = clock_at(time, zone);
  if (found.fault != Fault::none) return found.fault;
  const Clock& clock = found.value;
  std::int64_t number = 0;
  if constexpr (part == Part::full_year) number = clock.year;
  if constexpr (part == Part::month) number = clock.month - 1;
  if constexpr (part == Part::date) number = clock.day;
  if constexpr (part == Part::day_of_month) number = clock.day - 1;
  if constexpr (part == Part::day_of_week) number = clock.day_of_week;
  if constexpr (part == Part::day_of_year) number = clock.day_of_year;
  if constexpr (part == Part::hours) number = clock.hour;
  if constexpr (part == Part::minutes) number = clock.minute;
  if constexpr (part == Part::seconds) number = clock.second;
  if constexpr (part == Part::milliseconds) number = time.nanos / milli_nanos;
  return number;
}
template <Part part>
Checked<std::int64_t> part_of(Timestamp time) {
  return part_in<part>(time, "UTC");
}
template <std::int64_t unit>
std::int64_t units(Duration duration) {
  return duration.nanos / unit;
}
std::int64_t millis(Duration duration) {
  return duration.nanos % second_nanos / milli_nanos;
}

template <Part part>
std::vector<Overload> parts() {
  return {member<part_of<part>>(), member<part_in<part>>()};
}
std::vector<Overload> with(std::vector<Overload> overloads, Overload more) {
  overloads.push_back(std::move(more));
  return overloads;
}

}  // namespace

FunctionFamily moments() {
  return {
      .title = {.nl = "Momenten en tijdsduur", .en = "Moments and durations"},
      .functions =
          {
              {"getFullYear",
               {"Het jaar; elke functie hier kan een tijdzone krijgen.",
                "The year; each function here can be given a time zone."},
               parts<Part::full_year>(),
               {{"timestamp('2024-12-31T23:30:00Z').getFullYear('Europe/Amsterdam')", "2025"}}},
              {"getMonth",
               {"De maand, van 0 af.", "The month, from 0."},
               parts<Part::month>(),
               {{"timestamp('2025-01-31T12:00:00Z').getMonth()", "0"}}},
              {"getDate",
               {"De dag van de maand, van 1 af.", "The day of the month, from 1."},
               parts<Part::date>(),
               {{"timestamp('2025-01-31T12:00:00Z').getDate()", "31"}}},
              {"getDayOfMonth",
               {"De dag van de maand, van 0 af.", "The day of the month, from 0."},
               parts<Part::day_of_month>(),
               {{"timestamp('2025-01-31T12:00:00Z').getDayOfMonth()", "30"}}},
              {"getDayOfWeek",
               {"De dag van de week, van zondag (0) af.", "The day of the week, from Sunday (0)."},
               parts<Part::day_of_week>(),
               {{"timestamp('2025-01-31T12:00:00Z').getDayOfWeek()", "5"}}},
              {"getDayOfYear",
               {"De dag van het jaar, van 0 af.", "The day of the year, from 0."},
               parts<Part::day_of_year>(),
               {{"timestamp('2025-02-01T12:00:00Z').getDayOfYear()", "31"}}},
              {"getHours",
               {"Het uur; van een tijdsduur alle hele uren.",
                "The hour; of a duration all whole hours."},
               with(parts<Part::hours>(), member<units<3600 * second_nanos>>()),
               {{"timestamp('2025-01-31T12:00:00Z').getHours('+02:00')", "14"},
                {"duration('90m').getHours()", "1"}}},
              {"getMinutes",
               {"De minuut; van een tijdsduur alle hele minuten.",
                "The minute; of a duration all whole minutes."},
               with(parts<Part::minutes>(), member<units<60 * second_nanos>>()),
               {{"duration('1h30m').getMinutes()", "90"}}},
              {"getSeconds",
               {"De seconde; van een tijdsduur alle hele seconden.",
                "The second; of a duration all whole seconds."},
               with(parts<Part::seconds>(), member<units<second_nanos>>()),
               {{"duration('1m').getSeconds()", "60"}}},
              {"getMilliseconds",
               {"De milliseconden binnen de seconde.", "The milliseconds within the second."},
               with(parts<Part::milliseconds>(), member<millis>()),
               {{"duration('1.25s').getMilliseconds()", "250"}}},
          },
  };
}

}  // namespace jeugdlint::function_families_list
