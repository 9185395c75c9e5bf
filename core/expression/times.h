// SPDX-License-Identifier: Apache-2.0
// Moments and the time between them: reading, writing, computing. From the year 1 to 9999; a
// duration counts nanoseconds in 64 bits, about 292 years each way.
#pragma once

#include "expression/checked.h"
#include "expression/value.h"

#include <cstdint>
#include <string>
#include <string_view>

namespace jeugdlint {

Checked<Timestamp> timestamp_of_seconds(std::int64_t seconds);
Checked<Timestamp> read_timestamp(std::string_view text);  // RFC 3339
std::string shown(Timestamp time);                         // in UTC

Checked<Duration> read_duration(std::string_view text);  // 1h30m, 1.5s, -20ms
std::string shown(Duration duration);                    // in seconds: 5400s

Checked<Timestamp> later(Timestamp time, Duration by);
Checked<Timestamp> before(Timestamp time, Duration by);
Checked<Duration> time_between(Timestamp a, Timestamp b);  // a - b
Checked<Duration> both_durations(Duration a, Duration b);
Checked<Duration> duration_left(Duration a, Duration b);

// The calendar and the clock at a moment, somewhere. `zone`: "Europe/Amsterdam", "+02:00", "UTC".
struct Clock {
  std::int64_t year = 0;
  int month = 0, day = 0;  // from 1
  int day_of_week = 0;     // from Sunday, 0
  int day_of_year = 0;     // from 0
  int hour = 0, minute = 0, second = 0;
};
Checked<Clock> clock_at(Timestamp time, std::string_view zone);

}  // namespace jeugdlint
