// SPDX-License-Identifier: Apache-2.0
// Text in UTF-8, one character at a time, whatever its bytes are: what is no UTF-8 counts as one
// character per byte.
#pragma once

#include <cstddef>
#include <string_view>

namespace jeugdlint {

struct Character {
  char32_t code = 0;
  std::size_t bytes = 0;
  bool valid = false;  // false: one byte that belongs to no character
};

// The character that starts at `at`, which lies within the text.
Character character_at(std::string_view text, std::size_t at);

// Characters that steer a terminal or change the order of what is read: C0, C1, DEL, bidirectional
// marks, line and paragraph separators.
bool is_control(char32_t code);

}  // namespace jeugdlint
