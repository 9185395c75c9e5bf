// SPDX-License-Identifier: Apache-2.0
// A cell read as if it were written in some encoding.
#pragma once

#include <array>
#include <cstddef>
#include <cstdint>
#include <string_view>

namespace jeugdlint::privacy {

enum class Encoding : std::uint8_t { base64, hexadecimal, percent, reversed };
inline constexpr std::size_t encodings = 4;

// The text behind a cell: printable ASCII, not the cell itself, and short enough for an identifier.
// Otherwise empty. `view` lives as long as the object.
class Decoded {
 public:
  Decoded(Encoding encoding, std::string_view cell);
  std::string_view view() const { return {text_.data(), size_}; }

 private:
  bool from_base64(std::string_view cell);
  bool from_hexadecimal(std::string_view cell);
  bool from_percent(std::string_view cell);
  bool from_the_end(std::string_view cell);
  bool add(std::uint8_t byte);

  std::array<char, 64> text_{};
  std::size_t size_ = 0;
};

}  // namespace jeugdlint::privacy
