// SPDX-License-Identifier: Apache-2.0
// Chance for invented data: the same numbers from the same seed on every platform, which the
// distributions of the standard library do not promise.
#pragma once

#include <array>
#include <cstddef>
#include <cstdint>
#include <string_view>

namespace jeugdlint::samples {

struct Weighted {
  std::string_view code;
  std::uint32_t weight;
};

class Random {
 public:
  explicit Random(std::uint64_t seed) : state_(seed) {}

  // A number from 0 to limit - 1; limit is at least 1.
  std::uint32_t below(std::uint32_t limit) {
    return static_cast<std::uint32_t>(((next() >> 32) * limit) >> 32);
  }

  // The same for a number of days.
  int days_below(int limit) { return static_cast<int>(below(static_cast<std::uint32_t>(limit))); }

  bool chance(std::uint32_t in_a_thousand) { return below(1000) < in_a_thousand; }

  // Small numbers more often than large ones, without floating point.
  int skewed_days_below(int limit) { return days_below(limit) * days_below(1000) / 1000; }

  template <std::size_t size>
  std::string_view pick(const std::array<Weighted, size>& choices) {
    std::uint32_t total = 0;
    for (const Weighted& choice : choices) total += choice.weight;
    std::uint32_t left = below(total);
    for (const Weighted& choice : choices) {
      if (left < choice.weight) return choice.code;
      left -= choice.weight;
    }
    return choices.back().code;
  }

 private:
  std::uint64_t next() {  // splitmix64
    std::uint64_t mixed = (state_ += 0x9e3779b97f4a7c15U);
    mixed = (mixed ^ (mixed >> 30)) * 0xbf58476d1ce4e5b9U;
    mixed = (mixed ^ (mixed >> 27)) * 0x94d049bb133111ebU;
    return mixed ^ (mixed >> 31);
  }

  std::uint64_t state_;
};

}  // namespace jeugdlint::samples
