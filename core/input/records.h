// SPDX-License-Identifier: Apache-2.0
// One batch of records by column, as a reader fills it and rules judge it. Cells are views into
// `text` or into `decoded`; they hold until the next call to the reader, or, with `keeps_text`,
// until the reader fills these same records again.
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

// What a format needs besides to find a cell's place again.
class RecordTrail {
 public:
  virtual ~RecordTrail() = default;
};

struct Records {
  // Set by who reads several batches before judging the first: costs a copy of the text.
  bool keeps_text = false;

  std::vector<std::uint64_t> rows;   // number of each record in the file, from 1
  std::vector<std::uint64_t> bytes;  // offset where each record starts (see Position::byte)
  std::vector<std::uint64_t> lines;  // line where each record starts
  std::vector<CellColumn> columns;   // as many as the header has; each of size() cells
  TextStore decoded;

  std::string_view text;            // the part of the input that these records stand in
  std::uint64_t text_offset = 0;    // where it begins in the input, as UTF-8
  std::vector<std::size_t> starts;  // of each record in `text`
  std::unique_ptr<RecordTrail> trail;

  std::size_t size() const { return rows.size(); }
  void clear();  // keeps capacity and columns, and the trail, which is the reader's
  // Makes `part` the text: itself, or a copy of it. So many bytes behind it are readable, in the
  // copy as `behind`.
  void take_text(std::string_view part, std::uint64_t offset, std::size_t readable, char behind);

 private:
  std::unique_ptr<char[]> kept_;
  std::size_t kept_capacity_ = 0;
};

}  // namespace jeugdlint
