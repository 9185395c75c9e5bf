// SPDX-License-Identifier: Apache-2.0
// How findings are spread over the rows: counted per part of equally many rows. The parts double as
// rows come up that lie beyond the last one, so that their number is bounded whatever the input;
// what is counted does not depend on the order of the calls.
#pragma once

#include <cstdint>
#include <vector>

namespace jeugdlint {

class RowSpread {
 public:
  void add(std::uint64_t row);  // from 1
  void merge(const RowSpread& next);
  void clear() { counts_.clear(); }  // the parts stay as wide as they are
  // Makes the parts wide enough to hold this row as well.
  void reach(std::uint64_t row);
  // The same for parts of so many rows, a power of two.
  void widen(std::uint64_t rows_per_part);

  bool empty() const { return counts_.empty(); }
  std::uint64_t rows_per_part() const { return std::uint64_t{1} << shift_; }
  // From the first row on, up to the last part that has any.
  const std::vector<std::uint64_t>& counts() const { return counts_; }

  friend bool operator==(const RowSpread&, const RowSpread&) = default;

 private:
  void double_parts();

  unsigned shift_ = 0;  // parts have two to this power of rows
  std::vector<std::uint64_t> counts_;
};

}  // namespace jeugdlint
