// SPDX-License-Identifier: Apache-2.0
// From places in the text to columns of cells.
#include "input/csv/reader.h"
#include "text/utf8.h"

#include <simdjson.h>

#include <algorithm>
#include <cstring>

namespace jeugdlint {
namespace {

// So many rows are filled in column by column before the next, so that their ends stay near.
constexpr std::size_t tile_rows = 64;

struct RawCells {
  const char* text;
  std::size_t first;  // where it begins in the window, which rows and ends count in
  const SplitRow* rows;
  const std::uint32_t* ends;
  std::size_t columns;

  jl_text at(std::size_t row, std::size_t column) const {
    const std::uint32_t* row_ends = ends + row * columns;
    const std::size_t start = column == 0 ? rows[row].start : row_ends[column - 1] + std::size_t{1};
    return {text + (start - first), row_ends[column] - start};
  }
};

// A cell that stands between quotes, without them; only doubled quotes ask for a copy.
jl_text without_quotes(jl_text raw, TextStore& decoded) {
  if (raw.size < 2 || raw.data[0] != '"' || raw.data[raw.size - 1] != '"') return raw;
  const std::string_view inner(raw.data + 1, raw.size - 2);
  std::size_t quote = inner.find('"');
  if (quote == std::string_view::npos) return {inner.data(), inner.size()};
  char* const to = decoded.reserve(inner.size());
  std::size_t size = 0, from = 0;
  for (; quote != std::string_view::npos; quote = inner.find('"', from)) {
    size += inner.copy(to + size, quote + 1 - from, from);
    from = std::min(quote + 2, inner.size());
  }
  size += inner.copy(to + size, inner.size() - from, from);
  return {to, size};
}

template <bool quoted>
void fill_cells(const RawCells& raw, Records& records) {
  for (std::size_t from = 0; from < records.size(); from += tile_rows) {
    const std::size_t to = std::min(from + tile_rows, records.size());
    for (std::size_t c = 0; c < raw.columns; ++c) {
      jl_text* const text = records.columns[c].text.data();
      std::uint8_t* const filled = records.columns[c].filled.data();
      for (std::size_t i = from; i < to; ++i) {
        jl_text cell = raw.at(i, c);
        if constexpr (quoted) cell = without_quotes(cell, records.decoded);
        text[i] = cell;
        filled[i] = cell.size == 0 ? JL_EMPTY : JL_FILLED;
      }
    }
  }
}

// Cells are overwritten, so what stands there need not be cleared first.
void resize(Records& records, std::size_t size, std::size_t columns) {
  records.decoded.clear();
  records.rows.resize(size);
  records.bytes.resize(size);
  records.lines.resize(size);
  records.starts.resize(size);
  records.columns.resize(columns);
  for (CellColumn& column : records.columns) {
    column.text.resize(size);
    column.filled.resize(size);
    column.dates.clear();
    column.numbers.clear();
  }
}

}  // namespace

void CsvReader::fill(Records& records) {
  const std::vector<SplitRow>& rows = splitter_.rows();
  resize(records, rows.size(), header_.size());
  if (rows.empty()) return;
  const std::size_t first = rows.front().start;
  const std::string_view batch = window_.text().substr(first, splitter_.position() - first);
  records.take_text(batch, window_.before() + first, 0, '\0');
  for (std::size_t i = 0; i < rows.size(); ++i) {
    records.rows[i] = rows[i].number;
    records.lines[i] = rows[i].line;
    records.bytes[i] = window_.file_offset(rows[i].start);
    records.starts[i] = rows[i].start - first;
  }
  const RawCells raw{records.text.data(), first, rows.data(), splitter_.ends(), header_.size()};
  if (splitter_.quoted()) {
    fill_cells<true>(raw, records);
  } else {
    fill_cells<false>(raw, records);
  }
  for (const LiteralCell& cell : literal_) {
    CellColumn& column = records.columns[cell.column];
    column.text[cell.row] = raw.at(cell.row, cell.column);
    column.filled[cell.row] = JL_FILLED;
  }

  if (!simdjson::validate_utf8(batch.data(), batch.size())) mark_undecodable(records);
  if (std::memchr(batch.data(), '\0', batch.size()) != nullptr) tell_nul_characters();
}

std::string_view CsvReader::raw_row(std::size_t row) const {
  const std::size_t start = splitter_.rows()[row].start;
  const std::size_t end = splitter_.ends()[(row + 1) * header_.size() - 1];
  return window_.text().substr(start, end - start);
}

void CsvReader::mark_undecodable(Records& records) {
  for (std::size_t i = 0; i < records.size(); ++i) {
    const std::string_view row = raw_row(i);
    if (simdjson::validate_utf8(row.data(), row.size())) continue;
    for (std::size_t c = 0; c < header_.size(); ++c) {
      const std::size_t bad = first_bad_utf8(raw_cell(i, c));
      if (bad == std::string_view::npos) continue;
      records.columns[c].filled[i] = JL_UNDECODABLE;
      records.columns[c].text[i].size = 0;
      tell_of_byte(ProblemKind::undecodable_byte, i, c, bad);
    }
  }
}

void CsvReader::tell_nul_characters() {
  for (std::size_t i = 0; i < splitter_.rows().size(); ++i) {
    if (raw_row(i).find('\0') == std::string_view::npos) continue;
    for (std::size_t c = 0; c < header_.size(); ++c) {
      const std::size_t nul = raw_cell(i, c).find('\0');
      if (nul != std::string_view::npos) tell_of_byte(ProblemKind::nul_character, i, c, nul);
    }
  }
}

void CsvReader::tell_of_byte(ProblemKind kind, std::size_t row, std::size_t column,
                             std::size_t within) {
  const SplitRow& split = splitter_.rows()[row];
  const auto cell = static_cast<std::size_t>(raw_cell(row, column).data() - window_.data());
  add(kind, position_of(split.start, split.line, cell + within), split.number, column);
}

}  // namespace jeugdlint
