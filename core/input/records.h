// SPDX-License-Identifier: Apache-2.0
// One batch of records by column, as a reader fills it and rules judge it. Cells are views into the
// reader's buffer or into `decoded`; they hold until the next call to the reader.
#pragma once

#include <jeugdlint/abi.h>

#include <cstddef>
#include <cstdint>
#include <memory>
#include <string_view>
#include <vector>

namespace jeugdlint {

// Room for cells whose bytes are not in the file as such (a doubled quote, an escape). Addresses
// stay valid until clear().
class TextStore {
 public:
  // `size` bytes to be written by the caller.
  char* reserve(std::size_t size);
  void clear();

 private:
  static constexpr std::size_t block_size = std::size_t{1} << 16;
  std::vector<std::unique_ptr<char[]>> blocks_;
  std::vector<std::unique_ptr<char[]>> large_;
  std::size_t block_ = 0, used_ = 0;
};

struct CellColumn {
  std::vector<jl_text> text;
  std::vector<std::uint8_t> filled;  // JL_FILLED ...
  std::vector<jl_date> dates;        // filled by typing.h when a rule asks
  std::vector<double> numbers;
};

struct Records {
  std::vector<std::uint64_t> rows;   // number of each record in the file, from 1
  std::vector<std::uint64_t> bytes;  // offset where each record starts (see Position::byte)
  std::vector<std::uint64_t> lines;  // line where each record starts
  std::vector<CellColumn> columns;   // as many as the header has; each of size() cells
  TextStore decoded;

  std::size_t size() const { return rows.size(); }
  void clear();  // keeps capacity and columns
};

}  // namespace jeugdlint
