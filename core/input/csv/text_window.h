// SPDX-License-Identifier: Apache-2.0
// The part of a text that is in memory: a block of some size, more only while one record needs it.
#pragma once

#include "input/input.h"

#include <cstddef>
#include <cstdint>
#include <memory>
#include <string_view>

namespace jeugdlint {

class TextWindow {
 public:
  TextWindow(TextSource source, std::size_t block);

  std::string_view text() const { return {bytes_.get(), size_}; }
  const char* data() const { return bytes_.get(); }  // 64 bytes behind text() are readable
  // Lets go of the text before `keep` and reads at least one byte more; false at the end. All views
  // become invalid.
  bool advance(std::size_t keep);
  bool ended() const { return ended_; }
  const TextSource& source() const { return source_; }

  std::uint64_t before() const { return before_; }  // where text() begins in the whole
  std::uint64_t file_offset(std::size_t at) const { return source_.file_offset(before_ + at); }

 private:
  void reserve(std::size_t size);

  TextSource source_;
  std::size_t block_;
  std::unique_ptr<char[]> bytes_;
  std::size_t capacity_ = 0, size_ = 0;
  std::uint64_t before_ = 0;  // length of the text before the window
  bool ended_ = false;
};

}  // namespace jeugdlint
