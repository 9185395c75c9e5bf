// SPDX-License-Identifier: Apache-2.0
#include "expression/characters.h"

#include "text/characters.h"
#include "text/utf8.h"

#include <algorithm>

namespace jeugdlint {

std::size_t character_length(std::string_view text, std::size_t at) {
  return std::max<std::size_t>(1, utf8_length(text, at));
}

std::vector<std::string_view> characters_of(std::string_view text) {
  std::vector<std::string_view> all;
  for (std::size_t at = 0; at < text.size();) {
    const std::size_t length = character_length(text, at);
    all.push_back(text.substr(at, length));
    at += length;
  }
  return all;
}

std::int64_t characters_in(std::string_view text) {
  std::int64_t count = 0;
  for (std::size_t at = 0; at < text.size(); at += character_length(text, at)) ++count;
  return count;
}

std::size_t byte_of(std::string_view text, std::int64_t character) {
  std::size_t at = 0;
  for (std::int64_t i = 0; i < character && at < text.size(); ++i) at += character_length(text, at);
  return at;
}

bool is_space(std::string_view character) {
  const char32_t code = character_at(character, 0).code;
  return (code >= 0x09 && code <= 0x0D) || code == 0x20 || code == 0x85 || code == 0xA0 ||
         code == 0x1680 || (code >= 0x2000 && code <= 0x200A) || code == 0x2028 || code == 0x2029 ||
         code == 0x202F || code == 0x205F || code == 0x3000;
}

}  // namespace jeugdlint
