// SPDX-License-Identifier: Apache-2.0
// What a digest may have been made of: numbers and dates of persons, which are so few that all of
// them can be tried. A part of them, spread evenly, is enough to catch a column of a thousand
// values. Which part is the same in every run, so that a finding does not come and go.
#pragma once

#include <cstddef>
#include <cstdint>
#include <functional>
#include <string_view>
#include <vector>

namespace jeugdlint::privacy {

// Receives one guess, and is called for each; the text lives during the call.
using TryGuess = std::function<void(std::string_view guess)>;

struct Guesses {
  std::string_view name;  // of a term
  double share;           // of all there are that `walk` gives
  void (*walk)(const TryGuess&);
};

// Citizen numbers, dates of birth, postcodes and mobile numbers, in the order in which they are
// worth trying.
const std::vector<Guesses>& guesses();

}  // namespace jeugdlint::privacy
