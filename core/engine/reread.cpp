// SPDX-License-Identifier: Apache-2.0
#include "engine/reread.h"

#include "engine/column_name.h"

#include <algorithm>
#include <map>

namespace jeugdlint {
namespace {

template <class Value>
std::vector<std::uint64_t> keys_of(const std::map<std::uint64_t, Value>& map) {
  std::vector<std::uint64_t> keys;
  keys.reserve(map.size());
  for (const auto& [key, value] : map) keys.push_back(key);
  return keys;
}

constexpr std::uint32_t no_column = UINT32_MAX;

struct Unplaced {
  Position* position = nullptr;
  std::uint32_t column = no_column;
};

}  // namespace

void read_again(
    const std::string& file, const InputOptions& options,
    const std::vector<std::string>& more_names, const std::vector<std::uint64_t>& rows,
    const std::function<void(const RecordReader&, const Records&, std::size_t i)>& visit) {
  if (rows.empty() || file == "-") return;
  NoProblems problems;
  InputOptions again = options;
  again.digest = false;
  const Input opened = open_input(file, again, problems, more_names);
  Records records;
  while (opened.reader->next(records, 4096)) {
    if (records.size() == 0) continue;
    for (auto next = std::lower_bound(rows.begin(), rows.end(), records.rows.front());
         next != rows.end() && *next <= records.rows.back(); ++next) {
      const auto row = std::lower_bound(records.rows.begin(), records.rows.end(), *next);
      if (row != records.rows.end() && *row == *next)
        visit(*opened.reader, records, static_cast<std::size_t>(row - records.rows.begin()));
    }
    if (records.rows.back() >= rows.back()) return;
  }
}

void place_late_findings(const std::string& file, Outcome& outcome, std::uint32_t number,
                         const InputOptions& options, const std::vector<std::string>& more_names) {
  std::map<std::uint64_t, std::vector<Unplaced>> unplaced;
  for (std::uint32_t i = 0; i < outcome.inputs.size(); ++i)
    for (RuleOutcome& rule : outcome.inputs[i].rules)
      for (Finding& finding : rule.kept) {
        if (i == number && finding.row > 0 && finding.position.line == 0)
          unplaced[finding.row].push_back(
              {&finding.position, finding.kind == PlaceKind::cell ? finding.column : no_column});
        for (FindingEvidence& evidence : finding.evidence)
          if (finding.names_other_row(evidence) && evidence.input_of(i) == number)
            unplaced[evidence.count].push_back(
                {&evidence.position,
                 evidence.kind == JL_EVIDENCE_CELL ? evidence.column : no_column});
      }
  read_again(file, options, more_names, keys_of(unplaced),
             [&](const RecordReader& reader, const Records& records, std::size_t i) {
               const std::size_t columns = reader.header().size();
               for (const auto& [position, column] : unplaced.at(records.rows[i]))
                 *position = column < columns ? reader.cell_position(records, i, column)
                                              : Position{records.lines[i], 1, records.bytes[i]};
             });
}

InputOptions as_read(const InputOutcome& input, InputOptions options) {
  options.format = input.facts.format;
  options.delimiter = input.facts.delimiter;
  options.encoding = input.facts.encoding;
  // With a key that may not be shown it is a pointer no more, and is found once more.
  if (input.facts.records_at.find(hidden_step) == std::string::npos)
    options.records_at = input.facts.records_at;
  options.digest = false;
  if (!options.header)
    for (const ColumnOutcome& column : input.columns)
      if (column.in_file) options.names.push_back(column.shown);
  return options;
}

std::vector<std::string> cell_texts(
    const std::string& file, const InputOptions& options,
    const std::vector<std::pair<std::uint64_t, std::uint32_t>>& cells) {
  std::vector<std::string> texts(cells.size());
  std::map<std::uint64_t, std::vector<std::size_t>> asked;
  for (std::size_t i = 0; i < cells.size(); ++i) asked[cells[i].first].push_back(i);
  read_again(file, options, {}, keys_of(asked),
             [&](const RecordReader&, const Records& records, std::size_t i) {
               for (const std::size_t one : asked.at(records.rows[i])) {
                 const std::uint32_t column = cells[one].second;
                 if (column >= records.columns.size()) continue;
                 const jl_text text = records.columns[column].text[i];
                 texts[one].assign(text.data, text.size);
               }
             });
  return texts;
}

}  // namespace jeugdlint
