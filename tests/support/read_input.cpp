// SPDX-License-Identifier: Apache-2.0
#include "support/read_input.h"

#include "support/written_files.h"

using namespace jeugdlint;

namespace {

class Told : public Problems {
 public:
  explicit Told(std::vector<std::string>& to) : to_(to) {}

  void add(const Problem& problem) override {
    const std::string id = problem_info(problem.kind).id;
    const Position& at = problem.position;
    std::string text = id.substr(id.find('/') + 1) + " " + std::to_string(at.line) + ":" +
                       std::to_string(at.column) + " byte " + std::to_string(at.byte);
    if (problem.row > 0) text += " row " + std::to_string(problem.row);
    if (problem.column) text += " column " + std::to_string(*problem.column);
    if (problem.expected + problem.found > 0)
      text += ": " + std::to_string(problem.expected) + ", " + std::to_string(problem.found);
    to_.push_back(text);
  }

 private:
  std::vector<std::string>& to_;
};

std::string shown(const CellColumn& column, std::size_t i) {
  if (column.filled[i] == JL_UNDECODABLE) return "<undecodable>";
  if ((column.filled[i] == JL_EMPTY) != (column.text[i].size == 0)) return "<wrongly filled>";
  return {column.text[i].data, column.text[i].size};
}

// Finding a cell again takes a walk along its record: not for ten thousand columns.
constexpr std::size_t few_columns = 20;

void take(const Records& records, const RecordReader& reader, ReadInput& read) {
  for (std::size_t i = 0; i < records.size(); ++i) {
    std::vector<std::string> row;
    std::vector<Position> positions;
    for (std::size_t c = 0; c < records.columns.size(); ++c) {
      row.push_back(shown(records.columns[c], i));
      if (records.columns.size() <= few_columns)
        positions.push_back(reader.cell_position(records, i, c));
    }
    read.rows.push_back(row);
    read.positions.push_back(positions);
    read.numbers.push_back(records.rows[i]);
    read.lines.push_back(records.lines[i]);
    read.bytes.push_back(records.bytes[i]);
  }
}

}  // namespace

ReadInput read_file(const std::string& path, const InputOptions& options, std::size_t batch) {
  ReadInput read;
  Told told(read.problems);
  Input input = open_input(path, options, told);
  read.facts = input.facts;
  read.header = input.reader->header();
  Records records;
  while (input.reader->next(records, batch)) take(records, *input.reader, read);
  read.undecodable_rows = input.reader->undecodable_rows();
  if (input.digest != nullptr) read.sha256 = input.digest->finish();
  return read;
}

ReadInput read_input(std::string_view bytes, const InputOptions& options, std::size_t batch) {
  const WrittenFiles files;
  return read_file(files.write("input", bytes).string(), options, batch);
}
