// SPDX-License-Identifier: Apache-2.0
#include "text/shape.h"

namespace jeugdlint {
namespace {

constexpr std::size_t longest = 40;

// Of a letter beyond ASCII only its first byte counts.
bool continues(char byte) {
  return (static_cast<unsigned char>(byte) & 0xC0U) == 0x80U;
}

char kind_of(char byte) {
  if (byte >= '0' && byte <= '9') return '9';
  if (byte >= 'A' && byte <= 'Z') return 'A';
  if ((byte >= 'a' && byte <= 'z') || static_cast<unsigned char>(byte) >= 0x80) return 'a';
  return byte > ' ' && byte < 0x7F ? byte : ' ';
}

}  // namespace

std::string shape_of(std::string_view text) {
  std::string shape;
  for (const char byte : text) {
    if (continues(byte)) continue;
    if (shape.size() == longest) return {};
    shape += kind_of(byte);
  }
  return shape;
}

}  // namespace jeugdlint
