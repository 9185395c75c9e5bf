// SPDX-License-Identifier: Apache-2.0
// What can be wrong with the form of an input, found while reading: the `input/...` findings. A
// problem holds a place and never text of the data. Reading goes on after each of them where that
// is safe.
#pragma once

#include "text/local_text.h"

#include <jeugdlint/rule.h>

#include <cstdint>
#include <optional>
#include <vector>

namespace jeugdlint {

// Where something stands in the file. All three count from 1 but `byte`, which is an offset from 0
// in the file as it lies there after decompression. Line 0: not known. Column counts characters.
struct Position {
  std::uint64_t line = 0, column = 0, byte = 0;
  friend bool operator==(const Position&, const Position&) = default;
};

enum class ProblemKind : std::uint8_t {
  ragged_row,        // more or fewer cells than the header
  stray_quote,       // a quote inside an unquoted cell, or text after a closing quote
  unclosed_quote,    // a quoted cell that is never closed
  undecodable_byte,  // bytes that are no text in the encoding
  nul_character,     // U+0000 in a cell
  oversized_cell,    // longer than --max-cell
  malformed_json,    // a record, or the document, that is no JSON
  duplicate_name,    // two columns of the same name
  wrong_nesting,     // an element that is not the record expected there
  lone_surrogate,    // half of a surrogate pair
  late_field,        // a field that first appears after the columns were fixed (unseekable input)
  truncated_input,   // a compressed file or JSON that ends too early: incomplete, exit 3
  empty_name,        // a column without a name
  repeated_member,   // a JSON object with two members of the same name: the first counts
  too_many_columns,  // more different names than a table may have columns
  data_as_names,     // numbers, dates and addresses where the columns' names should be: told by the
                     // engine
  no_records,  // an input without records, or whose records have no fields: told by the engine
  // Of the set-up, told by the engine as well.
  stale_baseline,      // a baseline that allows more than is found
  unused_suppression,  // a suppression of nothing
  expired_suppression,
};

struct Problem {
  ProblemKind kind{};
  Position position;
  std::uint64_t row = 0;                  // the record it is in; 0: none
  std::optional<std::uint32_t> column;    // index in the header
  std::uint64_t expected = 0, found = 0;  // ragged_row: cells; oversized_cell: bytes allowed, bytes
                                          // found; too_many_columns: columns allowed;
                                          // data_as_names: columns, and those with such a name
  std::optional<std::uint64_t> left_out_from;  // CSV: the byte where the record begins that cannot
                                               // be read for it
};

// How a kind of problem is declared; `explain input/ragged_row` prints it.
struct ProblemInfo {
  ProblemKind kind{};
  std::string id;
  Severity severity{};
  LocalText title, message, rationale, remedy;  // {expected}, {found} in message
};

const std::vector<ProblemInfo>& problem_infos();
const ProblemInfo& problem_info(ProblemKind kind);

// Where a reader puts what it finds.
class Problems {
 public:
  virtual ~Problems() = default;
  virtual void add(const Problem& problem) = 0;
};

}  // namespace jeugdlint
