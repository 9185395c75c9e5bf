// SPDX-License-Identifier: Apache-2.0
// Splits CSV text into records and cells at the speed of the scanner. It vouches for well-formed
// records only and stops at any other, which its caller takes from there.
#pragma once

#include "input/csv/scan.h"

#include <array>
#include <cstddef>
#include <cstdint>
#include <utility>
#include <vector>

namespace jeugdlint {

struct SplitRow {
  std::uint32_t start = 0;  // in the text
  std::uint64_t line = 0;
  std::uint64_t number = 0;
};

// Rows that were split, and where the cells of all of them end, row by row. A cell starts behind
// the end of the one before it.
struct SplitRows {
  std::vector<SplitRow> rows;
  std::vector<std::uint32_t> ends;  // with room to write past the last one
};

class Splitter {
 public:
  enum class Stop {
    most,         // as many rows as asked
    end_of_text,  // what is left is no whole record
    odd,          // the record at position() has a quote out of place, or is very long
    ragged,       // the record before position() has another number of cells
  };

  Splitter(char delimiter, std::size_t columns, std::uint64_t longest)
      : delimiter_(delimiter), columns_(columns), longest_(longest) {}

  // The text to split from now on, from `position`, where a record starts. Behind it 64 bytes must
  // be readable. `final`: nothing follows it.
  void set_text(const char* text, std::size_t size, std::size_t position, bool final);

  // Adds rows until there are `most`, or there is another reason to stop.
  Stop run(std::size_t most);

  // What the caller does with a record of its own.
  void add_row(const SplitRow& row, const std::vector<std::uint32_t>& ends);
  void go_on(std::size_t position, std::uint64_t line);
  std::uint64_t use_number() { return ++number_; }
  // Forgets the rows and writes the next ones to where `rows` has room.
  void start_rows(SplitRows&& rows);
  // Gives the rows away.
  SplitRows take_rows() { return std::exchange(split_, {}); }

  const std::vector<SplitRow>& rows() const { return split_.rows; }
  const std::uint32_t* ends() const { return split_.ends.data(); }
  bool quoted() const { return quoted_; }  // whether the rows may have a quote

  std::size_t position() const { return position_; }
  std::uint64_t line() const { return line_; }
  std::uint64_t number() const { return number_; }  // of the last record
  // Of the record that was ragged.
  std::size_t ragged_cells() const { return ragged_cells_; }
  std::size_t ragged_start() const { return ragged_start_; }
  std::uint64_t ragged_line() const { return ragged_line_; }

 private:
  enum class Ended { row, empty_line, odd, ragged };

  const Structure& structure(std::size_t block);
  void add_ends(std::size_t base, std::uint64_t bits);
  Ended end_record(std::size_t end);
  Stop end_text(bool in_quotes);

  static constexpr std::size_t found_blocks = 64;

  FindStructure find_ = fastest_scanner();
  char delimiter_;
  std::size_t columns_;
  std::uint64_t longest_;

  const char* text_ = nullptr;
  std::size_t size_ = 0;
  bool final_ = false;
  std::array<Structure, found_blocks> found_;
  std::size_t found_from_ = 0;  // the block that found_ begins with
  bool found_any_ = false;

  std::size_t position_ = 0;
  std::uint64_t line_ = 1, number_ = 0;
  std::uint64_t breaks_in_cells_ = 0;  // of the record being split

  SplitRows split_;  // of the ends, count_ are used
  std::size_t count_ = 0, row_first_ = 0;
  bool quoted_ = false;

  std::size_t ragged_cells_ = 0, ragged_start_ = 0;
  std::uint64_t ragged_line_ = 0;
};

}  // namespace jeugdlint
