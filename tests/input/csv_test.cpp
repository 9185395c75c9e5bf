// SPDX-License-Identifier: Apache-2.0
#include "support/catch.h"
#include "support/read_input.h"
#include "text/failure.h"

#include <string>
#include <vector>

using namespace jeugdlint;

using Names = std::vector<std::string>;
using Rows = std::vector<std::vector<std::string>>;

TEST_CASE("a record of CSV is its cells, whatever they hold") {
  const auto [text, rows] = GENERATE(table<std::string, Rows>({
      {"a,b,c\n1,2,3\n", {{"1", "2", "3"}}},
      {"a,b,c\r\n1,2,3\r\n4,5,6\r\n", {{"1", "2", "3"}, {"4", "5", "6"}}},
      {"a,b,c\r1,2,3\r4,5,6\r", {{"1", "2", "3"}, {"4", "5", "6"}}},
      {"a,b,c\n1,2,3\r\n4,5,6\r7,8,9\n", {{"1", "2", "3"}, {"4", "5", "6"}, {"7", "8", "9"}}},
      {"a,b,c\n1,2,3", {{"1", "2", "3"}}},                        // no line break at the end
      {"a,b,c\n1,\"\",3\n,,\n", {{"1", "", "3"}, {"", "", ""}}},  // empty, quoted or not
      {"a,b,c\n1,\"x, y\",3\n", {{"1", "x, y", "3"}}},
      {"a,b,c\n1,\"say \"\"hi\"\"\",3\n", {{"1", "say \"hi\"", "3"}}},
      {"a,b,c\n1,\"\"\"\",3\n", {{"1", "\"", "3"}}},
      {"a,b,c\n1,\"\"\"x\"\"\",\"\"\"\"\"\"\n", {{"1", "\"x\"", "\"\""}}},
      {"a,b,c\n1,\"one\ntwo\",3\n", {{"1", "one\ntwo", "3"}}},
      {"a,b,c\r\n1,\"one\r\ntwo\",3\r\n", {{"1", "one\r\ntwo", "3"}}},
      {"a,b,c\n\"1\",\"2\",\"3\"", {{"1", "2", "3"}}},
      {"a,b,c\n1,\"{\"\"k\"\": [1, 2]}\",3\n", {{"1", "{\"k\": [1, 2]}", "3"}}},
      {"a,b,c\n1,Z\xC3\xBClpich,\xE2\x82\xAC\n", {{"1", "Zülpich", "€"}}},
      {"a,b,c\n 1 ,  , 3\n", {{" 1 ", "  ", " 3"}}},  // spaces belong to the cell
      {"a,b,c\n", {}},
      {"a,b,c", {}},
  }));
  CAPTURE(text);
  const ReadInput read = read_input(text);
  CHECK(read.header == Names{"a", "b", "c"});
  CHECK(read.rows == rows);
  CHECK(read.problems.empty());
}

TEST_CASE("an empty line is no record, in a file of one column either") {
  const ReadInput two = read_input("\n\na,b\n\n1,2\n\r\n\r\n3,4\n\n");
  CHECK(two.rows == Rows{{"1", "2"}, {"3", "4"}});
  CHECK(two.numbers == std::vector<std::uint64_t>{1, 2});
  CHECK(two.lines == std::vector<std::uint64_t>{5, 8});
  CHECK(two.problems.empty());

  const ReadInput one = read_input("a\n1\n\n\"\"\n2\n");
  CHECK(one.rows == Rows{{"1"}, {""}, {"2"}});
}

TEST_CASE("the delimiter is read off the first records") {
  const auto [text, delimiter, columns] = GENERATE(table<std::string, char, std::size_t>({
      {"a;b;c\n1;2;3\n", ';', 3},
      {"a,b,c\n1,2,3\n", ',', 3},
      {"a\tb\tc\n1\t2\t3\n", '\t', 3},
      {"a|b|c\n1|2|3\n", '|', 3},
      {"a;b\n1,5;2,5\n3,5;4,5\n", ';', 2},  // decimal commas
      {"a,b,c\n\"x;y;z\",2,3\n\"u;v;w\",5,6\n", ',', 3},
      {"naam;opmerking\n1;x, y, z\n2;x, y, z\n", ';', 2},
      {"a,b,c,d\n1,2,3\n1,2,3,4\n1,2,3,4\n", ',', 4},  // one torn row does not hide it
      {"a\n1\n2\n", ',', 1},
      {"sep=;\r\na;b\r\n1;2\r\n", ';', 2},
      {"sep=|\na,x|b\n1|2\n", '|', 2},
  }));
  CAPTURE(text);
  const ReadInput read = read_input(text);
  CHECK(read.facts.format == "csv");
  CHECK(read.facts.delimiter == delimiter);
  CHECK(read.header.size() == columns);
}

TEST_CASE("a given delimiter counts, also one that is never guessed") {
  InputOptions options;
  options.delimiter = ':';
  CHECK(read_input("a:b;c\n1:2;3\n", options).rows == Rows{{"1", "2;3"}});
  options.delimiter = '"';
  CHECK_THROWS_AS(read_input("a:b\n", options), Failure);
}

TEST_CASE("a separator line is no header, and still a line") {
  const ReadInput read = read_input("sep=;\na;b\n1;2\n");
  CHECK(read.header == Names{"a", "b"});
  CHECK(read.lines == std::vector<std::uint64_t>{3});
  CHECK(read.bytes == std::vector<std::uint64_t>{10});
}

TEST_CASE("without a header the pack's order names the columns") {
  InputOptions options;
  options.header = false;
  CHECK(read_input("1,2,3\n", options).header == Names{"column_1", "column_2", "column_3"});
  options.names = {"bsn", "aanvang"};
  const ReadInput read = read_input("1,2,3\n4,5,6\n", options);
  CHECK(read.header == Names{"bsn", "aanvang", "column_3"});
  CHECK(read.rows == Rows{{"1", "2", "3"}, {"4", "5", "6"}});
  CHECK(read.lines == std::vector<std::uint64_t>{1, 2});
  CHECK_FALSE(read.facts.header);
  CHECK(read_input("1\n2\n", options).header == Names{"bsn"});
}

TEST_CASE("each column gets a name of its own") {
  const auto [header, names, problems] = GENERATE(table<std::string, Names, Names>({
      {"a,b,a", {"a", "b", "a_2"}, {"duplicate_name 1:5 byte 4 column 2"}},
      {"a,a,a_2,a",
       {"a", "a_3", "a_2", "a_4"},
       {"duplicate_name 1:3 byte 2 column 1", "duplicate_name 1:9 byte 8 column 3"}},
      {"a,,c", {"a", "column_2", "c"}, {"empty_name 1:3 byte 2 column 1"}},
      {"a,\" \",column_2", {"a", "column_2_2", "column_2"}, {"empty_name 1:3 byte 2 column 1"}},
      {"\"a\"\"b\",\"c\nd\"", {"a\"b", "c\nd"}, {}},
      {"a\"b,c", {"a\"b", "c"}, {"stray_quote 1:2 byte 1 column 0"}},
  }));
  CAPTURE(header);
  const ReadInput read = read_input(header + "\n");
  CHECK(read.header == names);
  CHECK(read.problems == problems);
}

TEST_CASE("a file without a header to read is refused") {
  const auto [text, message] = GENERATE(table<std::string, std::string>({
      {"\n\r\n\n", "no records and no header"},
      {"a,\"b\n1,2\n", ":1: a quote in the header is never closed"},
      {"\n\na,\"b", ":3: a quote in the header is never closed"},
  }));
  CAPTURE(text);
  CHECK_THROWS_WITH(read_input(text), contains_text(message));
}

TEST_CASE("a cell is found again: line, character and byte") {
  const ReadInput read = read_input(
      "\xEF\xBB\xBFnaam;tekst;n\r\n"
      "J\xC3\xB6rg;\"een\r\ntw\xC3\xA9\xC3\xA9\";3\r\n"
      "x;y;\"z\"\r\n");
  CHECK(read.facts.encoding == Encoding::utf8_bom);
  const auto& one = read.positions.at(0);
  CHECK(one.at(0) == Position{2, 1, 17});
  CHECK(one.at(1) == Position{2, 6, 23});
  CHECK(one.at(2) == Position{3, 7, 37});
  const auto& two = read.positions.at(1);
  CHECK(two.at(0) == Position{4, 1, 40});
  CHECK(two.at(2) == Position{4, 5, 44});
  CHECK(read.lines == std::vector<std::uint64_t>{2, 4});
  CHECK(read.bytes == std::vector<std::uint64_t>{17, 40});
}

TEST_CASE("a row may have ten thousand columns") {
  std::string header = "c1", row = "1";
  for (int i = 2; i <= 10000; ++i) {
    header += ";c" + std::to_string(i);
    row += i % 7 == 0 ? ";\"x;\"" : ";" + std::to_string(i);
  }
  std::string text = header + "\n";
  for (int i = 0; i < 300; ++i) text += row + "\n";
  const ReadInput read = read_input(text);
  REQUIRE(read.header.size() == 10000);
  REQUIRE(read.rows.size() == 300);
  CHECK(read.rows[299][9999] == "10000");
  CHECK(read.rows[299][6] == "x;");
  CHECK(read.rows[0] == read.rows[299]);
  CHECK(read.problems.empty());
}

TEST_CASE("a file comes out the same wherever it is cut into batches and blocks") {
  std::string text = "nr;tekst;leeg\r\n";
  std::size_t rows = 0;
  while (text.size() < 3'000'000) {
    ++rows;
    const std::string number = std::to_string(rows);
    text += number + ";";
    if (rows % 3 == 0) text += "\"met \"\"aanhaling\"\";\r\nen regel\"";
    if (rows % 3 == 1) text += std::string(rows % 97, 'x');
    text += rows % 5 == 0 ? ";\n" : ";\r\n";
  }
  const ReadInput whole = read_input(text, {}, 1'000'000);
  REQUIRE(whole.rows.size() == rows);
  CHECK(whole.problems.empty());
  CHECK(whole.rows[2] == std::vector<std::string>{"3", "met \"aanhaling\";\r\nen regel", ""});
  CHECK(whole.rows[rows - 1][0] == std::to_string(rows));
  for (const std::size_t batch : {std::size_t{1}, std::size_t{777}}) {
    const ReadInput parts = read_input(text, {}, batch);
    CHECK(parts.rows == whole.rows);
    CHECK(parts.lines == whole.lines);
    CHECK(parts.bytes == whole.bytes);
    CHECK(parts.numbers == whole.numbers);
    CHECK(parts.positions == whole.positions);
  }
}
