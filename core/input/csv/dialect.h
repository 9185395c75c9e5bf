// SPDX-License-Identifier: Apache-2.0
// What a CSV file does not say of itself: its delimiter, read off its first records.
#pragma once

#include <cstddef>
#include <optional>
#include <string_view>

namespace jeugdlint {

// The `sep=;` line that spreadsheets put before the header.
struct SeparatorLine {
  char delimiter = ',';
  std::size_t size = 0;  // with its line break
};
std::optional<SeparatorLine> separator_line(std::string_view start);

struct DelimiterFound {
  char delimiter = ',';
  std::size_t columns = 1;
  double agreement = 1;  // share of the first records that have as many cells as the very first
};
// The one of ; , tab | that cuts the first records most evenly. `start` may end inside a record.
DelimiterFound find_delimiter(std::string_view start);

}  // namespace jeugdlint
