// SPDX-License-Identifier: Apache-2.0
#include "fuzz/reading.h"

#include "input/input.h"
#include "text/failure.h"

#include <algorithm>
#include <cstdio>
#include <cstdlib>
#include <cstring>
#include <memory>
#include <string>
#include <utility>
#include <vector>

namespace jeugdlint::fuzz {
namespace {

void require(bool holds, const char* what) {
  if (holds) return;
  std::fprintf(stderr, "broken promise: %s\n", what);
  std::abort();
}

class Bytes : public ByteStream {
 public:
  explicit Bytes(std::string_view left) : left_(left) {}
  std::size_t read(char* to, std::size_t most) override {
    const std::size_t size = std::min(most, left_.size());
    if (size > 0) std::memcpy(to, left_.data(), size);
    left_.remove_prefix(size);
    return size;
  }

 private:
  std::string_view left_;
};

struct Cell {
  std::string text;
  std::uint8_t filled = 0;
  Position position;
  friend bool operator==(const Cell&, const Cell&) = default;
};

struct Record {
  std::uint64_t row = 0, byte = 0, line = 0;
  std::vector<Cell> cells;
  friend bool operator==(const Record&, const Record&) = default;
};

struct Reading : Problems {
  std::vector<Record> records;
  std::vector<std::pair<ProblemKind, Position>> problems;
  std::uint64_t undecodable_rows = 0;
  bool failed = false;

  void add(const Problem& problem) override {
    problems.emplace_back(problem.kind, problem.position);
  }
};

void take(const Records& records, const RecordReader& reader, Reading& reading) {
  require(records.columns.size() == reader.header().size(), "a column for every name");
  for (std::size_t i = 0; i < records.size(); ++i) {
    Record record{records.rows[i], records.bytes[i], records.lines[i], {}};
    for (std::size_t column = 0; column < records.columns.size(); ++column) {
      const jl_text text = records.columns[column].text.at(i);
      record.cells.push_back({text.size == 0 ? std::string() : std::string(text.data, text.size),
                              records.columns[column].filled.at(i),
                              reader.cell_position(records, i, column)});
    }
    reading.records.push_back(std::move(record));
  }
}

// `batches`: so many are read before the first of them is looked at.
void read(const InputFormat& format, std::string_view bytes, std::size_t most, std::size_t batches,
          Reading& reading) {
  InputOptions options;
  options.max_cell_bytes = 4096;
  InputFacts facts;
  try {
    const auto reader = format.open(TextSource(std::make_unique<Bytes>(bytes), Encoding::utf8),
                                    options, facts, reading);
    std::vector<Records> ring(batches);
    std::size_t read = 0, taken = 0;
    const auto take_one = [&] { take(ring[taken++ % batches], *reader, reading); };
    for (;; ++read) {
      if (read - taken == batches) take_one();
      Records& records = ring[read % batches];
      records.keeps_text = batches > 1;
      if (!reader->next(records, most)) break;
      require(records.size() <= most, "no more records than asked for");
    }
    while (taken < read) take_one();
    reading.undecodable_rows = reader->undecodable_rows();
  } catch (const Failure&) {
    reading.failed = true;
  }
  // Each kind is reported as a rule of its own, in the order of the file; across kinds no order is
  // promised.
  std::stable_sort(reading.problems.begin(), reading.problems.end(),
                   [](const auto& a, const auto& b) { return a.first < b.first; });
}

}  // namespace

void read_both_ways(std::string_view format, std::string_view bytes) {
  const auto& formats = input_formats();
  const auto found = std::find_if(formats.begin(), formats.end(),
                                  [&](const InputFormat& one) { return one.name == format; });
  require(found != formats.end(), "the format exists");
  const double sure = found->recognise(bytes);
  require(sure >= 0 && sure <= 1, "a format is between 0 and 1 sure");

  Reading one_by_one, many;
  read(*found, bytes, 1, 3, one_by_one);
  read(*found, bytes, 4096, 1, many);
  require(one_by_one.failed == many.failed, "the same failure for any batch size");
  require(one_by_one.records == many.records, "the same records for any batch size");
  require(one_by_one.problems == many.problems, "the same problems for any batch size");
  require(one_by_one.undecodable_rows == many.undecodable_rows, "the same count of lost rows");
}

}  // namespace jeugdlint::fuzz
