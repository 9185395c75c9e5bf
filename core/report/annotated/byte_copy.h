// SPDX-License-Identifier: Apache-2.0
// The bytes of a file on their way to another, with a look ahead at characters of ASCII and room to
// put something in.
#pragma once

#include "input/byte_stream.h"

#include <cstdint>
#include <memory>
#include <string>
#include <string_view>

namespace jeugdlint {

class ByteCopy {
 public:
  // Into the open file `to`. `unit`: bytes of a character, the low one of which comes first or not.
  ByteCopy(std::unique_ptr<ByteStream> from, int to, std::size_t unit, bool high_first);

  std::uint64_t at() const { return at_; }  // bytes of the original passed so far
  // The character so far ahead; -1 behind the end, and some other number beyond ASCII.
  int ahead(std::size_t characters);
  void pass(std::size_t characters) { copy_up_to(at_ + characters * unit_); }
  // Throw Failure when the copy cannot be written.
  void copy_up_to(std::uint64_t byte);
  void copy_rest();
  void put_in(std::string_view bytes) { written_ += bytes; }

 private:
  int byte_ahead(std::size_t distance);
  bool fill();
  void flush();

  std::unique_ptr<ByteStream> from_;
  int to_;
  std::size_t unit_;
  bool high_first_;
  std::string read_, written_;
  std::size_t first_ = 0;  // of read_ that is not yet copied
  std::uint64_t at_ = 0;
};

}  // namespace jeugdlint
