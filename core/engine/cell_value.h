// SPDX-License-Identifier: Apache-2.0
// A cell of a batch as expressions read it.
#pragma once

#include "expression/value.h"

#include <jeugdlint/abi.h>

#include <algorithm>
#include <cmath>
#include <cstddef>
#include <cstdint>
#include <initializer_list>
#include <string_view>

namespace jeugdlint {

inline bool is_one_of(std::string_view text, std::initializer_list<std::string_view> all) {
  return std::find(all.begin(), all.end(), text) != all.end();
}

// Hands the cell to `put` as the C++ value of the kind; false when it is not filled in or cannot be
// read as that.
template <class Put>
bool read_cell(const jl_column& column, Kind kind, std::size_t row, Put put) {
  if (column.filled[row] != JL_FILLED) return false;
  const std::string_view text(column.text[row].data, column.text[row].size);
  switch (kind) {
    case Kind::date:
      if (column.dates[row].first > column.dates[row].last) return false;
      put(column.dates[row]);
      return true;
    case Kind::real:
      if (std::isnan(column.numbers[row])) return false;
      put(column.numbers[row]);
      return true;
    case Kind::integer: {
      constexpr double most = 9007199254740992.0;  // beyond it a double skips whole numbers
      const double number = column.numbers[row];
      if (!(std::fabs(number) <= most) || std::trunc(number) != number) return false;
      put(static_cast<std::int64_t>(number));
      return true;
    }
    case Kind::boolean: {
      const bool truth = is_one_of(text, {"true", "True", "TRUE", "1"});
      if (!truth && !is_one_of(text, {"false", "False", "FALSE", "0"})) return false;
      put(truth);
      return true;
    }
    default:
      put(text);
      return true;
  }
}

}  // namespace jeugdlint
