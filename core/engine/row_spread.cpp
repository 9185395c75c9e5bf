// SPDX-License-Identifier: Apache-2.0
#include "engine/row_spread.h"

namespace jeugdlint {
namespace {

constexpr std::uint64_t most_parts = 100;

}  // namespace

void RowSpread::add(std::uint64_t row) {
  if (row == 0) return;
  reach(row);
  const std::uint64_t part = (row - 1) >> shift_;
  if (part >= counts_.size()) counts_.resize(part + 1);
  ++counts_[part];
}

void RowSpread::merge(const RowSpread& next) {
  RowSpread other = next;
  other.widen(rows_per_part());
  widen(other.rows_per_part());
  if (counts_.size() < other.counts_.size()) counts_.resize(other.counts_.size());
  for (std::size_t part = 0; part < other.counts_.size(); ++part)
    counts_[part] += other.counts_[part];
}

void RowSpread::reach(std::uint64_t row) {
  while (row > 0 && ((row - 1) >> shift_) >= most_parts) double_parts();
}

void RowSpread::widen(std::uint64_t rows_per_part) {
  while (this->rows_per_part() < rows_per_part) double_parts();
}

void RowSpread::double_parts() {
  ++shift_;
  for (std::size_t part = 0; part < counts_.size(); ++part) {
    const std::uint64_t count = counts_[part];
    counts_[part] = 0;
    counts_[part / 2] += count;
  }
  counts_.resize((counts_.size() + 1) / 2);
}

}  // namespace jeugdlint
