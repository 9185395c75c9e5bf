// SPDX-License-Identifier: Apache-2.0
// Check digits that the SDK does not have. Each takes the characters without separators.
#pragma once

#include "characters.h"

#include <jeugdlint/check_digits.h>

#include <array>
#include <cstddef>
#include <cstdint>
#include <string_view>

namespace jeugdlint::privacy {

inline std::uint32_t digit_of(char c) {
  return static_cast<std::uint32_t>(c - '0');
}
// A is 10, Z is 35.
inline std::uint32_t value_of(char c) {
  return is_digit(c) ? digit_of(c) : static_cast<std::uint32_t>(lower(c) - 'a' + 10);
}

// Cards and devices (ISO/IEC 7812-1): every second digit from the right counts double.
inline bool passes_luhn(std::string_view digits) {
  std::uint32_t sum = 0;
  for (std::size_t i = 0; i < digits.size(); ++i) {
    std::uint32_t one = digit_of(digits[digits.size() - 1 - i]);
    if (i % 2 == 1) one = one * 2 > 9 ? one * 2 - 9 : one * 2;
    sum += one;
  }
  return sum % 10 == 0;
}

// Travel documents (ICAO 9303): weights 7, 3, 1 over all but the last, which is the check digit.
inline bool passes_731(std::string_view text) {
  constexpr std::array<std::uint32_t, 3> weights = {7, 3, 1};
  std::uint32_t sum = 0;
  for (std::size_t i = 0; i + 1 < text.size(); ++i) sum += value_of(text[i]) * weights[i % 3];
  return is_digit(text.back()) && sum % 10 == digit_of(text.back());
}

// The digits of a text, when there are no more than fit.
template <std::size_t most>
class Digits {
 public:
  explicit Digits(std::string_view text) {
    for (const char c : text) {
      if (!is_digit(c)) continue;
      if (count_ == most) {
        count_ = most + 1;
        return;
      }
      digits_[count_++] = c;
    }
  }
  std::size_t size() const { return count_; }
  std::string_view view() const { return {digits_.data(), count_ > most ? 0 : count_}; }

 private:
  std::array<char, most> digits_{};
  std::size_t count_ = 0;
};

}  // namespace jeugdlint::privacy
