// SPDX-License-Identifier: Apache-2.0
// How many of something there are, and how it may be told. A count that is told roughly converts to
// no more than what may be told, so that a report cannot show the number by accident; sums are made
// of the numbers themselves.
#pragma once

#include <algorithm>
#include <cstdint>

namespace jeugdlint {

class Count {
 public:
  enum class Telling : std::uint8_t {
    exactly,
    not_at_all,
    roughly,     // below `few` only that, otherwise rounded
    nearly_all,  // that fewer than `few` are left over
  };
  static constexpr std::uint64_t few = 10, step = 5;

  // NOLINTNEXTLINE(google-explicit-constructor): a number is a count
  constexpr Count(std::uint64_t number = 0) : number_(number) {}
  // For others than the owner of the data. `whole`: those of which this is a part, or 0.
  static constexpr Count shared(Count count, std::uint64_t whole = 0) {
    const std::uint64_t number = count.number_;
    if (number >= few && number <= whole && whole - number < few)
      return {(whole - few) / step * step, Telling::nearly_all};
    return {number, Telling::roughly};
  }
  static constexpr Count untold() { return {0, Telling::not_at_all}; }

  constexpr Telling telling() const { return telling_; }
  constexpr bool exact() const { return telling_ == Telling::exactly; }
  constexpr bool below_few() const {
    return telling_ == Telling::roughly && number_ > 0 && number_ < few;
  }

  // NOLINTNEXTLINE(google-explicit-constructor): what may be told is a number
  constexpr operator std::uint64_t() const {
    if (telling_ != Telling::roughly) return number_;
    return below_few() ? step : (number_ + step / 2) / step * step;
  }

  constexpr Count& operator+=(Count other) {
    number_ += other.number_;
    telling_ = std::max(telling_, other.telling_);
    return *this;
  }
  constexpr Count& operator-=(Count other) {
    number_ -= other.number_;
    telling_ = std::max(telling_, other.telling_);
    return *this;
  }
  constexpr Count& operator++() { return *this += 1; }
  // What is left without these, told as carefully as both.
  constexpr Count without(Count others) const {
    Count rest = *this;
    rest -= others;
    return rest;
  }

 private:
  constexpr Count(std::uint64_t number, Telling telling) : number_(number), telling_(telling) {}

  std::uint64_t number_ = 0;
  Telling telling_ = Telling::exactly;
};

}  // namespace jeugdlint
