// SPDX-License-Identifier: Apache-2.0
// A text as a keyboard types it, on one line: word processors put dashes and spaces of their own
// into numbers, addresses and postcodes, and break a number behind a dash.
#pragma once

#include "characters.h"

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
           text.find("\xe2\x80") != std::string_view::npos ||
           text.find('\n') != std::string_view::npos;
  }

  explicit TypedText(std::string_view text) {
    for (std::size_t at = 0; at < text.size();) {
      const Sign* sign = sign_at(text.substr(at));
      const bool born = sign == nullptr && is_birth_sign(text, at);
      origin_.push_back(at);
      typed_ += sign != nullptr ? sign->typed : born ? '*' : text[at];
      at += sign != nullptr ? sign->bytes.size() : born ? 2 : 1;
      at += line_end_in_number(text, at);
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

  // Quincy °11-02-2004; of 37,5° no sign is made.
  static bool is_birth_sign(std::string_view text, std::size_t at) {
    return text.substr(at).starts_with("\xc2\xb0") &&
           (at == 0 || text[at - 1] == ' ' || text[at - 1] == '(') && at + 2 < text.size() &&
           (is_digit(text[at + 2]) || text[at + 2] == ' ');
  }

  // 071-<line end>5283917: the bytes to leave out behind the dash.
  static std::size_t line_end_in_number(std::string_view text, std::size_t at) {
    if (at < 2 || text[at - 1] != '-' || !is_digit(text[at - 2])) return 0;
    std::size_t next = at;
    if (next < text.size() && text[next] == '\r') ++next;
    if (next >= text.size() || text[next] != '\n') return 0;
    return next + 1 < text.size() && is_digit(text[next + 1]) ? next + 1 - at : 0;
  }

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
