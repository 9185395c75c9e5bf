// SPDX-License-Identifier: Apache-2.0
// Follows a record of which nothing is kept, byte by byte from the start of a cell, to its end.
#pragma once

#include <cstdint>

namespace jeugdlint {

class RecordSkip {
 public:
  explicit RecordSkip(char delimiter) : delimiter_(delimiter) {}

  void pass(char byte);
  bool ended() const { return state_ == State::ended; }
  bool ended_by_return() const { return ended() && before_ == '\r'; }
  bool in_quotes() const { return state_ == State::quoted; }
  std::uint64_t breaks() const { return breaks_; }          // the one that ends the record included
  std::uint64_t bytes() const { return bytes_; }            // without that one
  std::uint64_t cell_bytes() const { return cell_bytes_; }  // of the first cell

 private:
  enum class State { start, plain, quoted, behind_quote, ended };

  char delimiter_;
  char before_ = '\0';
  State state_ = State::start;
  bool first_cell_ = true;
  std::uint64_t breaks_ = 0, bytes_ = 0, cell_bytes_ = 0;
};

}  // namespace jeugdlint
