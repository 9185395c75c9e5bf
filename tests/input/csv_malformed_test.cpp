// SPDX-License-Identifier: Apache-2.0
#include "support/catch.h"
#include "support/read_input.h"

#include <string>
#include <vector>

using namespace jeugdlint;

using Rows = std::vector<std::vector<std::string>>;
using Told = std::vector<std::string>;

TEST_CASE("a malformed record is told, and reading goes on behind it") {
  const auto [records, rows, problems] = GENERATE(table<std::string, Rows, Told>({
      // Too few and too many cells: the row is left out.
      {"1,2\n3,4,5\n", {{"3", "4", "5"}}, {"ragged_row 2:1 byte 6 row 1: 3, 2"}},
      {"1,2,3,4\n5,6,7\n", {{"5", "6", "7"}}, {"ragged_row 2:1 byte 6 row 1: 3, 4"}},
      {"1,2,3\n4,5", {{"1", "2", "3"}}, {"ragged_row 3:1 byte 12 row 2: 3, 2"}},
      {"1,2,3\n \n4,5,6\n",
       {{"1", "2", "3"}, {"4", "5", "6"}},
       {"ragged_row 3:1 byte 12 row 2: 3, 1"}},
      // A quote inside an unquoted cell, and text behind a closing quote: read as it stands.
      {"1,a\"b,3\n", {{"1", "a\"b", "3"}}, {"stray_quote 2:4 byte 9 row 1 column 1"}},
      {"1, \"b\",3\n", {{"1", " \"b\"", "3"}}, {"stray_quote 2:4 byte 9 row 1 column 1"}},
      {"1,\"a\"b,3\n", {{"1", "\"a\"b", "3"}}, {"stray_quote 2:6 byte 11 row 1 column 1"}},
      {"1,\"a\"b\",3\n", {{"1", "\"a\"b\"", "3"}}, {"stray_quote 2:6 byte 11 row 1 column 1"}},
      {"1,2,3\"\n4,\"5\",6\n",
       {{"1", "2", "3\""}, {"4", "5", "6"}},
       {"stray_quote 2:6 byte 11 row 1 column 2"}},
      // A quote that is never closed, or only by the next one: its line is lost and no other.
      {"1,\"a,3\n4,5,6\n", {{"4", "5", "6"}}, {"unclosed_quote 2:3 byte 8 row 1 column 1"}},
      {"1,2,\"a", {}, {"unclosed_quote 2:5 byte 10 row 1 column 2"}},
      {"1,\"a,3\n4,\"5\",6\n7,8,9\n",
       {{"4", "5", "6"}, {"7", "8", "9"}},
       {"unclosed_quote 2:3 byte 8 row 1 column 1"}},
      {"1,\"a\nb\",\"c,3\n4,5,6\n",
       {{"4", "5", "6"}},
       {"unclosed_quote 3:4 byte 14 row 1 column 2"}},
      // One after the other.
      {"1,2\n\"x\n4,5\n6,7,8\n",
       {{"6", "7", "8"}},
       {"ragged_row 2:1 byte 6 row 1: 3, 2", "unclosed_quote 3:1 byte 10 row 2 column 0",
        "ragged_row 4:1 byte 13 row 3: 3, 2"}},
  }));
  CAPTURE(records);
  const ReadInput read = read_input("a,b,c\n" + records);
  CHECK(read.rows == rows);
  CHECK(read.problems == problems);
}

TEST_CASE("a record that is left out uses up its number") {
  const ReadInput read = read_input("a,b\n1,2\nx\n3,4\n5,\"6\n7,8\n");
  CHECK(read.rows == Rows{{"1", "2"}, {"3", "4"}, {"7", "8"}});
  CHECK(read.numbers == std::vector<std::uint64_t>{1, 3, 5});
  CHECK(read.lines == std::vector<std::uint64_t>{2, 4, 6});
  CHECK(read.undecodable_rows == 2);
}

TEST_CASE("bytes that are no text cost their cell and no other") {
  InputOptions options;
  options.encoding = Encoding::utf8;
  const ReadInput read =
      read_input("a,b,c\n1,2,3\n4,x\xFFy,6\n\xC3,8,\"\xE2\x82\"\n\xC3\xA9,8,9\n", options);
  CHECK(read.rows == Rows{{"1", "2", "3"},
                          {"4", "<undecodable>", "6"},
                          {"<undecodable>", "8", "<undecodable>"},
                          {"é", "8", "9"}});
  CHECK(read.problems == Told{"undecodable_byte 3:4 byte 15 row 2 column 1",
                              "undecodable_byte 4:1 byte 20 row 3 column 0",
                              "undecodable_byte 4:6 byte 25 row 3 column 2"});
  CHECK(read.undecodable_rows == 0);
}

TEST_CASE("a NUL in a cell is told and the cell kept") {
  using namespace std::string_literals;
  const ReadInput read = read_input("a,b\n1,x\0y\n"s);
  CHECK(read.rows == Rows{{"1", "x\0y"s}});
  CHECK(read.problems == Told{"nul_character 2:4 byte 7 row 1 column 1"});
}

TEST_CASE("problems come in the order of the file, whatever the size of a batch") {
  InputOptions options;
  options.encoding = Encoding::utf8;
  const std::string text = "a,b\n1,\xFF\n1\n2,x\"y\n3,\xFE\n4,\"\n5,6\n";
  const ReadInput many = read_input(text, options);
  CHECK(many.problems.size() == 5);
  CHECK(read_input(text, options, 1).problems == many.problems);
}

TEST_CASE("a cell beyond the limit costs its record, without being held in memory") {
  InputOptions options;
  options.max_cell_bytes = 1000;
  const auto [size, quoted] = GENERATE(table<std::size_t, bool>(
      {{1001, false}, {1001, true}, {5'000'000, false}, {5'000'000, true}}));
  CAPTURE(size, quoted);
  const std::string cell(size, 'x');
  const std::string written = quoted ? "\"" + cell + "\"" : cell;
  const ReadInput read = read_input("a,b\n1,2\n3," + written + "\r\n5,6\n\"7\n\",8\n", options);
  CHECK(read.rows == Rows{{"1", "2"}, {"5", "6"}, {"7\n", "8"}});
  CHECK(read.problems ==
        Told{"oversized_cell 3:3 byte 10 row 2 column 1: 1000, " + std::to_string(written.size())});
  CHECK(read.lines == std::vector<std::uint64_t>{2, 4, 5});
  CHECK(read.numbers == std::vector<std::uint64_t>{1, 3, 4});
}

TEST_CASE("a cell of exactly the limit is read") {
  InputOptions options;
  options.max_cell_bytes = 3'000'000;
  const std::string cell(3'000'000, 'x');
  const ReadInput read = read_input("a,b\n1,2\n3," + cell + "\n5,6\n", options);
  CHECK(read.rows == Rows{{"1", "2"}, {"3", cell}, {"5", "6"}});
  CHECK(read.problems.empty());
}

TEST_CASE("a long record of cells within the limit is read") {
  InputOptions options;
  options.max_cell_bytes = 2'000'000;
  const std::string cell(1'500'000, 'x');
  const ReadInput read = read_input("a,b\n1,2\n" + cell + "," + cell + "\n5,6\n", options);
  CHECK(read.rows == Rows{{"1", "2"}, {cell, cell}, {"5", "6"}});
}

TEST_CASE("the limit of a cell is none for the records, wherever the blocks of the file end") {
  InputOptions options;
  options.max_cell_bytes = 1000;
  std::string header = "c0", row = std::string(900, 'x');
  for (int i = 1; i < 20; ++i) {
    header += ",c" + std::to_string(i);
    row += i % 2 == 0 ? "," + std::string(900, 'y') : ",\"" + std::string(900, 'z') + "\"";
  }
  std::string text = header + "\n";
  for (int i = 0; i < 300; ++i) text += row + "\n";
  const ReadInput read = read_input(text, options);
  CHECK(read.rows.size() == 300);
  CHECK(read.problems.empty());
}

TEST_CASE("a record has a limit as well") {
  InputOptions options;
  options.max_cell_bytes = 1000;
  const int columns = 3000;
  std::string header = "c0", few = "1", many = std::string(900, 'x');
  for (int i = 1; i < columns; ++i) {
    header += ",c" + std::to_string(i);
    few += ",1";
    many += "," + std::string(900, 'x');
  }
  for (const int before : {0, 1, 100, 170}) {
    std::string text = header + "\n";
    for (int i = 0; i < before; ++i) text += few + "\n";
    const std::string place = "oversized_cell " + std::to_string(before + 2) + ":1 byte " +
                              std::to_string(text.size()) + " row " + std::to_string(before + 1) +
                              ": 1048576, " + std::to_string(many.size());
    const ReadInput read = read_input(text + many + "\n" + few + "\n", options);
    CHECK(read.rows.size() == static_cast<std::size_t>(before) + 1);
    CHECK(read.problems == Told{place});
  }
}

TEST_CASE("a long quoted cell is judged the same wherever it stands in a block") {
  InputOptions options;
  options.max_cell_bytes = 1000;
  std::string rows_within, lines_within;
  for (int i = 0; i < 500; ++i) {
    rows_within += "5,6\n";
    lines_within += "regel\n";
  }
  for (const std::size_t before : {std::size_t{10}, std::size_t{1'047'000}}) {
    const std::string text = "a,b\n1," + std::string(900, 'x') + "\n";
    std::string start = text;
    while (start.size() < before) start += "1,2\n";
    const ReadInput open = read_input(start + "3,\"x\n" + rows_within + "7,\"\n", options);
    CHECK(open.undecodable_rows == 2);
    CHECK(open.problems.size() == 2);
    const ReadInput longer = read_input(start + "3,\"" + lines_within + "\"\n5,6\n", options);
    REQUIRE(longer.problems.size() == 1);
    CHECK(longer.problems[0].rfind("oversized_cell", 0) == 0);
    CHECK(longer.rows.back() == std::vector<std::string>{"5", "6"});
  }
}

TEST_CASE("an unclosed quote swallows no more than the limit") {
  InputOptions options;
  options.max_cell_bytes = 10'000;
  std::string text = "a,b\n1,2\n3,\"x\n";
  for (int i = 0; i < 1'000'000; ++i) text += "5,6\n";
  const ReadInput read = read_input(text, options);
  CHECK(read.rows.size() == 1'000'001);
  CHECK(read.problems == Told{"unclosed_quote 3:3 byte 10 row 2 column 1"});
  CHECK(read.numbers.back() == 1'000'002);
  CHECK(read.lines.back() == 1'000'003);
}

TEST_CASE("a long cell of many lines is not taken for an unclosed quote") {
  InputOptions options;
  options.max_cell_bytes = 10'000;
  std::string cell;
  for (int i = 0; i < 1'000'000; ++i) cell += "regel\n";
  const ReadInput read = read_input("a,b\n1,2\n3,\"" + cell + "\"\n5,6\n", options);
  CHECK(read.rows == Rows{{"1", "2"}, {"5", "6"}});
  CHECK(read.problems == Told{"oversized_cell 3:3 byte 10 row 2 column 1: 10000, 6000002"});
  CHECK(read.lines.back() == 1'000'004);
}

TEST_CASE("every row may be wrong") {
  std::string text = "a,b\n";
  for (int i = 0; i < 50'000; ++i) text += i % 2 == 0 ? "x\"y,1\n" : "\"open,1\n";
  const ReadInput read = read_input(text);
  CHECK(read.problems.size() == 50'000);
  CHECK(read.rows.size() == 25'000);
  CHECK(read.undecodable_rows == 25'000);
}
