// SPDX-License-Identifier: Apache-2.0
#include "guesses.h"

#include <array>
#include <chrono>

namespace jeugdlint::privacy {
namespace {

// Numbers from 0 to `all` - 1 by a step that visits each once, so that any first part of the walk
// is spread over all. `step` and `all` have no factor in common.
template <class Try>
void spread(std::uint64_t all, std::uint64_t step, std::uint64_t count, Try attempt) {
  std::uint64_t number = all / 3;
  for (std::uint64_t i = 0; i < count; ++i) {
    attempt(number);
    number = (number + step) % all;
  }
}

void write_digits(std::uint64_t number, char* end, std::size_t digits) {
  for (; digits > 0; --digits, number /= 10) *--end = static_cast<char>('0' + number % 10);
}

constexpr std::uint64_t eight_digits = 100'000'000;
constexpr std::uint64_t tried_numbers = 1'000'000;  // one in eleven has no check digit
constexpr std::uint64_t tried_mobiles = 500'000;
constexpr std::uint64_t step_of_numbers = 61'803'399;

void citizen_numbers(const TryGuess& attempt) {
  std::array<char, 9> text{};
  spread(eight_digits, step_of_numbers, tried_numbers, [&](std::uint64_t number) {
    write_digits(number, text.data() + 8, 8);
    std::uint32_t sum = 0;
    for (std::uint32_t i = 0; i < 8; ++i)
      sum += (9 - i) * static_cast<std::uint32_t>(text[i] - '0');
    if (sum % 11 == 10) return;
    text[8] = static_cast<char>('0' + sum % 11);
    attempt({text.data(), text.size()});
  });
}

// As 2012-03-14, 20120314, 14-03-2012 and 14032012: from 1900 to 2050.
void dates_of_birth(const TryGuess& attempt) {
  using std::chrono::days, std::chrono::January, std::chrono::sys_days, std::chrono::year;
  for (sys_days day = year(1900) / January / 1; day < sys_days(year(2051) / January / 1);
       day += days(1)) {
    const std::chrono::year_month_day date(day);
    std::array<char, 8> forwards{}, backwards{};
    const auto year_of_birth = static_cast<std::uint64_t>(static_cast<int>(date.year()));
    const std::uint64_t month_of_birth = static_cast<unsigned>(date.month());
    const std::uint64_t day_of_birth = static_cast<unsigned>(date.day());
    write_digits(year_of_birth * 10000 + month_of_birth * 100 + day_of_birth, forwards.data() + 8,
                 8);
    write_digits(day_of_birth * 1000000 + month_of_birth * 10000 + year_of_birth,
                 backwards.data() + 8, 8);
    const auto& f = forwards;
    const auto& b = backwards;
    const std::array<char, 10> iso = {f[0], f[1], f[2], f[3], '-', f[4], f[5], '-', f[6], f[7]};
    const std::array<char, 10> dutch = {b[0], b[1], '-', b[2], b[3], '-', b[4], b[5], b[6], b[7]};
    attempt({f.data(), f.size()});
    attempt({b.data(), b.size()});
    attempt({iso.data(), iso.size()});
    attempt({dutch.data(), dutch.size()});
  }
}

constexpr std::uint64_t all_postcodes = 9000ULL * 26 * 26;
constexpr std::uint64_t tried_postcodes = 250'000;

// As 1234AB and 1234 AB.
void postcodes(const TryGuess& attempt) {
  spread(all_postcodes, 3'759'953, tried_postcodes, [&](std::uint64_t number) {
    std::array<char, 7> spaced{};
    write_digits(1000 + number / 676, spaced.data() + 4, 4);
    spaced[4] = ' ';
    spaced[5] = static_cast<char>('A' + number / 26 % 26);
    spaced[6] = static_cast<char>('A' + number % 26);
    attempt({spaced.data(), spaced.size()});
    const std::array<char, 6> joined = {spaced[0], spaced[1], spaced[2],
                                        spaced[3], spaced[5], spaced[6]};
    attempt({joined.data(), joined.size()});
  });
}

void mobile_numbers(const TryGuess& attempt) {
  std::array<char, 10> text = {'0', '6'};
  spread(eight_digits, step_of_numbers, tried_mobiles, [&](std::uint64_t number) {
    write_digits(number, text.data() + 10, 8);
    attempt({text.data(), text.size()});
  });
}

constexpr double share(std::uint64_t tried, std::uint64_t all) {
  return static_cast<double>(tried) / static_cast<double>(all);
}

}  // namespace

const std::vector<Guesses>& guesses() {
  static const std::vector<Guesses> all = {
      {"birth_date", 1, dates_of_birth},
      {"bsn", share(tried_numbers, eight_digits), citizen_numbers},
      {"postcode", share(tried_postcodes, all_postcodes), postcodes},
      {"phone", share(tried_mobiles, eight_digits), mobile_numbers},
  };
  return all;
}

}  // namespace jeugdlint::privacy
