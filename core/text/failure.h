// SPDX-License-Identifier: Apache-2.0
// The set-up is wrong: a file, flag, pack or plugin. The one exception type of ours; caught where
// a command was started, which prints its text and ends with exit 2. The text names the place and
// what was expected, never data. What a user of the program meets is said in both languages, what
// the author of a pack or plugin meets in English.
#pragma once

#include "text/local_text.h"

#include <stdexcept>
#include <string>

namespace jeugdlint {

class Failure : public std::runtime_error {
 public:
  using std::runtime_error::runtime_error;
  explicit Failure(const LocalText& text) : std::runtime_error(text.en), nl_(text.nl) {}
  // `place`: what stands in front in both languages, such as a path.
  Failure(const std::string& place, const LocalText& text)
      : std::runtime_error(place + text.en), nl_(place + text.nl) {}

  std::string in(Language language) const {
    return language == Language::nl && !nl_.empty() ? nl_ : what();
  }

 private:
  std::string nl_;  // empty: as what() says it
};

}  // namespace jeugdlint
