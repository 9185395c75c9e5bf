// SPDX-License-Identifier: Apache-2.0
// The 11-test of the Dutch citizen number (BSN): nine digits, weighted 9 to 2 and -1, give a
// multiple of 11. Nine zeros add up as well, but are no number.
#pragma once

#include <cstddef>
#include <cstdint>
#include <string_view>

namespace jeugdlint {

inline bool passes_eleven_test(std::string_view text) {
  if (text.size() != 9) return false;
  std::uint32_t sum = 0;
  std::uint32_t wrong = 0;
  for (std::uint32_t i = 0; i < 9; ++i) {
    const std::uint32_t digit = static_cast<unsigned char>(text[i]) - std::uint32_t{'0'};
    wrong |= static_cast<std::uint32_t>(digit > 9);
    sum += digit * (i < 8 ? 9 - i : 10);  // 10 and -1 are the same, counted by eleven
  }
  return wrong == 0 && sum != 0 && sum % 11 == 0;
}

}  // namespace jeugdlint
