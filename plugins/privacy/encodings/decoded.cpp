// SPDX-License-Identifier: Apache-2.0
#include "decoded.h"

#include "alphabets.h"

#include <optional>

namespace jeugdlint::privacy {
namespace {

// The byte that two hexadecimal digits at the start of a text write.
std::optional<std::uint8_t> byte_at_start(std::string_view text) {
  const std::uint8_t high = hexadecimal[static_cast<unsigned char>(text[0])];
  const std::uint8_t low = hexadecimal[static_cast<unsigned char>(text[1])];
  if (high == not_a_digit || low == not_a_digit) return std::nullopt;
  return static_cast<std::uint8_t>(high << 4 | low);
}

}  // namespace

Decoded::Decoded(Encoding encoding, std::string_view cell) {
  bool read = false;
  switch (encoding) {
    case Encoding::base64:
      read = from_base64(cell);
      break;
    case Encoding::hexadecimal:
      read = from_hexadecimal(cell);
      break;
    case Encoding::percent:
      read = from_percent(cell);
      break;
    case Encoding::reversed:
      read = from_the_end(cell);
      break;
  }
  if (!read || view() == cell) size_ = 0;
}

// Identifiers are printable ASCII, so that nearly every cell in no such encoding is given up at its
// first bytes.
bool Decoded::add(std::uint8_t byte) {
  if (byte < 0x20 || byte >= 0x7f || size_ == text_.size()) return false;
  text_[size_++] = static_cast<char>(byte);
  return true;
}

bool Decoded::from_base64(std::string_view cell) {
  while (cell.ends_with('=')) cell.remove_suffix(1);
  std::uint32_t bits = 0;
  int waiting = 0;
  for (const char c : cell) {
    const std::uint8_t digit = base64[static_cast<unsigned char>(c)];
    if (digit == not_a_digit) return false;
    bits = bits << 6 | digit;
    waiting += 6;
    if (waiting < 8) continue;
    waiting -= 8;
    if (!add(static_cast<std::uint8_t>(bits >> waiting))) return false;
  }
  return waiting < 6;
}

bool Decoded::from_hexadecimal(std::string_view cell) {
  if (cell.starts_with("0x") || cell.starts_with("0X")) cell.remove_prefix(2);
  if (cell.size() % 2 != 0) return false;
  for (std::size_t i = 0; i < cell.size(); i += 2) {
    const auto byte = byte_at_start(cell.substr(i));
    if (!byte || !add(*byte)) return false;
  }
  return true;
}

bool Decoded::from_percent(std::string_view cell) {
  if (cell.find('%') == std::string_view::npos) return false;
  for (std::size_t i = 0; i < cell.size(); ++i) {
    const bool escaped = cell[i] == '%' && i + 2 < cell.size();
    const auto byte = escaped ? byte_at_start(cell.substr(i + 1))
                              : std::optional(static_cast<std::uint8_t>(cell[i]));
    if (!byte || !add(*byte)) return false;
    if (escaped) i += 2;
  }
  return true;
}

bool Decoded::from_the_end(std::string_view cell) {
  for (std::size_t i = cell.size(); i > 0; --i)
    if (!add(static_cast<std::uint8_t>(cell[i - 1]))) return false;
  return true;
}

}  // namespace jeugdlint::privacy
