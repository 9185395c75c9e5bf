// SPDX-License-Identifier: Apache-2.0
#include "support/catch.h"
#include "support/read_text.h"

using namespace jeugdlint;
using test::read_text;
using Lines = std::vector<std::string>;

TEST_CASE("members of JSON records are columns, in order of first appearance") {
  const auto read = read_text("json", R"([
    {"id": "001", "naam": "Jansen", "leeftijd": 12},
    {"naam": "", "id": "002", "adres": null, "actief": true}
  ])");
  CHECK(read.header == Lines{"id", "naam", "leeftijd", "adres", "actief"});
  CHECK(read.rows == Lines{"1: 001 | Jansen | 12 | - | -", "2: 002 | (empty) | - | null | true"});
  CHECK(read.problems.empty());
}

TEST_CASE("what a JSON value is as a cell") {
  const auto [value, cell] = GENERATE(table<std::string, std::string>({
      {R"("012345678")", "012345678"},
      {"9007199254740993", "9007199254740993"},  // 2^53 + 1
      {"1E400", "1E400"},
      {"-0", "-0"},
      {"1.50", "1.50"},
      {"0.1e-7", "0.1e-7"},
      {"true", "true"},
      {"false", "false"},
      {"null", "null"},
      {R"("")", "(empty)"},
      {R"("a\"b\\c\/d\n")", "a\"b\\c/d\n"},
      {R"("\u0041\u00e9\u20ac\ud83d\ude00")", "A\xC3\xA9\xE2\x82\xAC\xF0\x9F\x98\x80"},
      {R"([1, {"a": [2]} ,"x"])", R"([1, {"a": [2]} ,"x"])"},
      {"[]", "[]"},
  }));
  CAPTURE(value);
  CHECK(read_text("json", "[{\"a\":" + value + "}]").rows == Lines{"1: " + cell});
  CHECK(read_text("json", "[{\"a\" : " + value + "\t}\n ]").rows == Lines{"1: " + cell});
}

TEST_CASE("objects inside a JSON record are flattened") {
  const auto read = read_text("json", R"([
    {"id": 1, "adres": {"postcode": "1234AB", "land": {"code": "NL"}}},
    {"id": 2, "adres": null},
    {"id": 3, "adres": {}}
  ])");
  CHECK(read.header == Lines{"id", "adres.postcode", "adres.land.code"});
  CHECK(read.rows == Lines{"1: 1 | 1234AB | NL", "2: 2 | null | null", "3: 3 | - | -"});
}

TEST_CASE("a member that is an object here and a value there has a column of its own") {
  const auto read = read_text("json", R"([{"a": {"b": 1}}, {"a": "x"}])");
  CHECK(read.header == Lines{"a.b", "a"});
  CHECK(read.rows == Lines{"1: 1 | -", "2: - | x"});
}

TEST_CASE("objects nested very deep are a cell with their text") {
  std::string text = "1";
  for (int i = 0; i < 40; ++i) text = "{\"a\":" + text + "}";
  const auto read = read_text("json", "[" + text + "]");
  REQUIRE(read.header.size() == 1);
  CHECK(read.rows == Lines{R"(1: {"a":{"a":{"a":{"a":{"a":{"a":{"a":{"a":1}}}}}}}})"});
}

TEST_CASE("a document about which nothing is said is searched for its records") {
  const auto [text, at, rows] = GENERATE(table<std::string, std::string, Lines>({
      {R"([{"a":1},{"a":2}])", "", {"1: 1", "2: 2"}},
      {R"({"a":1})", "", {"1: 1"}},
      {R"({"c":[{"a":1},{"a":2}]})", "/c/*", {"1: 1", "2: 2"}},
      {R"({"jaar":2024,"c/d":[{"a":1}]})", "/c~1d/*", {"1: 2024 | 1"}},
      {R"({"b":[1],"c":[{"a":1}]})", "/c/*", {"1: 1"}},
      {R"({"b":[{"a":1}],"c":[{"a":2}]})", "", {R"(1: [{"a":1}] | [{"a":2}])"}},
      {R"({"b":[]})", "", {"1: []"}},
      {"[]", "", {}},
      {"{}", "", {"1:"}},
      {R"([1,"x",null,[2]])", "", {"1: 1", "2: x", "3: null", "4: [2]"}},
      {"42", "", {"1: 42"}},
      {R"( "x" )", "", {"1: x"}},
  }));
  CAPTURE(text);
  const auto read = read_text("json", text);
  CHECK(read.records_at == at);
  CHECK(read.rows == rows);
  CHECK(read.problems.empty());
}

TEST_CASE("where a JSON cell is") {
  const auto read = read_text(
      "json", "[\n  {\"naam\": \"\xC3\xA9\", \"adres\": {\"pc\": 1}, \"x\": null}, {\"y\":1}]");
  CHECK(read.header == Lines{"naam", "adres.pc", "x", "y"});
  CHECK(read.places == Lines{"2:12", "2:33", "2:42", "2:3"});  // y is absent: the record
}

TEST_CASE("names that the columns were fixed without are told, and read when asked for") {
  test::HowToRead how;
  how.sizes.lookahead_records = 1;
  const std::string text = R"([{"a":1},{"a":2,"b":{"c":3}},{"d":4,"a":5}])";
  const auto first = read_text("json", text, how);
  CHECK(first.header == Lines{"a"});
  CHECK(first.late_names == Lines{"b.c", "d"});
  how.options.more_names = first.late_names;
  const auto second = read_text("json", text, how);
  CHECK(second.late_names.empty());
  CHECK(second.header == Lines{"a", "b.c", "d"});
  CHECK(second.rows == Lines{"1: 1 | - | -", "2: 2 | 3 | -", "3: 5 | - | 4"});
}

TEST_CASE("there is a limit to the number of columns") {
  test::HowToRead how;
  how.sizes.most_columns = 3;
  const auto read = read_text("json", R"([{"a":1,"b":2},{"c":3,"d":4,"e":5}])", how);
  CHECK(read.header == Lines{"a", "b", "c"});
  CHECK(read.rows == Lines{"1: 1 | 2 | -", "2: - | - | 3"});
  CHECK(read.problems == Lines{"too_many_columns"});
}
