// SPDX-License-Identifier: Apache-2.0
#include "input/records.h"

namespace jeugdlint {

char* TextStore::reserve(std::size_t size) {
  if (size > block_size) {
    large_.push_back(std::make_unique<char[]>(size));
    return large_.back().get();
  }
  if (blocks_.empty() || used_ + size > block_size) {
    if (!blocks_.empty()) ++block_;
    if (block_ == blocks_.size()) blocks_.push_back(std::make_unique<char[]>(block_size));
    used_ = 0;
  }
  char* at = blocks_[block_].get() + used_;
  used_ += size;
  return at;
}

void TextStore::clear() {
  large_.clear();
  block_ = 0;
  used_ = 0;
}

void Records::clear() {
  rows.clear();
  bytes.clear();
  lines.clear();
  for (CellColumn& column : columns) {
    column.text.clear();
    column.filled.clear();
    column.dates.clear();
    column.numbers.clear();
  }
  decoded.clear();
}

}  // namespace jeugdlint
