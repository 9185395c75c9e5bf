// SPDX-License-Identifier: Apache-2.0
#include "input/json/window.h"

#include <algorithm>
#include <cassert>
#include <cstring>
#include <utility>

namespace jeugdlint {

JsonWindow::JsonWindow(TextSource source, std::size_t block)
    : source_(std::move(source)), block_(std::max<std::size_t>(block, 1)) {}

void JsonWindow::make_room() {
  if (capacity_ - start_ - size_ >= block_) return;
  const std::size_t needed = size_ + block_;
  // Grows by half of what it holds, so that a long record is not copied at each block, and shrinks
  // again when the text that made it large is gone.
  if (needed <= capacity_ && capacity_ <= 8 * needed) {
    std::memmove(text_.get(), text_.get() + start_, size_);
  } else {
    const std::size_t capacity = needed + size_ / 2;
    auto text = std::make_unique_for_overwrite<char[]>(capacity + padding);
    if (size_ != 0) std::memcpy(text.get(), text_.get() + start_, size_);
    text_ = std::move(text);
    capacity_ = capacity;
  }
  start_ = 0;
}

bool JsonWindow::fill() {
  if (ended_) return false;
  make_room();
  std::size_t got = 0;
  while (got < block_) {
    const std::size_t more = source_.read(text_.get() + start_ + size_ + got, block_ - got);
    if (more == 0) {
      ended_ = true;
      break;
    }
    got += more;
  }
  size_ += got;
  std::memset(text_.get() + start_ + size_, ' ', padding);
  return got != 0;
}

void JsonWindow::drop(std::uint64_t offset) {
  if (offset <= begin_) return;
  assert(offset <= end());
  const auto dropped = static_cast<std::size_t>(offset - begin_);
  start_ += dropped;
  size_ -= dropped;
  begin_ = offset;
}

}  // namespace jeugdlint
