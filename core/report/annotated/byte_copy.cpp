// SPDX-License-Identifier: Apache-2.0
#include "report/annotated/byte_copy.h"

#include "text/failure.h"
#include "text/write_whole.h"

#include <algorithm>
#include <cerrno>
#include <cstring>
#include <utility>

namespace jeugdlint {
namespace {

constexpr std::size_t block = std::size_t{1} << 18;

}  // namespace

ByteCopy::ByteCopy(std::unique_ptr<ByteStream> from, int to, std::size_t unit, bool high_first)
    : from_(std::move(from)), to_(to), unit_(unit), high_first_(high_first) {}

int ByteCopy::ahead(std::size_t characters) {
  const int one = byte_ahead(characters * unit_);
  if (unit_ == 1 || one < 0) return one;
  const int two = byte_ahead(characters * unit_ + 1);
  return high_first_ ? one << 8 | two : two << 8 | one;
}

int ByteCopy::byte_ahead(std::size_t distance) {
  while (first_ + distance >= read_.size())
    if (!fill()) return -1;
  return static_cast<unsigned char>(read_[first_ + distance]);
}

bool ByteCopy::fill() {
  read_.erase(0, std::exchange(first_, 0));
  const std::size_t before = read_.size();
  read_.resize(before + block);
  const std::size_t got = from_->read(read_.data() + before, block);
  read_.resize(before + got);
  return got > 0;
}

void ByteCopy::copy_up_to(std::uint64_t byte) {
  while (at_ < byte && byte_ahead(0) >= 0) {
    const auto size =
        static_cast<std::size_t>(std::min<std::uint64_t>(byte - at_, read_.size() - first_));
    written_.append(read_, first_, size);
    first_ += size;
    at_ += size;
    if (written_.size() >= block) flush();
  }
}

void ByteCopy::copy_rest() {
  copy_up_to(UINT64_MAX);
  flush();
}

void ByteCopy::flush() {
  if (!write_whole(to_, written_))
    throw Failure(LocalText{
        .nl = std::string("de geannoteerde kopie is niet te schrijven: ") + std::strerror(errno),
        .en = std::string("the annotated copy cannot be written: ") + std::strerror(errno)});
  written_.clear();
}

}  // namespace jeugdlint
