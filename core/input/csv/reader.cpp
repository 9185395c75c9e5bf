// SPDX-License-Identifier: Apache-2.0
#include "input/csv/reader.h"

#include "input/csv/header.h"
#include "text/failure.h"
#include "text/utf8.h"

#include <algorithm>

namespace jeugdlint {
namespace {

constexpr std::size_t batch_cells = std::size_t{1} << 18;
// Offsets within the window are 32 bits wide.
constexpr std::uint64_t most_cell_bytes = std::uint64_t{1} << 29;

CsvDialect bounded(CsvDialect dialect) {
  dialect.max_cell_bytes = std::min(dialect.max_cell_bytes, most_cell_bytes);
  return dialect;
}

}  // namespace

CsvReader::CsvReader(TextSource source, CsvDialect dialect, Problems& problems)
    : dialect_(bounded(std::move(dialect))),
      problems_(problems),
      window_(std::move(source), dialect_.block_bytes),
      splitter_(dialect_.delimiter, 0, dialect_.max_cell_bytes) {
  window_.advance(0);
  final_ = final();
  splitter_.go_on(dialect_.separator_line, dialect_.separator_line > 0 ? 2 : 1);
  read_header();
  tell_problems();
}

void CsvReader::add(ProblemKind kind, const Position& position, std::uint64_t row,
                    std::size_t column, std::uint64_t expected, std::uint64_t found) {
  Problem problem;
  problem.kind = kind;
  problem.position = position;
  problem.row = row;
  if (column < header_.size()) problem.column = static_cast<std::uint32_t>(column);
  problem.expected = expected;
  problem.found = found;
  found_.push_back(problem);
}

// What is wrong with bytes is seen after what is wrong with quotes; told is what comes first in the
// file, whatever the size of a batch.
void CsvReader::tell_problems() {
  std::stable_sort(found_.begin(), found_.end(),
                   [](const Problem& a, const Problem& b) { return a.row < b.row; });
  for (const Problem& problem : found_) problems_.add(problem);
  found_.clear();
}

Position CsvReader::position_of(std::size_t record, std::uint64_t line, std::size_t at) const {
  return position_behind(window_.text().substr(record, at - record), line, window_.file_offset(at));
}

Position CsvReader::position_behind(std::string_view before, std::uint64_t line,
                                    std::uint64_t byte) {
  const std::size_t last_break = before.find_last_of("\r\n");
  const std::size_t line_start = last_break == std::string_view::npos ? 0 : last_break + 1;
  return {line + count_line_breaks(before), 1 + count_characters(before.substr(line_start)), byte};
}

Position CsvReader::cell_position(const Records& records, std::size_t i, std::size_t column) const {
  const std::size_t start = records.starts[i];
  ScannedRecord record;
  scan_record(records.text, start, dialect_.delimiter, true, record);
  const std::size_t cell = record.cells[column].start;
  return position_behind(records.text.substr(start, cell - start), records.lines[i],
                         window_.source().file_offset(records.text_offset + cell));
}

std::string_view CsvReader::raw_cell(std::size_t row, std::size_t column) const {
  const std::uint32_t* ends = splitter_.ends() + row * header_.size();
  const std::size_t start = column == 0 ? splitter_.rows()[row].start : ends[column - 1] + 1;
  return window_.text().substr(start, ends[column] - start);
}

// Scans the first record, behind empty lines, into scanned_; the splitter stands at its start.
void CsvReader::find_first_record() {
  while (true) {
    const std::string_view text = window_.text();
    const std::size_t start = splitter_.position();
    const std::size_t record = std::min(text.find_first_not_of("\r\n", start), text.size());
    splitter_.go_on(record,
                    splitter_.line() + count_line_breaks(text.substr(start, record - start)));
    if (record < text.size()) {
      scan_record(text, record, dialect_.delimiter, final_, scanned_);
      if (scanned_.state != ScannedRecord::State::unfinished) return;
      if (text.size() - record > dialect_.max_cell_bytes)
        throw Failure(dialect_.path,
                      {.nl = ": er is geen kop te vinden; het eerste record is langer dan " +
                             std::to_string(dialect_.max_cell_bytes) + " bytes",
                       .en = ": no header can be found; its first record is longer than " +
                             std::to_string(dialect_.max_cell_bytes) + " bytes"});
    }
    if (!refill())
      throw Failure(
          dialect_.path,
          window_.source().truncated()
              ? LocalText{.nl = ": breekt af voor het eind van de kop; kopieer het opnieuw",
                          .en = ": breaks off before the end of its header; copy it again"}
              : LocalText{.nl = ": heeft geen records en geen kop; maak de export opnieuw",
                          .en = ": has no records and no header; make the export again"});
  }
}

void CsvReader::read_header() {
  find_first_record();
  if (!dialect_.header) {
    header_ = positional_names(dialect_.names, scanned_.cells.size());
  } else if (scanned_.state == ScannedRecord::State::unclosed) {
    throw Failure(dialect_.path + ":" + std::to_string(splitter_.line()),
                  {.nl = ": een aanhalingsteken in de kop wordt nooit gesloten; sluit het, of geef "
                         "--no-header",
                   .en = ": a quote in the header is never closed; close it, or give --no-header"});
  } else {
    header_.resize(scanned_.cells.size());
    header_ = names_in_header();
    leave_out(scanned_.next);
  }
  const std::size_t position = splitter_.position();
  const std::uint64_t line = splitter_.line();
  splitter_ = Splitter(dialect_.delimiter, header_.size(), dialect_.max_cell_bytes);
  splitter_.set_text(window_.data(), window_.text().size(), position, final_);
  splitter_.go_on(position, line);
}

std::vector<std::string> CsvReader::names_in_header() {
  std::vector<std::string> names;
  for (std::size_t i = 0; i < scanned_.cells.size(); ++i) {
    const ScannedCell& cell = scanned_.cells[i];
    const std::string_view raw = window_.text().substr(cell.start, cell.end - cell.start);
    const bool stray = cell.stray_quote != std::string_view::npos;
    if (stray) add(ProblemKind::stray_quote, position_of(cell.stray_quote), 0, i);
    std::string name = stray ? std::string(raw) : unquoted(raw);
    if (const std::size_t bad = first_bad_utf8(raw); bad != std::string_view::npos) {
      add(ProblemKind::undecodable_byte, position_of(cell.start + bad), 0, i);
      name = repaired_utf8(name);
    }
    names.push_back(std::move(name));
  }
  DistinctNames distinct = distinct_names(std::move(names));
  const auto tell = [&](ProblemKind kind, const std::vector<std::uint32_t>& columns) {
    for (const std::uint32_t column : columns)
      add(kind, position_of(scanned_.cells[column].start), 0, column);
  };
  tell(ProblemKind::empty_name, distinct.empty);
  tell(ProblemKind::duplicate_name, distinct.repeated);
  return std::move(distinct.names);
}

bool CsvReader::refill() {
  const bool was_final = final_;
  const bool more = window_.advance(splitter_.position());
  final_ = final();
  splitter_.set_text(window_.data(), window_.text().size(), 0, final_);
  return more || (final_ && !was_final);
}

void CsvReader::split(std::size_t most) {
  while (splitter_.rows().size() < most) {
    const Splitter::Stop stop = splitter_.run(most);
    if (stop == Splitter::Stop::most) return;
    if (stop == Splitter::Stop::ragged) {
      leave_ragged_record();
    } else if (stop != Splitter::Stop::odd || !take_odd_record()) {
      if (!splitter_.rows().empty()) return;  // they are views into the window
      if (take_unfinished_record()) continue;
      if (!refill()) {
        end_truncated_text();
        return;
      }
    }
  }
}

bool CsvReader::next(Records& records, std::size_t most) {
  if (records.trail == nullptr) records.trail = std::make_unique<Batch>();
  SplitRows& rows = static_cast<Batch&>(*records.trail).split;
  splitter_.start_rows(std::move(rows));
  literal_.clear();
  split(std::min(most, std::max<std::size_t>(1, batch_cells / header_.size())));
  fill(records);
  rows = splitter_.take_rows();
  tell_problems();
  return records.size() > 0;
}

}  // namespace jeugdlint
