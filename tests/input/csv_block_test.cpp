// SPDX-License-Identifier: Apache-2.0
#include "input/csv/reader.h"
#include "support/catch.h"

#include <algorithm>
#include <deque>
#include <memory>
#include <random>
#include <string>
#include <string_view>
#include <vector>

using namespace jeugdlint;

namespace {

std::string random_text(std::mt19937& random, std::size_t size, std::string_view letters) {
  std::string text;
  for (std::size_t i = 0; i < size; ++i) text += letters[random() % letters.size()];
  return text;
}

// Gives out a few bytes at a time, as a pipe may.
class Bytes : public ByteStream {
 public:
  explicit Bytes(std::string_view left) : left_(left) {}
  std::size_t read(char* to, std::size_t most) override {
    const std::size_t size = left_.copy(to, std::min<std::size_t>(most, 50));
    left_.remove_prefix(size);
    return size;
  }

 private:
  std::string_view left_;
};

// All that a reader tells of a text, in words.
struct Telling : Problems {
  std::string words;

  void add(const Problem& problem) override {
    tell({std::uint64_t{static_cast<std::uint8_t>(problem.kind)}, problem.row,
          problem.position.line, problem.position.column, problem.position.byte,
          problem.column.value_or(99), problem.expected, problem.found});
  }
  void tell(std::initializer_list<std::uint64_t> numbers) {
    for (const std::uint64_t number : numbers) words += std::to_string(number) + " ";
    words += "\n";
  }
};

void tell_records(const Records& records, const RecordReader& reader, Telling& telling) {
  for (std::size_t i = 0; i < records.size(); ++i) {
    telling.tell({records.rows[i], records.lines[i], records.bytes[i]});
    for (std::size_t c = 0; c < records.columns.size(); ++c) {
      const CellColumn& column = records.columns[c];
      const Position place = reader.cell_position(records, i, c);
      telling.words.append(column.text[i].data, column.text[i].size);
      telling.tell({column.filled[i], place.line, place.column, place.byte});
    }
  }
}

std::string told(std::string_view text, std::size_t block_bytes, std::size_t read_ahead = 0) {
  Telling telling;
  CsvDialect dialect;
  dialect.delimiter = ';';
  dialect.max_cell_bytes = 5000;
  dialect.block_bytes = block_bytes;
  CsvReader reader(TextSource(std::make_unique<Bytes>(text), Encoding::utf8), dialect, telling);
  std::deque<Records> ahead(1);
  while (true) {
    ahead.back().keeps_text = read_ahead > 0;
    const bool more = reader.next(ahead.back(), 3);
    for (; ahead.size() > (more ? read_ahead : 0); ahead.pop_front())
      tell_records(ahead.front(), reader, telling);
    if (!more) break;
    ahead.emplace_back();
  }
  // Problems come before the rows of their batch, and batches end with blocks.
  std::vector<std::string> lines;
  for (std::size_t from = 0; from < telling.words.size();) {
    const std::size_t end = telling.words.find('\n', from);
    lines.push_back(telling.words.substr(from, end - from));
    from = end + 1;
  }
  std::sort(lines.begin(), lines.end());
  std::string all = std::to_string(reader.undecodable_rows()) + "\n";
  for (const std::string& line : lines) all += line + "\n";
  return all;
}

}  // namespace

TEST_CASE("a file reads the same wherever its blocks end") {
  std::mt19937 random(3);
  for (int round = 0; round < 400; ++round) {
    const std::string_view letters =
        round % 2 == 0 ? "abc;;\n\r\"" : "aaaaaaa;;;\r\n\n\"\"\xC3\xA9";
    const std::string text = "x;y\n" + random_text(random, random() % 1500, letters);
    CAPTURE(round, text);
    const std::string whole = told(text, 4096);
    for (const std::size_t block_bytes : {1u, 7u, 64u, 100u, 333u}) {
      CHECK(told(text, block_bytes) == whole);
      CHECK(told(text, block_bytes, 1 + block_bytes % 4) == whole);
    }
  }
}
