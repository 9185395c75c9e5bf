// SPDX-License-Identifier: Apache-2.0
// Whether a row, of this delivery or another, has the same texts in some columns as another row.
#pragma once

#include <jeugdlint/rule.h>

#include <algorithm>
#include <cstddef>

namespace jeugdlint::consistency {

template <class Columns>
bool same_texts(const Columns& columns, const Batch& a, std::size_t i, const Batch& b,
                std::size_t j) {
  return std::all_of(columns.begin(), columns.end(), [&](const TextColumn column) {
    return a.text(column)[i] == b.text(column)[j];
  });
}

}  // namespace jeugdlint::consistency
