// SPDX-License-Identifier: Apache-2.0
// UTF-8, byte by byte: where it is broken, how many characters it holds, and a code point as bytes.
#pragma once

#include <cstddef>
#include <string>
#include <string_view>

namespace jeugdlint {

// The length of the well-formed character at `at`, 1 to 4; 0 when there is none: a stray or missing
// byte, an overlong form, a surrogate, beyond U+10FFFF.
std::size_t utf8_length(std::string_view text, std::size_t at);

// The offset of the first byte that is no UTF-8, or npos.
std::size_t first_bad_utf8(std::string_view text);

// Characters, counted by their first bytes. A byte that is no UTF-8 may or may not count.
std::size_t count_characters(std::string_view text);

// Writes `code_point` to `to`, which has room for 4 bytes; gives the number written. A surrogate is
// written as if it were a character, and so is no UTF-8.
std::size_t write_utf8(char32_t code_point, char* to);

// The text with U+FFFD in place of each byte that is no UTF-8.
std::string repaired_utf8(std::string_view text);

}  // namespace jeugdlint
