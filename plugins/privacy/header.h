// SPDX-License-Identifier: Apache-2.0
// Whether the name of a column says what it holds: bsn_kind, BSNKind, client.bsn, "BSN ouder".
#pragma once

#include "characters.h"

#include <algorithm>
#include <string>
#include <string_view>
#include <vector>

namespace jeugdlint::privacy {

class Header {
 public:
  explicit Header(std::string_view name) {
    std::string word;
    const auto end_word = [&] {
      if (!word.empty()) words_.push_back(std::move(word));
      word.clear();
    };
    for (std::size_t i = 0; i < name.size(); ++i) {
      const char c = name[i];
      const bool part = is_letter_or_digit(c) || (c & 0x80) != 0;
      // A capital after a small letter begins a word: geboorteDatum.
      if (!part || (is_capital(c) && i > 0 && name[i - 1] >= 'a' && name[i - 1] <= 'z')) end_word();
      if (!part) continue;
      word += lower(c);
      squeezed_ += lower(c);
    }
    end_word();
  }

  bool says(const std::vector<std::string_view>& hints) const {
    return std::any_of(hints.begin(), hints.end(),
                       [this](std::string_view hint) { return says(hint); });
  }

 private:
  bool says(std::string_view hint) const {
    if (hint.front() == '*') return squeezed_.find(hint.substr(1)) != std::string::npos;
    return squeezed_ == hint ||
           std::any_of(words_.begin(), words_.end(), [&](std::string_view one) {
             if (!one.starts_with(hint)) return false;
             const std::string_view rest = one.substr(hint.size());
             return rest.empty() || rest == "nr" || rest == "no" || rest == "nummer" ||
                    rest == "code" || rest == "number" || all_digits(rest);
           });
  }

  std::vector<std::string> words_;
  std::string squeezed_;
};

}  // namespace jeugdlint::privacy
