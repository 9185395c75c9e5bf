// SPDX-License-Identifier: Apache-2.0
// Amounts as whole ten-thousandths, so that sums are exact and the same in any order of adding.
#pragma once

#include <cmath>
#include <cstdint>
#include <optional>
#include <stdexcept>
#include <string>

namespace jeugdlint::disclosure {

using Amount = std::int64_t;
constexpr Amount one_whole = 10000;

// Nothing for a cell without a number, or with one that is too large to add up exactly.
inline std::optional<Amount> amount_of(std::optional<double> number) {
  constexpr double largest = 1e12;
  if (!number || !(std::abs(*number) <= largest)) return std::nullopt;
  return std::llround(*number * static_cast<double>(one_whole));
}

// A sum that does not fit stops the rule: a wrong verdict would be worse than none.
inline Amount sum(Amount a, Amount b) {
  Amount added = 0;
  if (__builtin_add_overflow(a, b, &added)) throw std::overflow_error("amounts too large to add");
  return added;
}

// For options that are held against amounts.
inline void check_whole(const char* option, std::int64_t value, std::int64_t least) {
  constexpr std::int64_t most = 1'000'000'000;
  if (value < least || value > most)
    throw std::invalid_argument("option " + std::string(option) + " is from " +
                                std::to_string(least) + " to " + std::to_string(most));
}

}  // namespace jeugdlint::disclosure
