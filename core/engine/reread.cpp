// SPDX-License-Identifier: Apache-2.0
#include "engine/reread.h"

#include "engine/column_name.h"

#include <algorithm>
#include <map>
#include <optional>

namespace jeugdlint {
namespace {

// The first reading has told the problems already.
class NoProblems : public Problems {
 public:
  void add(const Problem&) override {}
};

// Reads as far as `last_row`, and calls visit(records, i) for each row that `wanted` has.
template <class Wanted, class Visit>
void read_rows(RecordReader& reader, std::uint64_t last_row, const Wanted& wanted, Visit visit) {
  Records records;
  while (reader.next(records, 4096)) {
    if (records.size() == 0) continue;
    for (auto next = wanted.lower_bound(records.rows.front());
         next != wanted.end() && next->first <= records.rows.back(); ++next) {
      const auto row = std::lower_bound(records.rows.begin(), records.rows.end(), next->first);
      if (row != records.rows.end() && *row == next->first)
        visit(records, static_cast<std::size_t>(row - records.rows.begin()), next->second);
    }
    if (records.rows.back() >= last_row) return;
  }
}

}  // namespace

void place_late_findings(const std::string& file, InputOutcome& input, const InputOptions& options,
                         const std::vector<std::string>& more_names) {
  std::map<std::uint64_t, std::vector<Finding*>> unplaced;
  for (RuleOutcome& rule : input.rules)
    for (Finding& finding : rule.kept)
      if (finding.row > 0 && finding.position.line == 0) unplaced[finding.row].push_back(&finding);
  if (unplaced.empty() || file == "-") return;

  NoProblems problems;
  InputOptions again = options;
  again.digest = false;
  const Input opened = open_input(file, again, problems, more_names);
  const std::size_t columns = opened.reader->header().size();
  read_rows(*opened.reader, unplaced.rbegin()->first, unplaced,
            [&](const Records& records, std::size_t i, const std::vector<Finding*>& findings) {
              for (Finding* finding : findings)
                finding->position = finding->kind == PlaceKind::cell && finding->column < columns
                                        ? opened.reader->cell_position(records, i, finding->column)
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
  if (asked.empty()) return texts;

  NoProblems problems;
  const Input opened = open_input(file, options, problems);
  read_rows(*opened.reader, asked.rbegin()->first, asked,
            [&](const Records& records, std::size_t i, const std::vector<std::size_t>& wanted) {
              for (const std::size_t one : wanted) {
                const std::uint32_t column = cells[one].second;
                if (column >= records.columns.size()) continue;
                const jl_text text = records.columns[column].text[i];
                texts[one].assign(text.data, text.size);
              }
            });
  return texts;
}

}  // namespace jeugdlint
