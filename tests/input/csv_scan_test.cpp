// SPDX-License-Identifier: Apache-2.0
#include "input/bits.h"
#include "input/csv/record.h"
#include "input/csv/scan.h"
#include "input/csv/splitter.h"
#include "support/catch.h"

#include <random>
#include <string>
#include <vector>

using namespace jeugdlint;

namespace {

std::string random_text(std::mt19937& random, std::size_t size, std::string_view letters) {
  std::string text;
  for (std::size_t i = 0; i < size; ++i) text += letters[random() % letters.size()];
  return text;
}

}  // namespace

TEST_CASE("all scanners find the same structure") {
  std::mt19937 random(1);
  for (int round = 0; round < 200; ++round) {
    const std::string_view letters = round % 2 == 0 ? "ab;\"\r\n,\x80\xFF" : "abcdefghijklmnop;";
    const std::size_t blocks = 1 + random() % 9;
    // A start that is not aligned to anything.
    const std::size_t start = random() % 64;
    const std::string text = random_text(random, start + blocks * scan_block, letters);
    std::vector<Structure> expected(blocks), found(blocks);
    scanners().front().find(text.data() + start, blocks, ';', expected.data());
    for (const Scanner& scanner : scanners()) {
      if (!scanner.supported) continue;
      CAPTURE(scanner.name, round);
      scanner.find(text.data() + start, blocks, ';', found.data());
      CHECK(found == expected);
    }
  }
}

TEST_CASE("the first scanner finds each byte at its place") {
  std::string text(2 * scan_block, 'x');
  text[3] = '"';
  text[64] = ';';
  text[65] = '\r';
  text[127] = '\n';
  std::vector<Structure> found(2);
  scanners().front().find(text.data(), 2, ';', found.data());
  CHECK(found[0] == Structure{std::uint64_t{1} << 3, 0, 0, 0});
  CHECK(found[1] == Structure{0, 1, std::uint64_t{1} << 63, 2});
}

TEST_CASE("prefix_xor tells which bits stand behind an odd number of ones") {
  CHECK(prefix_xor(0) == 0);
  CHECK(prefix_xor(0b10010) == 0b01110);
  CHECK(prefix_xor(1) == ~std::uint64_t{0});
}

// The splitter against the scan by byte: where the splitter takes a record, both see the same.
TEST_CASE("the splitter takes no record that the scan by byte reads otherwise") {
  std::mt19937 random(7);
  std::size_t taken = 0;
  for (int round = 0; round < 3000; ++round) {
    const std::string_view letters = round % 3 == 0 ? "a;\"\n" : "ab;;\n\r\"\"";
    std::string text = random_text(random, random() % 300, letters);
    const std::size_t size = text.size();
    text.append(scan_block, '\0');
    const std::string_view shown(text.data(), size);
    CAPTURE(round, shown);

    Splitter splitter(';', 2, 1000);
    splitter.set_text(text.data(), size, 0, true);
    ScannedRecord record;
    std::size_t at = 0;
    std::uint64_t line = 1;
    while (at < size) {
      splitter.start_rows(splitter.take_rows());
      const Splitter::Stop stop = splitter.run(1);
      // Empty lines, which the splitter passes by.
      const std::size_t start = std::min(shown.find_first_not_of("\r\n", at), size);
      line += count_line_breaks(shown.substr(at, start - at));
      at = start;
      if (at == size) break;
      scan_record(shown, at, ';', true, record);
      const bool well_formed = [&] {
        for (const ScannedCell& cell : record.cells)
          if (cell.stray_quote != std::string_view::npos) return false;
        return record.state == ScannedRecord::State::whole;
      }();
      if (stop == Splitter::Stop::odd) {
        CHECK(splitter.position() == at);
        CHECK_FALSE(well_formed);
        record.next = well_formed ? record.next : line_end(shown, at).next;
        const std::uint64_t next_line =
            line + count_line_breaks(shown.substr(at, record.next - at));
        splitter.go_on(record.next, next_line);
      } else if (stop == Splitter::Stop::ragged) {
        CHECK(well_formed);
        CHECK(splitter.ragged_cells() == record.cells.size());
        CHECK(splitter.ragged_start() == at);
        CHECK(splitter.ragged_line() == line);
      } else {
        REQUIRE(splitter.rows().size() == 1);
        ++taken;
        CHECK(well_formed);
        CHECK(splitter.rows()[0].start == at);
        CHECK(splitter.rows()[0].line == line);
        REQUIRE(record.cells.size() == 2);
        CHECK(splitter.ends()[0] == record.cells[0].end);
        CHECK(splitter.ends()[1] == record.cells[1].end);
      }
      line += count_line_breaks(shown.substr(at, record.next - at));
      at = record.next;
    }
  }
  CHECK(taken > 1000);
}
