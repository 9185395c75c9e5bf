// SPDX-License-Identifier: Apache-2.0
// A text as a keyboard types it: word processors put dashes and spaces of their own into numbers,
// addresses and postcodes.
#pragma once

#include <array>
#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

namespace jeugdlint::privacy {

class TypedText {
 public:
  // Most texts have none of these.
  static bool differs(std::string_view text) {
    return text.find('\xc2') != std::string_view::npos ||
           text.find("\xe2\x80") != std::string_view::npos;
  }

  explicit TypedText(std::string_view text) {
    for (std::size_t at = 0; at < text.size();) {
      const Sign* sign = sign_at(text.substr(at));
      origin_.push_back(at);
      typed_ += sign != nullptr ? sign->typed : text[at];
      at += sign != nullptr ? sign->bytes.size() : 1;
    }
    origin_.push_back(text.size());
  }

  std::string_view view() const { return typed_; }
  // The place in the text as it was, of one in view() or of its end.
  std::size_t origin(std::size_t at) const { return origin_[at]; }

 private:
  struct Sign {
    std::string_view bytes;
    char typed;
  };

  static const Sign* sign_at(std::string_view text) {
    // No-break space, thin space, narrow no-break space; hyphens, figure dash, en dash.
    static constexpr std::array<Sign, 7> signs = {
        Sign{"\xc2\xa0", ' '}, {"\xe2\x80\x89", ' '}, {"\xe2\x80\xaf", ' '}, {"\xe2\x80\x90", '-'},
        {"\xe2\x80\x91", '-'}, {"\xe2\x80\x92", '-'}, {"\xe2\x80\x93", '-'}};
    for (const Sign& sign : signs)
      if (text.starts_with(sign.bytes)) return &sign;
    return nullptr;
  }

  std::string typed_;
  std::vector<std::size_t> origin_;
};

}  // namespace jeugdlint::privacy
