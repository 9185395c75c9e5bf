// SPDX-License-Identifier: Apache-2.0
// The part of a text that is in memory: read block by block at its end, dropped at its start. All
// offsets count from the start of the text.
#pragma once

#include "input/input.h"

#include <cstdint>
#include <memory>
#include <string_view>

namespace jeugdlint {

class JsonWindow {
 public:
  // So many bytes behind the text are readable, as simdjson asks.
  static constexpr std::size_t padding = 128;

  JsonWindow(TextSource source, std::size_t block);

  // Reads on; false when there is no more. Text moves: pointers into it die.
  bool fill();
  // The text before `offset` is not needed any more.
  void drop(std::uint64_t offset);

  std::uint64_t begin() const { return begin_; }
  std::uint64_t end() const { return begin_ + size_; }
  bool ended() const { return ended_; }
  bool truncated() const { return source_.truncated(); }
  const char* at(std::uint64_t offset) const { return text_.get() + start_ + (offset - begin_); }
  std::string_view text(std::uint64_t from, std::uint64_t to) const {
    return {at(from), static_cast<std::size_t>(to - from)};
  }
  std::uint64_t file_offset(std::uint64_t offset) const { return source_.file_offset(offset); }

 private:
  void make_room();

  TextSource source_;
  std::size_t block_;
  std::unique_ptr<char[]> text_;
  std::size_t capacity_ = 0;  // without the padding
  std::size_t start_ = 0;     // where begin_ stands in text_
  std::size_t size_ = 0;
  std::uint64_t begin_ = 0;
  bool ended_ = false;
};

}  // namespace jeugdlint
