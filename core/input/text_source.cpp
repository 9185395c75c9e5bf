// SPDX-License-Identifier: Apache-2.0
#include "input/input.h"

namespace jeugdlint {

TextSource::TextSource(std::unique_ptr<ByteStream> utf8, Encoding encoding)
    : stream_(std::move(utf8)), encoding_(encoding) {}

std::string_view TextSource::peek(std::size_t most) {
  append_up_to(most, *stream_, start_);
  return std::string_view(start_).substr(0, most);
}

std::size_t TextSource::read(char* to, std::size_t most) {
  if (taken_ == start_.size()) return stream_->read(to, most);
  const std::size_t size = start_.copy(to, most, taken_);
  taken_ += size;
  if (taken_ == start_.size()) {
    start_ = {};
    taken_ = 0;
  }
  return size;
}

bool TextSource::truncated() const {
  return stream_->truncated();
}

std::uint64_t TextSource::file_offset(std::uint64_t text_offset) const {
  constexpr std::uint64_t mark = 3;
  if (encoding_ == Encoding::utf8_bom) return text_offset + mark;
  return stream_->origin(text_offset);
}

}  // namespace jeugdlint
