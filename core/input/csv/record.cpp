// SPDX-License-Identifier: Apache-2.0
#include "input/csv/record.h"

#include <algorithm>

namespace jeugdlint {
namespace {

constexpr std::size_t npos = std::string_view::npos;

bool is_break(char byte) {
  return byte == '\n' || byte == '\r';
}

// A carriage return at the end of unfinished text may be half a line break.
bool half_break(std::string_view text, std::size_t at, bool final) {
  return !final && text[at] == '\r' && at + 1 == text.size();
}

// The scan of one record, cell by cell.
class RecordScan {
 public:
  RecordScan(std::string_view text, char delimiter, bool final, ScannedRecord& record)
      : text_(text), delimiter_(delimiter), final_(final), record_(record) {}

  void run(std::size_t start) {
    std::size_t at = start;
    while (true) {
      record_.cells.push_back({at, at, npos});
      at = cell(at);
      if (at == npos) return;
      record_.cells.back().end = at;
      if (at == text_.size() || text_[at] != delimiter_) break;
      ++at;
    }
    if (at == text_.size() && !final_) return stop(ScannedRecord::State::unfinished);
    if (at < text_.size() && half_break(text_, at, final_))
      return stop(ScannedRecord::State::unfinished);
    record_.next = line_end(text_, at).next;
  }

 private:
  void stop(ScannedRecord::State state) { record_.state = state; }

  // Where the cell that starts at `at` ends, or npos when the record stops here.
  std::size_t cell(std::size_t at) {
    record_.broken_by_cell = false;
    if (at < text_.size() && text_[at] == '"') return quoted_cell(at);
    return unquoted_cell(at);
  }

  std::size_t unquoted_cell(std::size_t at) {
    ScannedCell& cell = record_.cells.back();
    for (; at < text_.size() && text_[at] != delimiter_ && !is_break(text_[at]); ++at)
      if (text_[at] == '"' && cell.stray_quote == npos) cell.stray_quote = at;
    return at;
  }

  std::size_t quoted_cell(std::size_t open) {
    std::size_t quote = open;
    while (true) {
      const std::size_t from = quote + 1;
      quote = text_.find('"', from);
      const std::string_view between = text_.substr(from, quote - from);
      if (!record_.broken_by_cell) record_.broken_by_cell = between.find_first_of("\r\n") != npos;
      if (quote == npos || (quote + 1 == text_.size() && !final_)) return unfinished_quotes();
      if (quote + 1 == text_.size()) return quote + 1;
      if (text_[quote + 1] != '"') break;
      ++quote;
    }
    const char behind = text_[quote + 1];
    if (behind == delimiter_ || is_break(behind)) return quote + 1;
    if (record_.broken_by_cell) {
      stop(ScannedRecord::State::unclosed);
      return npos;
    }
    record_.cells.back().stray_quote = quote + 1;
    return unquoted_cell(quote + 1);
  }

  std::size_t unfinished_quotes() {
    record_.in_quotes = true;
    stop(final_ ? ScannedRecord::State::unclosed : ScannedRecord::State::unfinished);
    return npos;
  }

  std::string_view text_;
  char delimiter_;
  bool final_;
  ScannedRecord& record_;
};

}  // namespace

LineEnd line_end(std::string_view text, std::size_t at) {
  const std::size_t end = std::min(text.find_first_of("\r\n", at), text.size());
  if (end == text.size()) return {end, end};
  const bool two = text[end] == '\r' && end + 1 < text.size() && text[end + 1] == '\n';
  return {end, end + (two ? 2 : 1)};
}

std::uint64_t count_line_breaks(std::string_view text) {
  std::uint64_t breaks = 0;
  for (std::size_t at = text.find_first_of("\r\n"); at != npos;
       at = text.find_first_of("\r\n", line_end(text, at).next))
    ++breaks;
  return breaks;
}

void scan_record(std::string_view text, std::size_t start, char delimiter, bool final,
                 ScannedRecord& record) {
  record.state = ScannedRecord::State::whole;
  record.cells.clear();
  record.next = start;
  record.in_quotes = record.broken_by_cell = false;
  RecordScan(text, delimiter, final, record).run(start);
}

std::string unquoted(std::string_view cell) {
  if (cell.size() < 2 || cell.front() != '"' || cell.back() != '"') return std::string(cell);
  std::string text;
  for (std::size_t i = 1; i + 1 < cell.size(); ++i) {
    text += cell[i];
    if (cell[i] == '"') ++i;
  }
  return text;
}

}  // namespace jeugdlint
