// SPDX-License-Identifier: Apache-2.0
#include "input/csv/text_window.h"

#include <algorithm>
#include <cstring>

namespace jeugdlint {
namespace {

constexpr std::size_t readable_behind = 64;

}  // namespace

TextWindow::TextWindow(TextSource source, std::size_t block)
    : source_(std::move(source)), block_(block) {
  reserve(block_);
}

void TextWindow::reserve(std::size_t size) {
  if (size <= capacity_) return;
  std::unique_ptr<char[]> larger(new char[size + readable_behind]);
  if (size_ > 0) std::memcpy(larger.get(), bytes_.get(), size_);
  bytes_ = std::move(larger);
  capacity_ = size;
}

bool TextWindow::advance(std::size_t keep) {
  const std::size_t kept = size_ - keep;
  if (kept > 0 && keep > 0) std::memmove(bytes_.get(), bytes_.get() + keep, kept);
  size_ = kept;
  before_ += keep;
  // Twice what one record fills already, so that a long one is not scanned again for each block.
  const std::size_t wanted = std::max(block_, 2 * kept);
  reserve(wanted);
  while (!ended_ && size_ < wanted) {
    const std::size_t got = source_.read(bytes_.get() + size_, wanted - size_);
    ended_ = got == 0;
    size_ += got;
  }
  std::memset(bytes_.get() + size_, 0, readable_behind);
  return size_ > kept;
}

}  // namespace jeugdlint
