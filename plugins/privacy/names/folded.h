// SPDX-License-Identifier: Apache-2.0
// A word in small letters without accents, whether they are composed (NFC) or not (NFD).
#pragma once

#include <array>
#include <cstddef>
#include <string_view>

namespace jeugdlint::privacy {

class Folded {
 public:
  static constexpr std::size_t most = 40;  // no name is longer

  explicit Folded(std::string_view word) {
    for (std::size_t i = 0; i < word.size() && size_ < most; ++i) {
      const auto c = static_cast<unsigned char>(word[i]);
      const auto next = static_cast<unsigned char>(i + 1 < word.size() ? word[i + 1] : '\0');
      if (c < 0x80) {
        add(c >= 'A' && c <= 'Z' ? static_cast<char>(c | 0x20) : static_cast<char>(c));
      } else if (c >= 0xc3 && c <= 0xc5 && next >= 0x80) {
        add(plain(c, next));
        ++i;
      } else if (c == 0xcc || (c == 0xcd && next <= 0xaf)) {
        ++i;  // a combining mark
      } else if (c == 0xe2 && next == 0x80 && i + 2 < word.size()) {
        add('\'');  // a typographic apostrophe
        i += 2;
      } else {
        add(static_cast<char>(c));
      }
    }
  }
  std::string_view view() const { return {text_.data(), size_}; }

 private:
  // Latin-1 and Latin Extended-A as far as names here need them.
  static char plain(unsigned char lead, unsigned char next) {
    constexpr std::string_view latin_1 =
        "aaaaaaaceeeeiiiidnooooo ouuuuytsaaaaaaaceeeeiiiidnooooo ouuuuyty";
    constexpr std::string_view extended =
        "aaaaaaccccccccddddeeeeeeeeeegggggggghhhhiiiiiiiiiiiijjkkklllllll"
        "lllnnnnnnnnnoooooooorrrrrrssssssssttttttuuuuuuuuuuuuwwyyyzzzzzzs";
    if (lead == 0xc3) return latin_1[next & 0x3f];
    const std::size_t half = lead == 0xc5 ? 64 : 0;
    return extended[half + (next & 0x3fU)];
  }
  void add(char c) {
    if (c != ' ') text_[size_++] = c;
  }

  std::array<char, most> text_{};
  std::size_t size_ = 0;
};

}  // namespace jeugdlint::privacy
