// SPDX-License-Identifier: Apache-2.0
// The values of one part of an expression for all rows of a batch: an array of one C++ type, and
// beside it why a row has none. A value that is the same for all rows stands there once.
#pragma once

#include "expression/value.h"

#include <cstdint>
#include <string_view>
#include <type_traits>
#include <vector>

namespace jeugdlint {

// Types that have lanes of their own; a lane of another type holds Values.
template <class T>
inline constexpr bool has_lane =
    std::is_same_v<T, bool> || std::is_same_v<T, std::int64_t> || std::is_same_v<T, double> ||
    std::is_same_v<T, std::string_view> || std::is_same_v<T, jl_date>;

struct Lane {
  Kind kind = Kind::null;  // of all values; null when they are Values of any kind
  bool constant = false;
  std::vector<std::uint8_t> faults;  // a Fault for each row; empty: no row has one
  std::vector<std::uint8_t> truths;
  std::vector<std::int64_t> wholes;
  std::vector<double> reals;
  std::vector<std::string_view> texts;
  std::vector<jl_date> dates;
  std::vector<Value> values;

  // The array for a type that has a lane.
  template <class T>
  auto& array() {
    return array_of<T>(*this);
  }
  template <class T>
  const auto& array() const {
    return array_of<T>(*this);
  }

  Fault fault(std::size_t row) const {
    return faults.empty() ? Fault::none : static_cast<Fault>(faults[constant ? 0 : row]);
  }
  Value value(std::size_t row) const;

  // Empty, for so many rows of a kind.
  void start(Kind of, std::size_t rows);
  void set_fault(std::size_t row, std::size_t rows, Fault why) {
    if (faults.empty()) faults.resize(rows);
    faults[row] = static_cast<std::uint8_t>(why);
  }
  void set(std::size_t row, std::size_t rows, const Value& value);

 private:
  template <class T, class Self>
  static auto& array_of(Self& self) {
    if constexpr (std::is_same_v<T, bool>) {
      return self.truths;
    } else if constexpr (std::is_same_v<T, std::int64_t>) {
      return self.wholes;
    } else if constexpr (std::is_same_v<T, double>) {
      return self.reals;
    } else if constexpr (std::is_same_v<T, std::string_view>) {
      return self.texts;
    } else {
      return self.dates;
    }
  }
};

// Of the faults of a row's arguments the one that the row gets, as `weightier` has it.
inline std::uint8_t worse_fault(std::uint8_t a, std::uint8_t b) {
  constexpr auto missing = static_cast<std::uint8_t>(Fault::missing);
  if (a == 0 || (b == missing && a != missing)) return b;
  return a;
}

}  // namespace jeugdlint
