// SPDX-License-Identifier: Apache-2.0
#include "text/percent_encoded.h"

namespace jeugdlint {
namespace {

bool stands_for_itself(char byte) {
  return (byte >= 'a' && byte <= 'z') || (byte >= 'A' && byte <= 'Z') ||
         (byte >= '0' && byte <= '9') || std::string_view("/-._~").find(byte) != std::string::npos;
}

}  // namespace

std::string percent_encoded(std::string_view path) {
  constexpr std::string_view digits = "0123456789ABCDEF";
  std::string encoded;
  for (const char byte : path) {
    if (stands_for_itself(byte)) {
      encoded += byte;
      continue;
    }
    const auto number = static_cast<unsigned char>(byte);
    encoded += '%';
    encoded += digits[number >> 4U];
    encoded += digits[number & 0xFU];
  }
  return encoded;
}

}  // namespace jeugdlint
