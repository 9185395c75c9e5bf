// SPDX-License-Identifier: Apache-2.0
#include "input/csv/dialect.h"

#include "input/csv/record.h"

#include <cmath>

namespace jeugdlint {
namespace {

constexpr std::size_t records_looked_at = 200;

DelimiterFound evenness(std::string_view start, char delimiter) {
  DelimiterFound found{delimiter, 0, 1};
  std::size_t records = 0, agreeing = 0;
  ScannedRecord record;
  for (std::size_t at = 0; at < start.size() && records < records_looked_at;) {
    scan_record(start, at, delimiter, false, record);
    if (record.state == ScannedRecord::State::unfinished && records > 0) break;
    if (record.state != ScannedRecord::State::whole) record.next = line_end(start, at).next;
    at = record.next;
    if (record.cells.size() == 1 && record.cells[0].start == record.cells[0].end) continue;
    ++records;
    if (found.columns == 0) found.columns = record.cells.size();
    agreeing += record.cells.size() == found.columns;
  }
  if (records > 0) found.agreement = static_cast<double>(agreeing) / static_cast<double>(records);
  return found;
}

}  // namespace

std::optional<SeparatorLine> separator_line(std::string_view start) {
  constexpr std::string_view mark = "sep=";
  const LineEnd line = line_end(start, 0);
  if (line.end != mark.size() + 1 || start.substr(0, mark.size()) != mark) return std::nullopt;
  return SeparatorLine{start[mark.size()], line.next};
}

// The semicolon comes first among equals: a comma is also the decimal mark here.
DelimiterFound find_delimiter(std::string_view start) {
  DelimiterFound best;
  double best_score = 0;
  for (const char delimiter : {';', '\t', ',', '|'}) {
    const DelimiterFound found = evenness(start, delimiter);
    if (found.columns < 2) continue;
    const double score =
        found.agreement * found.agreement * std::log2(static_cast<double>(found.columns));
    if (score <= best_score) continue;
    best_score = score;
    best = found;
  }
  return best;
}

}  // namespace jeugdlint
