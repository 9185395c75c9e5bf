// SPDX-License-Identifier: Apache-2.0
#include "input/json/string.h"

#include "text/utf8.h"

#include <cstdint>
#include <cstring>
#include <optional>

namespace jeugdlint {
namespace {

std::optional<std::uint32_t> hex4(std::string_view text) {
  if (text.size() < 4) return std::nullopt;
  std::uint32_t value = 0;
  for (const char c : text.substr(0, 4)) {
    value <<= 4;
    if (c >= '0' && c <= '9')
      value |= static_cast<std::uint32_t>(c - '0');
    else if ((c | 0x20) >= 'a' && (c | 0x20) <= 'f')
      value |= static_cast<std::uint32_t>((c | 0x20) - 'a' + 10);
    else
      return std::nullopt;
  }
  return value;
}

char simple_escape(char c) {
  switch (c) {
    case '"':
    case '\\':
    case '/':
      return c;
    case 'b':
      return '\b';
    case 'f':
      return '\f';
    case 'n':
      return '\n';
    case 'r':
      return '\r';
    case 't':
      return '\t';
    default:
      return '\0';
  }
}

}  // namespace

JsonUnescaped unescape_json(std::string_view text, char* to) {
  JsonUnescaped result;
  char* const first = to;
  std::size_t i = 0;
  while (i < text.size()) {
    const std::size_t plain = text.substr(i).find('\\');
    const std::size_t size = plain == std::string_view::npos ? text.size() - i : plain;
    if (size != 0) std::memcpy(to, text.data() + i, size);
    to += size;
    i += size;
    if (i == text.size()) break;
    const char* const at = text.data() + i;
    const char kind = i + 1 < text.size() ? text[i + 1] : '\0';
    i += 2;
    if (kind != 'u') {
      const char c = simple_escape(kind);
      if (c == '\0') return {.valid = false};
      *to++ = c;
      continue;
    }
    std::optional<std::uint32_t> point = hex4(text.substr(i));
    if (!point) return {.valid = false};
    i += 4;
    if (*point == 0 && result.nul == nullptr) result.nul = at;
    if (*point >= 0xD800 && *point <= 0xDFFF) {
      std::optional<std::uint32_t> low;
      if (*point < 0xDC00 && text.substr(i, 2) == "\\u") low = hex4(text.substr(i + 2));
      if (low && *low >= 0xDC00 && *low <= 0xDFFF) {
        point = 0x10000 + ((*point - 0xD800) << 10) + (*low - 0xDC00);
        i += 6;
      } else {
        if (result.alone == nullptr) result.alone = at;
        point = 0xFFFD;
      }
    }
    to += write_utf8(char32_t{*point}, to);
  }
  result.size = static_cast<std::size_t>(to - first);
  return result;
}

}  // namespace jeugdlint
