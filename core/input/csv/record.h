// SPDX-License-Identifier: Apache-2.0
// One record of CSV, read byte by byte: for the records that the splitter does not vouch for, and
// for finding a cell's place again. Forgiving: what is wrong is told, and a record comes out where
// one can.
#pragma once

#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace jeugdlint {

struct ScannedCell {
  std::size_t start = 0, end = 0;  // as it stands in the text, quotes included
  // A quote inside an unquoted cell, or the first byte behind a closing quote. Such a cell is read
  // literally.
  std::size_t stray_quote = std::string_view::npos;
};

struct ScannedRecord {
  enum class State {
    whole,
    unfinished,  // the text ended first and there is more to come
    unclosed,    // its last cell has a quote that nothing closes
  };
  State state = State::whole;
  std::vector<ScannedCell> cells;
  std::size_t next = 0;         // where the next record starts
  bool in_quotes = false;       // unfinished within quotes
  bool broken_by_cell = false;  // a line break stands within the last cell
};

// Scans the record that starts at `start`. `final`: nothing follows the text. `record` is filled
// in anew; its memory is used again.
//
// A quote counts as unclosed when the text ends before it is closed, and also when what would close
// it stands behind a line break and in front of other text: that is the opening quote of another
// cell.
void scan_record(std::string_view text, std::size_t start, char delimiter, bool final,
                 ScannedRecord& record);

// The end of the line that holds `at`, and the start of the next.
struct LineEnd {
  std::size_t end = 0, next = 0;
};
LineEnd line_end(std::string_view text, std::size_t at);

// A return and line feed together are one.
std::uint64_t count_line_breaks(std::string_view text);

// The text of a well-formed cell; a quoted one without its quotes and doubled quotes.
std::string unquoted(std::string_view cell);

}  // namespace jeugdlint
