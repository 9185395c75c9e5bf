// SPDX-License-Identifier: Apache-2.0
#include "report/annotated/encoded.h"

#include "text/utf8.h"

#include <algorithm>

namespace jeugdlint {
namespace {

// Of well-formed UTF-8.
char32_t code_point_at(std::string_view utf8, std::size_t at, std::size_t length) {
  const auto lead = static_cast<unsigned char>(utf8[at]);
  char32_t code = length == 1 ? lead : lead & (0xFFU >> (length + 1));
  for (std::size_t k = 1; k < length; ++k)
    code = code << 6U | (static_cast<unsigned char>(utf8[at + k]) & 0x3FU);
  return code;
}

}  // namespace

std::size_t unit_of(Encoding encoding) {
  return encoding == Encoding::utf16_le || encoding == Encoding::utf16_be ? 2 : 1;
}

std::string encoded(std::string_view utf8, Encoding encoding) {
  if (encoding == Encoding::utf8 || encoding == Encoding::utf8_bom) return std::string(utf8);
  const std::size_t unit = unit_of(encoding);
  const char32_t highest = unit == 2 ? 0xFFFF : 0xFF;
  std::string text;
  for (std::size_t at = 0; at < utf8.size();) {
    const std::size_t length = std::max<std::size_t>(utf8_length(utf8, at), 1);
    char32_t code = code_point_at(utf8, at, length);
    if (code > highest) code = '?';
    at += length;
    const char low = static_cast<char>(code & 0xFFU), high = static_cast<char>(code >> 8U);
    if (encoding == Encoding::utf16_be) text += high;
    text += low;
    if (encoding == Encoding::utf16_le) text += high;
  }
  return text;
}

}  // namespace jeugdlint
