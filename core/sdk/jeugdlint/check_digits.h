// SPDX-License-Identifier: Apache-2.0
// Check digits that more than one number has, or more than one place asks for. Each function takes
// the digits and letters of a number without separators, and as many as the number has.
#pragma once

#include <cstddef>
#include <cstdint>
#include <string_view>

namespace jeugdlint {

// Of nine digits the sum weighted 9 to 2 and -1, modulo 11: 0 for a citizen number, 5 for an
// education number.
inline std::uint32_t eleven_rest(std::string_view nine) {
  std::uint32_t sum = 0;
  for (std::uint32_t i = 0; i < 9; ++i)
    sum += static_cast<std::uint32_t>(nine[i] - '0') * (i < 8 ? 9 - i : 10);
  return sum % 11;
}

// Letters, of either case, count as 10 to 35: the whole as one number, modulo 97 (ISO 7064).
inline std::uint32_t modulo_97(std::string_view text) {
  std::uint32_t rest = 0;
  for (const char c : text) {
    const bool digit = c >= '0' && c <= '9';
    const auto value = static_cast<std::uint32_t>(digit ? c - '0' : (c | 0x20) - 'a' + 10);
    rest = (rest * (digit ? 10 : 100) + value) % 97;
  }
  return rest;
}

// Eleven digits of a professional in health care: a check digit, a 9, and nine more of which the
// last two are the profession.
inline bool passes_big_test(std::string_view eleven) {
  constexpr std::uint32_t weights[] = {6, 3, 7, 9, 10, 5, 8, 4, 2};
  if (eleven.size() != 11 || eleven[1] != '9') return false;
  std::uint32_t sum = 9;
  for (std::size_t i = 0; i < 9; ++i)
    sum += weights[i] * static_cast<std::uint32_t>(eleven[i + 2] - '0');
  const std::uint32_t left = 11 - sum % 11;
  return static_cast<std::uint32_t>(eleven[0] - '0') == (left == 11 ? 0 : left == 10 ? 1 : left);
}

}  // namespace jeugdlint
