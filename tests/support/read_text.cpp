// SPDX-License-Identifier: Apache-2.0
#include "support/read_text.h"

#include "text/failure.h"

#include <algorithm>
#include <deque>
#include <memory>
#include <stdexcept>
#include <utility>

namespace jeugdlint::test {
namespace {

class Text : public ByteStream {
 public:
  Text(std::string_view left, bool truncated) : left_(left), truncated_(truncated) {}
  std::size_t read(char* to, std::size_t most) override {
    const std::size_t size = left_.copy(to, most);
    left_.remove_prefix(size);
    return size;
  }
  bool truncated() const override { return truncated_ && left_.empty(); }

 private:
  std::string_view left_;
  bool truncated_;
};

struct Told : Problems {
  std::vector<std::string> lines;
  void add(const Problem& problem) override {
    std::string line = problem_info(problem.kind).id.substr(std::string_view("input/").size());
    if (problem.row != 0) line += " row " + std::to_string(problem.row);
    if (problem.column) line += " column " + std::to_string(*problem.column);
    if (problem.position.line != 0)
      line += " at " + std::to_string(problem.position.line) + ":" +
              std::to_string(problem.position.column);
    lines.push_back(line);
  }
};

std::unique_ptr<RecordReader> open(const std::string& format, TextSource source,
                                   const HowToRead& how, InputFacts& facts, Problems& problems) {
  if (format == "json")
    return open_json(std::move(source), how.options, facts, problems, how.sizes);
  if (format == "ndjson")
    return open_ndjson(std::move(source), how.options, facts, problems, how.sizes);
  for (const InputFormat& one : input_formats())
    if (one.name == format) return one.open(std::move(source), how.options, facts, problems);
  throw std::invalid_argument("no format " + format);
}

std::string shown(const CellColumn& column, std::size_t i) {
  switch (column.filled[i]) {
    case JL_EMPTY:
      return "(empty)";
    case JL_NULL:
      return "null";
    case JL_ABSENT:
      return "-";
    case JL_UNDECODABLE:
      return "?";
    default:
      return {column.text[i].data, column.text[i].size};
  }
}

void take(const Records& records, const RecordReader& reader, ReadText& result) {
  for (std::size_t i = 0; i < records.size(); ++i) {
    std::string row = std::to_string(records.rows[i]) + ":";
    for (std::size_t column = 0; column < records.columns.size(); ++column) {
      row += (column == 0 ? " " : " | ") + shown(records.columns[column], i);
      const Position place = reader.cell_position(records, i, column);
      if (result.rows.empty())
        result.places.push_back(std::to_string(place.line) + ":" + std::to_string(place.column));
    }
    result.rows.push_back(row);
  }
}

}  // namespace

ReadText read_text(const std::string& format, std::string_view text, const HowToRead& how) {
  ReadText result;
  Told told;
  InputFacts facts;
  try {
    const auto reader =
        open(format, TextSource(std::make_unique<Text>(text, how.truncated), Encoding::utf8), how,
             facts, told);
    result.header = reader->header();
    std::deque<Records> ahead;
    bool more = true;
    while (more || !ahead.empty()) {
      while (more && ahead.size() <= how.read_ahead) {
        ahead.emplace_back().keeps_text = how.read_ahead > 0;
        more = reader->next(ahead.back(), how.most);
        if (!more) ahead.pop_back();
      }
      if (ahead.empty()) break;
      take(ahead.front(), *reader, result);
      ahead.pop_front();
    }
    result.undecodable_rows = reader->undecodable_rows();
    result.late_names = reader->late_names();
  } catch (const Failure& failure) {
    result.failure = failure.what();
  }
  result.problems = std::move(told.lines);
  result.records_at = facts.records_at;
  return result;
}

std::string shown(const ReadText& text) {
  std::string all = "records at " + text.records_at + "\n";
  for (const auto* list : {&text.header, &text.rows, &text.problems, &text.late_names}) {
    for (const std::string& line : *list) all += line + "\n";
    all += "--\n";
  }
  return all + std::to_string(text.undecodable_rows) + " " + text.failure;
}

}  // namespace jeugdlint::test
