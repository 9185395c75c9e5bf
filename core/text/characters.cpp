// SPDX-License-Identifier: Apache-2.0
#include "text/characters.h"

#include "text/utf8.h"

namespace jeugdlint {

Character character_at(std::string_view text, std::size_t at) {
  const auto byte = [&](std::size_t i) { return static_cast<unsigned char>(text[at + i]); };
  const std::size_t bytes = utf8_length(text, at);
  if (bytes == 0) return {.code = byte(0), .bytes = 1, .valid = false};
  if (bytes == 1) return {.code = byte(0), .bytes = 1, .valid = true};
  char32_t code = byte(0) & (0xFFu >> (bytes + 1));
  for (std::size_t i = 1; i < bytes; ++i) code = code << 6 | (byte(i) & 0x3Fu);
  return {.code = code, .bytes = bytes, .valid = true};
}

bool is_control(char32_t code) {
  return code < 0x20 || (code >= 0x7F && code < 0xA0) || code == 0x061C || code == 0x200E ||
         code == 0x200F || (code >= 0x2028 && code <= 0x202E) ||
         (code >= 0x2066 && code <= 0x2069) || code == 0xFEFF;
}

}  // namespace jeugdlint
