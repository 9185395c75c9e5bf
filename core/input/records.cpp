// SPDX-License-Identifier: Apache-2.0
#include "input/records.h"

#include <cstring>

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
  starts.clear();
  text = {};
  for (CellColumn& column : columns) {
    column.text.clear();
    column.filled.clear();
    column.dates.clear();
    column.numbers.clear();
  }
  decoded.clear();
}

void Records::take_text(std::string_view part, std::uint64_t offset, std::size_t readable,
                        char behind) {
  text = part;
  text_offset = offset;
  if (!keeps_text) return;
  if (part.size() + readable > kept_capacity_) {
    kept_capacity_ = (part.size() + readable) * 5 / 4;
    kept_ = std::make_unique_for_overwrite<char[]>(kept_capacity_);
  }
  if (!part.empty()) std::memcpy(kept_.get(), part.data(), part.size());
  std::memset(kept_.get() + part.size(), behind, readable);
  text = {kept_.get(), part.size()};
}

}  // namespace jeugdlint
