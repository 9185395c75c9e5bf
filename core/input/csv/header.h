// SPDX-License-Identifier: Apache-2.0
// The names of the columns, from the cells of the header or from the pack's field order.
#pragma once

#include <cstddef>
#include <cstdint>
#include <string>
#include <vector>

namespace jeugdlint {

// Gives each column a name of its own: an empty name becomes column_7, one that occurs before gets
// _2 behind it.
struct DistinctNames {
  std::vector<std::string> names;
  std::vector<std::uint32_t> empty, repeated;  // columns that were named so
};
DistinctNames distinct_names(std::vector<std::string> names);

// The first `columns` of `names`, followed by column_3 and so on when there are fewer.
std::vector<std::string> positional_names(const std::vector<std::string>& names,
                                          std::size_t columns);

}  // namespace jeugdlint
