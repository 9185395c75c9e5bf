// SPDX-License-Identifier: Apache-2.0
#include "support/catch.h"
#include "support/read_text.h"

using namespace jeugdlint;
using test::read_text;
using Lines = std::vector<std::string>;

TEST_CASE("what is wrong in an array of records is told, and reading goes on") {
  const auto [text, rows, problems] = GENERATE(table<std::string, Lines, Lines>({
      // a fault inside one record
      {R"([{"a":1},{"a":x},{"a":3}])", {"1: 1", "3: 3"}, {"malformed_json row 2 at 1:15"}},
      {R"([{"a":1},{"a":01},{"a":3}])", {"1: 1", "3: 3"}, {"malformed_json row 2 at 1:16"}},
      {R"([{"a":1},{"a":1,},{"a":3}])", {"1: 1", "3: 3"}, {"malformed_json row 2 at 1:17"}},
      {R"([{"a":1},{'a':1},{"a":3}])", {"1: 1", "3: 3"}, {"malformed_json row 2 at 1:11"}},
      {R"([{"a":1},{"a":"\x"},{"a":3}])", {"1: 1", "3: 3"}, {"malformed_json row 2 at 1:17"}},
      {R"([{"a":1},{"a":[1,]},{"a":3}])", {"1: 1", "3: 3"}, {"malformed_json row 2 at 1:18"}},
      {"[{\"a\":1},\n{\"a\":\"\t\"},{\"a\":3}]", {"1: 1", "3: 3"}, {"malformed_json row 2 at 2:7"}},
      // a fault that hides where the record ends
      {R"([{"a":1},{"a":"2},{"a":"3"}])", {"1: 1", "3: 3"}, {"malformed_json row 2 at 1:21"}},
      {"[{\"a\":\"1\"},\n{\"a\":\"2},\n{\"a\":\"3\"}]",
       {"1: 1", "3: 3"},
       {"malformed_json row 2 at 2:10"}},
      {R"([{"a":1},{"a":2,{"a":3}])", {"1: 1", "3: 3"}, {"malformed_json row 2 at 1:17"}},
      {R"([{"a":1},{"a":2]},{"a":3}])", {"1: 1", "3: 3"}, {"malformed_json row 2 at 1:16"}},
      {R"([{"a":1},{"a":2}},{"a":3}])", {"1: 1", "2: 2", "3: 3"}, {"malformed_json at 1:17"}},
      // between records
      {R"([{"a":1} {"a":2}])", {"1: 1", "2: 2"}, {"malformed_json at 1:10"}},
      {R"([{"a":1},,{"a":2}])", {"1: 1", "2: 2"}, {"malformed_json at 1:10"}},
      {R"([{"a":1},])", {"1: 1"}, {"malformed_json at 1:10"}},
      {R"([{"a":1},nul,{"a":2}])", {"1: 1", "3: 2"}, {"malformed_json row 2 at 1:13"}},
      // the end
      {R"([{"a":1},{"a":2})", {"1: 1", "2: 2"}, {"truncated_input at 1:17"}},
      {R"([{"a":1},{"a":2)", {"1: 1"}, {"truncated_input row 2 at 1:16"}},
      {R"([{"a":1}] x)", {"1: 1"}, {"malformed_json at 1:11"}},
      {R"([{"a":1}][])", {"1: 1"}, {"malformed_json at 1:10"}},
      // well-formed, but not what it should be
      {R"([{"a":1},5,{"a":2}])", {"1: 1", "3: 2"}, {"wrong_nesting row 2 at 1:10"}},
      {R"([{"a":1},[{"a":2}]])", {"1: 1"}, {"wrong_nesting row 2 at 1:10"}},
      {R"([{"a":1,"a":2}])", {"1: 1"}, {"repeated_member row 1 column 0 at 1:13"}},
      {R"([{"a":1,"\u0061":2}])", {"1: 1"}, {"repeated_member row 1 column 0 at 1:18"}},
      {R"([{"a":{"b":1},"a":{"b":2}}])", {"1: 1"}, {"repeated_member row 1 at 1:19"}},
      {R"([{"a":"x\u0000y"}])",
       {std::string("1: x\0y", 6)},
       {"nul_character row 1 column 0 at 1:9"}},
      {R"([{"a":"x\ud800y","b":1}])", {"1: ? | 1"}, {"lone_surrogate row 1 column 0 at 1:9"}},
      {R"([{"a":"\ude00\ud83d"}])", {"1: ?"}, {"lone_surrogate row 1 column 0 at 1:8"}},
      {R"([{"\ud800":1,"b":2}])", {"1: 2"}, {"lone_surrogate row 1 at 1:4"}},
      // bytes that are no UTF-8
      {"[{\"a\":\"x\xFF\",\"b\":1}]", {"1: ? | 1"}, {"undecodable_byte row 1 column 0 at 1:9"}},
      {"[{\"a\":[\"\xC0\x80\"],\"b\":1}]",
       {"1: ? | 1"},
       {"undecodable_byte row 1 column 0 at 1:9"}},
      {"[{\"a\xED\xA0\x80\":2,\"b\":1}]", {"1: 1"}, {"undecodable_byte row 1 at 1:5"}},
      {"[{\"a\":1\xFF}]", {}, {"malformed_json row 1 at 1:8"}},
  }));
  CAPTURE(text);
  const auto read = read_text("json", text);
  CHECK(read.rows == rows);
  CHECK(read.problems == problems);
}

TEST_CASE("a cell longer than allowed costs its record, not memory") {
  test::HowToRead how;
  how.options.max_cell_bytes = 10;
  how.sizes.block = 64;
  how.sizes.beside_cell = 400;
  how.sizes.patience = 100;
  const std::string just_too_long(11, 'x'), enormous(5000, 'x');
  const auto text = [&](const std::string& cell, const std::string& end) {
    return "{\"a\":\"1\"}" + end + "{\"a\":\"" + cell + "\"}" + end + "{\"a\":\"0123456789\"}";
  };
  const auto [format, problem_place] = GENERATE(table<std::string, std::string>({
      {"ndjson", "2:6"},
      {"json", "2:6"},
  }));
  CAPTURE(format);
  const bool array = format == "json";
  const std::string end = array ? ",\n" : "\n";
  const auto whole = [&](const std::string& cell) {
    return (array ? "[" : "") + text(cell, end) + (array ? "]" : "");
  };
  const auto small = read_text(format, whole(just_too_long), how);
  CHECK(small.rows == Lines{"1: 1", "3: 0123456789"});
  CHECK(small.problems == Lines{"oversized_cell row 2 column 0 at " + problem_place});
  const auto large = read_text(format, whole(enormous), how);
  CHECK(large.rows == Lines{"1: 1", "3: 0123456789"});
  CHECK(large.problems == Lines{"oversized_cell row 2 at 2:1"});
  CHECK(large.undecodable_rows == 1);
}

TEST_CASE("a text that breaks off is told as that") {
  test::HowToRead how;
  how.truncated = true;
  const auto read = read_text("json", "[{\"a\":1},\n{\"a\"", how);
  CHECK(read.rows == Lines{"1: 1"});
  CHECK(read.problems == Lines{"truncated_input at 2:5"});
}
