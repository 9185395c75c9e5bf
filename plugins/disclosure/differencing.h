// SPDX-License-Identifier: Apache-2.0
// Two tables that count the same people, but for a few: the difference of two counts is a count
// too, and nobody looked at that one before it was published.
#pragma once

#include "amount.h"

#include <jeugdlint/rule.h>

#include <cstdint>
#include <cstdlib>
#include <optional>

namespace jeugdlint::disclosure {

// The cells of one table in a case, added up.
struct AddedCells {
  Amount known = 0;
  std::uint64_t cells = 0, suppressed = 0;
  std::optional<RowNumber> first, first_suppressed;

  AddedCells(const Batch& rows, NumberColumn field) : cells(rows.size()) {
    const auto numbers = rows[field];
    for (std::size_t i = 0; i < rows.size(); ++i) {
      if (!first) first = rows.row(i);
      if (const auto amount = amount_of(numbers[i])) {
        known = sum(known, *amount);
        continue;
      }
      ++suppressed;
      if (!first_suppressed) first_suppressed = rows.row(i);
    }
  }

  bool whole() const { return cells > 0 && suppressed == 0; }
};

// Between nothing and the lowest count that may be shown.
inline bool too_few_differ(const AddedCells& one, const AddedCells& other, std::int64_t at_least) {
  const Amount difference = std::abs(one.known - other.known);
  return difference > 0 && difference < at_least * one_whole;
}

}  // namespace jeugdlint::disclosure
