// SPDX-License-Identifier: Apache-2.0
// A text for people, in the two languages of the program.
#pragma once

#include <string>

namespace jeugdlint {

enum class Language { nl, en };

struct LocalText {
  std::string nl, en;

  const std::string& in(Language language) const { return language == Language::nl ? nl : en; }
  bool empty() const { return nl.empty() && en.empty(); }
  friend bool operator==(const LocalText&, const LocalText&) = default;
};

}  // namespace jeugdlint
