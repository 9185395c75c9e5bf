// SPDX-License-Identifier: Apache-2.0
// How far an object reaches: to the bracket that closes its first one, by counting brackets outside
// strings, 64 bytes at a time. The object itself is not judged here.
#pragma once

#include <cstddef>
#include <cstdint>

namespace jeugdlint {

class JsonExtent {
 public:
  // Reads on in `text`, which begins where the object does and has `size` bytes so far, at each
  // call at least as many; the 63 bytes behind them must be readable as well. Returns the size of
  // the object, or 0 when it is not closed yet.
  std::size_t read(const char* text, std::size_t size);
  // A control character or a bracket stood in a string. Either a quote is missing somewhere, and
  // what seems inside a string is outside and the other way round, or somebody writes brackets.
  bool doubtful() const { return doubtful_; }

 private:
  std::size_t done_ = 0;  // whole blocks of 64 bytes
  std::uint64_t depth_ = 0;
  std::uint64_t in_string_ = 0;  // all ones: the next block begins inside a string
  std::uint64_t escaped_ = 0;    // 1: the first character of the next block is escaped
  bool doubtful_ = false;
};

}  // namespace jeugdlint
