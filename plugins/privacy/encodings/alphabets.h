// SPDX-License-Identifier: Apache-2.0
// The digits of hexadecimal and base64 (RFC 4648), by character.
#pragma once

#include <array>
#include <cstddef>
#include <cstdint>
#include <string_view>

namespace jeugdlint::privacy {

inline constexpr std::uint8_t not_a_digit = 0xff;
using Alphabet = std::array<std::uint8_t, 256>;

constexpr void add_digits(Alphabet& alphabet, std::string_view characters, std::uint8_t first) {
  for (const char c : characters) alphabet[static_cast<unsigned char>(c)] = first++;
}

inline constexpr Alphabet hexadecimal = [] {
  Alphabet alphabet{};
  alphabet.fill(not_a_digit);
  add_digits(alphabet, "0123456789abcdef", 0);
  add_digits(alphabet, "ABCDEF", 10);
  return alphabet;
}();

// Both that of mail and that of addresses on the web.
inline constexpr Alphabet base64 = [] {
  Alphabet alphabet{};
  alphabet.fill(not_a_digit);
  add_digits(alphabet, "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/", 0);
  add_digits(alphabet, "-_", 62);
  return alphabet;
}();

}  // namespace jeugdlint::privacy
