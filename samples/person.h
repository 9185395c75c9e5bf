// SPDX-License-Identifier: Apache-2.0
// Young people who do not exist. Their citizen service numbers pass the 11-test; a few thousand
// people fit in the range that the population register keeps for tests, more people do not.
#pragma once

#include <chrono>
#include <cstdint>
#include <string>

#include "random.h"

namespace jeugdlint::samples {

using Day = std::chrono::sys_days;
using std::chrono::days;

inline constexpr std::string_view bsn_unknown = "999999999";

inline Day day_of(int year, unsigned month, unsigned day) {
  return std::chrono::year(year) / std::chrono::month(month) / std::chrono::day(day);
}

inline std::string date_text(Day day) {
  const std::chrono::year_month_day date(day);
  std::uint32_t number = static_cast<std::uint32_t>(static_cast<int>(date.year())) * 10000 +
                         static_cast<unsigned>(date.month()) * 100 +
                         static_cast<unsigned>(date.day());
  std::string text(8, '0');
  for (std::size_t i = 8; i-- > 0; number /= 10) text[i] = static_cast<char>('0' + number % 10);
  return text;
}

// Both days may be drawn too.
inline Day day_between(Random& random, Day from, Day to) {
  return from + days(random.days_below(static_cast<int>((to - from).count()) + 1));
}

// Each valid number once, in an order that looks like none.
class CitizenNumbers {
 public:
  explicit CitizenNumbers(std::uint64_t people) {
    if (people <= 8'000) {
      first_ = 99'990'000, size_ = 9'999;
    } else if (people <= 9'000'000) {
      first_ = 90'000'000, size_ = 9'990'000;
    } else {
      first_ = 10'000'000, size_ = 89'990'000;
    }
  }

  std::string next() {
    while (true) {
      position_ = (position_ + 6180341) % size_;  // 6180341 shares no factor with any of the sizes
      std::uint32_t rest = first_ + position_;
      std::string text(9, '0');
      for (std::size_t i = 8; i-- > 0; rest /= 10) text[i] = static_cast<char>('0' + rest % 10);
      unsigned sum = 0;
      for (unsigned i = 0; i < 8; ++i) sum += (9 - i) * static_cast<unsigned>(text[i] - '0');
      if (sum % 11 == 10) continue;  // no last digit can make these pass
      text[8] = static_cast<char>('0' + sum % 11);
      return text;
    }
  }

 private:
  std::uint32_t first_ = 0, size_ = 1, position_ = 0;
};

struct Person {
  Day born;
  std::string bsn, birth_date, sex, postcode, municipality;
};

// What every invented person of one export is drawn from.
struct Source {
  Random& random;
  CitizenNumbers& numbers;
  Day period_start, period_end;
  bool rare_values;  // unknown numbers and the like, which a small export cannot bear
};

inline std::string postcode(Random& random) {
  constexpr std::string_view letters = "ABCDEGHJKLMNPRSTVWXZ";
  const auto letter = [&] { return letters[random.below(letters.size())]; };
  std::string text = std::to_string(1011 + random.below(8980));
  const char first = letter();
  char second = letter();
  // SA, SD and SS are not issued.
  while (first == 'S' && (second == 'A' || second == 'D' || second == 'S')) second = letter();
  return text + first + second;
}

inline constexpr std::array<Weighted, 24> municipalities = {
    {{"0363", 90}, {"0599", 66}, {"0518", 56}, {"0344", 37}, {"0772", 25}, {"0014", 24},
     {"0855", 23}, {"0034", 22}, {"0758", 19}, {"0268", 19}, {"0200", 17}, {"0392", 17},
     {"0307", 16}, {"0202", 17}, {"0479", 16}, {"0394", 16}, {"0153", 16}, {"0796", 16},
     {"0080", 13}, {"0193", 13}, {"1991", 6},  {"1982", 9},  {"1979", 5},  {"1963", 9}}};

inline Person invent_person(Source& source, int years) {
  Random& random = source.random;
  Person person;
  person.born = source.period_end - days(years * 1461 / 4 + 60 + random.days_below(300));
  person.bsn = source.numbers.next();
  person.birth_date = date_text(person.born);
  person.sex = random.chance(545) ? "M" : "V";
  if (source.rare_values) {
    if (random.chance(3)) person.bsn = bsn_unknown;
    if (random.chance(3)) person.birth_date.replace(6, 2, "00");
    if (random.chance(2)) person.sex = "O";
  }
  if (source.rare_values && random.chance(15)) {
    person.municipality = random.pick(municipalities);
  } else {
    person.postcode = postcode(random);
  }
  return person;
}

}  // namespace jeugdlint::samples
