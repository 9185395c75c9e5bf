// SPDX-License-Identifier: Apache-2.0
#include "expression/times.h"

#include "expression/numbers.h"
#include "expression/time_zone.h"

#include <charconv>
#include <chrono>
#include <limits>

namespace jeugdlint {
namespace {

constexpr std::int64_t billion = 1'000'000'000;
constexpr std::int64_t first_second = -62'135'596'800, last_second = 253'402'300'799;

Checked<Timestamp> in_range(std::int64_t seconds, std::int64_t nanos) {
  if (seconds < first_second || seconds > last_second) return Fault::bad_range;
  return Timestamp{seconds, static_cast<std::int32_t>(nanos)};
}

std::string padded(std::int64_t number, std::size_t width) {
  std::string digits = std::to_string(number);
  return std::string(width - std::min(width, digits.size()), '0') + digits;
}

// ".25" for 250 million; nothing for 0.
std::string fraction(std::int64_t nanos) {
  if (nanos == 0) return "";
  std::string digits = "." + padded(nanos, 9);
  digits.erase(digits.find_last_not_of('0') + 1);
  return digits;
}

// Reads a text from front to back.
class Reader {
 public:
  explicit Reader(std::string_view text) : left_(text) {}

  bool done() const { return left_.empty(); }
  bool take(char byte) {
    if (left_.empty() || left_.front() != byte) return false;
    left_.remove_prefix(1);
    return true;
  }
  bool take(std::string_view text) {
    if (!left_.starts_with(text)) return false;
    left_.remove_prefix(text.size());
    return true;
  }
  // Exactly `size` digits; -1 when there are fewer.
  int digits(std::size_t size) {
    if (left_.size() < size) return -1;
    int number = 0;
    for (const char byte : left_.substr(0, size)) {
      if (byte < '0' || byte > '9') return -1;
      number = 10 * number + (byte - '0');
    }
    left_.remove_prefix(size);
    return number;
  }
  // Digits of which the first nine count, as a part of a billion; -1 when there are none.
  std::int64_t nanos() {
    std::int64_t number = 0;
    std::size_t count = 0;
    for (; !left_.empty() && left_.front() >= '0' && left_.front() <= '9'; ++count) {
      if (count < 9) number = 10 * number + (left_.front() - '0');
      left_.remove_prefix(1);
    }
    if (count == 0) return -1;
    for (; count < 9; ++count) number *= 10;
    return number;
  }
  // Digits, not more than fit; -1 when there are none.
  std::int64_t number() {
    std::int64_t value = 0;
    const auto [end, error] = std::from_chars(left_.data(), left_.data() + left_.size(), value);
    if (error != std::errc() || left_.front() == '-') return -1;
    left_.remove_prefix(static_cast<std::size_t>(end - left_.data()));
    return value;
  }

 private:
  std::string_view left_;
};

// The seconds that a clock is ahead of UTC, from Z, +01:00 or -01:00.
Checked<std::int64_t> read_offset(Reader& reader) {
  if (reader.take('Z') || reader.take('z')) return std::int64_t{0};
  const bool negative = reader.take('-');
  if (!negative && !reader.take('+')) return Fault::bad_conversion;
  const int hours = reader.digits(2);
  if (!reader.take(':')) return Fault::bad_conversion;
  const int minutes = reader.digits(2);
  if (hours < 0 || hours > 23 || minutes < 0 || minutes > 59) return Fault::bad_conversion;
  const std::int64_t seconds = std::int64_t{60} * (60 * hours + minutes);
  return negative ? -seconds : seconds;
}

// The nanoseconds of a unit; 0 when there is no such unit.
std::int64_t read_unit(Reader& reader) {
  if (reader.take("ns")) return 1;
  if (reader.take("us") || reader.take("\xC2\xB5s")) return 1'000;
  if (reader.take("ms")) return 1'000'000;
  if (reader.take('s')) return billion;
  if (reader.take('m')) return 60 * billion;
  if (reader.take('h')) return 3600 * billion;
  return 0;
}

}  // namespace

Checked<Timestamp> timestamp_of_seconds(std::int64_t seconds) {
  return in_range(seconds, 0);
}

Checked<Timestamp> read_timestamp(std::string_view text) {
  Reader reader(text);
  const int year = reader.digits(4);
  if (!reader.take('-')) return Fault::bad_conversion;
  const int month = reader.digits(2);
  if (!reader.take('-')) return Fault::bad_conversion;
  const int day = reader.digits(2);
  if (!reader.take('T') && !reader.take('t')) return Fault::bad_conversion;
  const int hour = reader.digits(2);
  if (!reader.take(':')) return Fault::bad_conversion;
  const int minute = reader.digits(2);
  if (!reader.take(':')) return Fault::bad_conversion;
  const int second = reader.digits(2);
  const std::int64_t nanos = reader.take('.') ? reader.nanos() : 0;
  const Checked<std::int64_t> offset = read_offset(reader);
  if (offset.fault != Fault::none) return offset.fault;
  const bool in_day =
      hour >= 0 && hour < 24 && minute >= 0 && minute < 60 && second >= 0 && second < 60;
  const std::chrono::year_month_day date{std::chrono::year{year},
                                         std::chrono::month{static_cast<unsigned>(month)},
                                         std::chrono::day{static_cast<unsigned>(day)}};
  if (!reader.done() || year < 0 || month < 0 || day < 0 || !in_day || nanos < 0 || !date.ok())
    return Fault::bad_conversion;
  const std::int64_t days = std::chrono::sys_days{date}.time_since_epoch().count();
  const std::int64_t in_day_seconds =
      std::int64_t{3600} * hour + std::int64_t{60} * minute + second;
  return in_range(86'400 * days + in_day_seconds - offset.value, nanos);
}

std::string shown(Timestamp time) {
  const Clock clock = clock_at(time, "UTC").value;
  return padded(clock.year, 4) + '-' + padded(clock.month, 2) + '-' + padded(clock.day, 2) + 'T' +
         padded(clock.hour, 2) + ':' + padded(clock.minute, 2) + ':' + padded(clock.second, 2) +
         fraction(time.nanos) + 'Z';
}

Checked<Duration> read_duration(std::string_view text) {
  Reader reader(text);
  const bool negative = reader.take('-');
  if (!negative) reader.take('+');
  if (reader.take('0') && reader.done()) return Duration{0};
  reader = Reader(text);
  if (!reader.take('-')) reader.take('+');
  Checked<std::int64_t> total = std::int64_t{0};
  do {
    std::int64_t whole = reader.number();
    const std::int64_t part = reader.take('.') ? reader.nanos() : 0;
    if ((whole < 0 && part <= 0) || part < 0) return Fault::bad_conversion;
    whole = std::max<std::int64_t>(whole, 0);
    const std::int64_t unit = read_unit(reader);
    if (unit == 0) return Fault::bad_conversion;
    // The fraction of the unit in nanoseconds, rounded down; divided first where it is a whole
    // number.
    const std::int64_t of_part = unit >= billion ? part * (unit / billion) : part * unit / billion;
    const Checked<std::int64_t> nanos = product(whole, unit);
    if (nanos.fault != Fault::none) return Fault::bad_range;
    for (const std::int64_t more : {nanos.value, of_part}) {
      total = sum(total.value, more);
      if (total.fault != Fault::none) return Fault::bad_range;
    }
  } while (!reader.done());
  return Duration{negative ? -total.value : total.value};
}

std::string shown(Duration duration) {
  const bool negative = duration.nanos < 0;
  const std::int64_t seconds = duration.nanos / billion;
  const std::int64_t nanos = duration.nanos % billion;
  return (negative ? "-" : "") + std::to_string(negative ? -seconds : seconds) +
         fraction(negative ? -nanos : nanos) + "s";
}

Checked<Timestamp> later(Timestamp time, Duration by) {
  std::int64_t seconds = time.seconds + by.nanos / billion;
  std::int64_t nanos = time.nanos + by.nanos % billion;
  if (nanos < 0) {
    nanos += billion;
    --seconds;
  }
  return in_range(seconds + nanos / billion, nanos % billion);
}

Checked<Timestamp> before(Timestamp time, Duration by) {
  if (by.nanos == std::numeric_limits<std::int64_t>::min()) return Fault::bad_range;
  return later(time, {-by.nanos});
}

Checked<Duration> time_between(Timestamp a, Timestamp b) {
  const Checked<std::int64_t> whole = product(a.seconds - b.seconds, billion);
  if (whole.fault != Fault::none) return Fault::bad_range;
  const Checked<std::int64_t> all = sum(whole.value, a.nanos - b.nanos);
  if (all.fault != Fault::none) return Fault::bad_range;
  return Duration{all.value};
}

Checked<Duration> both_durations(Duration a, Duration b) {
  const Checked<std::int64_t> all = sum(a.nanos, b.nanos);
  if (all.fault != Fault::none) return Fault::bad_range;
  return Duration{all.value};
}

Checked<Duration> duration_left(Duration a, Duration b) {
  const Checked<std::int64_t> all = difference(a.nanos, b.nanos);
  if (all.fault != Fault::none) return Fault::bad_range;
  return Duration{all.value};
}

Checked<Clock> clock_at(Timestamp time, std::string_view zone) {
  const Checked<std::int64_t> ahead = seconds_ahead(zone, time.seconds);
  if (ahead.fault != Fault::none) return ahead.fault;
  using std::chrono::days;
  const std::chrono::sys_seconds local{std::chrono::seconds{time.seconds + ahead.value}};
  const auto day = std::chrono::floor<days>(local);
  const std::chrono::year_month_day date{day};
  const std::chrono::sys_days new_year = date.year() / std::chrono::January / 1;
  const auto second = static_cast<int>((local - day).count());
  Clock clock;
  clock.year = static_cast<int>(date.year());
  clock.month = static_cast<int>(static_cast<unsigned>(date.month()));
  clock.day = static_cast<int>(static_cast<unsigned>(date.day()));
  clock.day_of_week = static_cast<int>(std::chrono::weekday{day}.c_encoding());
  clock.day_of_year = static_cast<int>((day - new_year).count());
  clock.hour = second / 3600;
  clock.minute = second / 60 % 60;
  clock.second = second % 60;
  return clock;
}

}  // namespace jeugdlint
