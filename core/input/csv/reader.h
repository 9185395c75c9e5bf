// SPDX-License-Identifier: Apache-2.0
// Reads CSV in batches. The splitter does the well-formed records; this takes over at each other
// one, tells the problem and goes on at the next.
//
// An empty line is no record, in a file of one column either: there, "" is an empty cell.
#pragma once

#include "input/csv/record.h"
#include "input/csv/splitter.h"
#include "input/csv/text_window.h"
#include "input/input.h"

#include <algorithm>
#include <string>
#include <vector>

namespace jeugdlint {

struct CsvDialect {
  char delimiter = ',';
  bool header = true;
  std::vector<std::string> names;  // without header
  std::uint64_t max_cell_bytes = 0;
  std::string path;  // for messages
  // Small enough to stay in the cache of a core while the rules judge the batch.
  std::size_t block_bytes = std::size_t{1} << 20;
  std::size_t separator_line = 0;  // bytes of a `sep=` line at the start
};

class CsvReader : public RecordReader {
 public:
  // Reads the header, or the first record for its number of cells.
  CsvReader(TextSource source, CsvDialect dialect, Problems& problems);

  const std::vector<std::string>& header() const override { return header_; }
  bool next(Records& records, std::size_t most) override;
  Position cell_position(const Records& records, std::size_t i, std::size_t column) const override;
  std::uint64_t undecodable_rows() const override { return undecodable_rows_; }

 private:
  static constexpr std::size_t no_column = SIZE_MAX;

  // The rows stay with the records, so that each thread writes to memory that is near to it.
  struct Batch : RecordTrail {
    SplitRows split;
  };

  // A cell that is no well-formed quoted cell, though it may look like one.
  struct LiteralCell {
    std::size_t row;
    std::size_t column;
  };

  // What the window must hold at most, next to the block that it always holds.
  std::uint64_t most_record_bytes() const {
    return std::max<std::uint64_t>(2 * dialect_.max_cell_bytes, dialect_.block_bytes);
  }
  bool final() const { return window_.ended() && !window_.source().truncated(); }
  void read_header();
  void find_first_record();
  std::vector<std::string> names_in_header();
  void add(ProblemKind kind, const Position& position, std::uint64_t row,
           std::size_t column = no_column, std::uint64_t expected = 0, std::uint64_t found = 0);
  void tell_problems();
  // Of a place in the record that starts at `record`.
  Position position_of(std::size_t record, std::uint64_t line, std::size_t at) const;
  // Of a place behind `before`, the part of the record that stands in front of it.
  static Position position_behind(std::string_view before, std::uint64_t line, std::uint64_t byte);
  // Of a place in the record the splitter stopped at.
  Position position_of(std::size_t at) const {
    return position_of(splitter_.position(), splitter_.line(), at);
  }

  bool refill();
  bool take_odd_record();
  bool cut_at_unclosed_cell();
  void take_whole_record();
  bool tell_oversized(std::uint64_t row);
  void add_scanned_row(std::uint64_t row);
  void leave_unclosed_record();
  bool take_unfinished_record();
  bool looks_like_records(std::size_t at) const;
  void skip_oversized_record();
  void leave_ragged_record();
  // Tells the problems of this row where its record begins.
  void count_left_out(std::uint64_t row, std::uint64_t start);
  void leave_out(std::size_t next);
  void end_truncated_text();

  void split(std::size_t most);
  void fill(Records& records);
  void mark_undecodable(Records& records);
  void tell_nul_characters();
  void tell_of_byte(ProblemKind kind, std::size_t row, std::size_t column, std::size_t within);
  std::string_view raw_row(std::size_t row) const;
  std::string_view raw_cell(std::size_t row, std::size_t column) const;

  CsvDialect dialect_;
  Problems& problems_;
  TextWindow window_;
  std::vector<std::string> header_;
  Splitter splitter_;
  ScannedRecord scanned_;
  std::vector<std::uint32_t> scanned_ends_;
  std::vector<LiteralCell> literal_;
  std::vector<Problem> found_;  // since the last batch
  std::uint64_t undecodable_rows_ = 0;
  bool final_ = false, truncation_told_ = false;
};

}  // namespace jeugdlint
