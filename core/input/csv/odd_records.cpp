// SPDX-License-Identifier: Apache-2.0
// The records that the splitter does not take: with a quote out of place, too long, or torn.
#include "input/csv/reader.h"
#include "input/csv/record_skip.h"

namespace jeugdlint {

void CsvReader::leave_ragged_record() {
  const Position position{splitter_.ragged_line(), 1,
                          window_.file_offset(splitter_.ragged_start())};
  add(ProblemKind::ragged_row, position, splitter_.number(), no_column, header_.size(),
      splitter_.ragged_cells());
  count_left_out(splitter_.number(), position.byte);
}

void CsvReader::count_left_out(std::uint64_t row, std::uint64_t start) {
  ++undecodable_rows_;
  for (auto problem = found_.rbegin(); problem != found_.rend() && problem->row == row; ++problem)
    problem->left_out_from = start;
}

void CsvReader::leave_out(std::size_t next) {
  const std::size_t start = splitter_.position();
  const std::string_view passed = window_.text().substr(start, next - start);
  splitter_.go_on(next, splitter_.line() + count_line_breaks(passed));
}

// False when the record is not finished within the window.
bool CsvReader::take_odd_record() {
  scan_record(window_.text(), splitter_.position(), dialect_.delimiter, final_, scanned_);
  if (scanned_.state == ScannedRecord::State::unfinished) return false;
  if (scanned_.state == ScannedRecord::State::unclosed || cut_at_unclosed_cell()) {
    leave_unclosed_record();
  } else {
    take_whole_record();
  }
  return true;
}

// Whether a cell that is too long has the records of this file in it. It becomes the last.
bool CsvReader::cut_at_unclosed_cell() {
  const std::string_view text = window_.text();
  for (std::size_t i = 0; i < scanned_.cells.size(); ++i) {
    const ScannedCell& cell = scanned_.cells[i];
    if (cell.end - cell.start <= dialect_.max_cell_bytes || text[cell.start] != '"') continue;
    const LineEnd line = line_end(text, cell.start);
    if (line.end >= cell.end || !looks_like_records(line.next)) continue;
    scanned_.cells.resize(i + 1);
    return true;
  }
  return false;
}

void CsvReader::take_whole_record() {
  const std::uint64_t row = splitter_.use_number();
  const bool short_enough = tell_oversized(row);
  for (std::size_t i = 0; i < scanned_.cells.size(); ++i)
    if (const std::size_t quote = scanned_.cells[i].stray_quote; quote != std::string_view::npos)
      add(ProblemKind::stray_quote, position_of(quote), row, i);
  const bool fitting = scanned_.cells.size() == header_.size();
  if (short_enough && fitting) {
    add_scanned_row(row);
  } else {
    const Position start = position_of(splitter_.position());
    if (short_enough)
      add(ProblemKind::ragged_row, start, row, no_column, header_.size(), scanned_.cells.size());
    count_left_out(row, start.byte);
  }
  leave_out(scanned_.next);
}

bool CsvReader::tell_oversized(std::uint64_t row) {
  bool short_enough = true;
  for (std::size_t i = 0; i < scanned_.cells.size(); ++i) {
    const ScannedCell& cell = scanned_.cells[i];
    const std::size_t size = cell.end - cell.start;
    if (size <= dialect_.max_cell_bytes) continue;
    add(ProblemKind::oversized_cell, position_of(cell.start), row, i, dialect_.max_cell_bytes,
        size);
    short_enough = false;
  }
  const std::size_t size = scanned_.cells.back().end - splitter_.position();
  if (short_enough && size > most_record_bytes()) {
    add(ProblemKind::oversized_cell, position_of(splitter_.position()), row, no_column,
        most_record_bytes(), size);
    short_enough = false;
  }
  return short_enough;
}

void CsvReader::add_scanned_row(std::uint64_t row) {
  scanned_ends_.clear();
  for (std::size_t i = 0; i < scanned_.cells.size(); ++i) {
    scanned_ends_.push_back(static_cast<std::uint32_t>(scanned_.cells[i].end));
    if (scanned_.cells[i].stray_quote != std::string_view::npos)
      literal_.push_back({splitter_.rows().size(), i});
  }
  splitter_.add_row({static_cast<std::uint32_t>(splitter_.position()), splitter_.line(), row},
                    scanned_ends_);
}

// The line that the quote stands on is lost; the lines after it need not be.
void CsvReader::leave_unclosed_record() {
  const std::size_t quote = scanned_.cells.back().start;
  const std::uint64_t row = splitter_.use_number();
  add(ProblemKind::unclosed_quote, position_of(quote), row, scanned_.cells.size() - 1);
  count_left_out(row, window_.file_offset(splitter_.position()));
  leave_out(line_end(window_.text(), quote).next);
}

// Deals with a record that does not end within the window and is too long to wait for; false when
// there is none.
bool CsvReader::take_unfinished_record() {
  const std::string_view text = window_.text();
  const std::uint64_t record_bytes = text.size() - splitter_.position();
  if (record_bytes <= dialect_.max_cell_bytes) return false;
  scan_record(text, splitter_.position(), dialect_.delimiter, final_, scanned_);
  if (scanned_.state != ScannedRecord::State::unfinished) return false;
  const std::size_t cell = scanned_.cells.back().start;
  const std::uint64_t cell_bytes = text.size() - cell;
  if (cell_bytes <= dialect_.max_cell_bytes && record_bytes <= most_record_bytes()) return false;
  if (scanned_.in_quotes && scanned_.broken_by_cell &&
      looks_like_records(line_end(text, cell).next)) {
    leave_unclosed_record();
  } else {
    skip_oversized_record();
  }
  return true;
}

// Whether the text from `at` reads as records of this file rather than as part of a long cell.
bool CsvReader::looks_like_records(std::size_t at) const {
  constexpr std::size_t enough = 10;
  const std::string_view text = window_.text();
  ScannedRecord record;
  std::size_t records = 0, fitting = 0;
  while (records < enough && at < text.size()) {
    scan_record(text, at, dialect_.delimiter, final_, record);
    const bool whole = record.state == ScannedRecord::State::whole;
    if (record.state == ScannedRecord::State::unfinished) break;
    ++records;
    fitting += whole && record.cells.size() == header_.size();
    at = whole ? record.next : line_end(text, at).next;
  }
  return fitting * 2 > records;
}

// Nothing of it is kept but its place, and how long it or its cell is.
void CsvReader::skip_oversized_record() {
  const std::size_t start = splitter_.position();
  std::size_t at = scanned_.cells.back().start;
  const Position record = position_of(start), cell = position_of(at);
  const std::uint64_t before_cell = at - start;
  RecordSkip skip(dialect_.delimiter);
  std::uint64_t line =
      splitter_.line() + count_line_breaks(window_.text().substr(start, at - start));
  bool more = true;
  while (more && !skip.ended()) {
    const std::string_view text = window_.text();
    while (at < text.size() && !skip.ended()) skip.pass(text[at++]);
    // One byte further, for the line feed behind a return.
    if (at < text.size()) break;
    more = window_.advance(text.size());
    at = 0;
  }
  if (skip.ended_by_return() && at < window_.text().size() && window_.text()[at] == '\n') ++at;
  final_ = final();
  line += skip.breaks();
  splitter_.set_text(window_.data(), window_.text().size(), at, final_);
  splitter_.go_on(at, line);
  const std::uint64_t row = splitter_.use_number();
  const std::size_t column = scanned_.cells.size() - 1;
  if (skip.in_quotes()) {
    add(ProblemKind::unclosed_quote, cell, row, column);
  } else if (skip.cell_bytes() > dialect_.max_cell_bytes) {
    add(ProblemKind::oversized_cell, cell, row, column, dialect_.max_cell_bytes, skip.cell_bytes());
  } else {
    add(ProblemKind::oversized_cell, record, row, no_column, most_record_bytes(),
        before_cell + skip.bytes());
  }
  count_left_out(row, record.byte);
}

// A compressed file that breaks off ends with half a record, which nobody should judge.
void CsvReader::end_truncated_text() {
  if (!window_.source().truncated() || truncation_told_) return;
  truncation_told_ = true;
  tell_problems();
  const std::size_t start = splitter_.position();
  const bool half_record =
      window_.text().find_first_not_of("\r\n", start) != std::string_view::npos;
  const std::uint64_t row = half_record ? splitter_.use_number() : 0;
  const Position position = position_of(start);
  add(ProblemKind::truncated_input, position, row);
  if (half_record) count_left_out(row, position.byte);
}

}  // namespace jeugdlint
