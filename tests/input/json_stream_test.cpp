// SPDX-License-Identifier: Apache-2.0
#include "support/catch.h"
#include "support/read_text.h"

#include <chrono>
#include <iterator>
#include <random>
#include <string_view>

using namespace jeugdlint;
using test::read_text;
using test::shown;

namespace {

const std::string array_text = R"([
  {"id": "001", "naam": "J\u00e9\ud83d\ude00", "adres": {"pc": "1234", "nr": 1}, "l": [1, "}{"]},
  {"id": "002", "naam": "", "adres": null}, {"id": "x\\\"", "b": -0.5e+10},
  {"id": "003", "naam": null, "leeftijd": 12.5, "adres": {"pc": "x", "land": {"code": "NL"}}}
])";

const std::string nested_text = R"({"j": 2024, "c": [
  {"id": 1, "t": [{"a": "x", "b": 2}, {"a": "y\u0041", "c": {"d": [1, {"e": 2}]}}], "na": true},
  {"id": 2, "adres": {"pc": null}, "t": [{"a": "é", "b": -0.1e5}]}, {"id": 3, "t": null, "x": [1]}
], "totaal": 3})";

const std::string lines_text =
    "{\"id\":1,\"a\":\"x\"}\n{\"id\":2,\"b\":[]}\n\n{\"id\":3,\"b\":{\"c\":1}}\n";

const std::string alike_text = R"([
{"id":"001","a":"x","b":1},
{"id":"002","a":"één","b":2}, {"id":"003","a":"","b":null}
,{"id":"004","a":"\u0041","b":4},{"id":"005","b":5},
{"id":"006","a":"z","b":true}
])";

std::string damaged(std::string text, std::mt19937_64& random) {
  constexpr std::string_view pieces[] = {"\"",       "{",   "}",       "[",    "]",
                                         ",",        ":",   "\\",      "\\\"", "\n",
                                         "null",     "0",   "\\ud800", "\xff", "\xe2\x82\xac",
                                         "{\"id\":", "},{", "\"a\":1"};
  const auto below = [&](std::size_t limit) { return static_cast<std::size_t>(random() % limit); };
  for (std::size_t times = below(5); times > 0; --times) {
    const std::size_t at = below(text.size() + 1);
    switch (below(4)) {
      case 0:
        text.erase(at, below(9));
        break;
      case 1:
        text.insert(at, pieces[below(std::size(pieces))]);
        break;
      case 2:
        text.insert(at, text.substr(below(text.size() + 1), below(50)));
        break;
      default:
        if (at < text.size()) text[at] = static_cast<char>(random());
    }
  }
  return text;
}

}  // namespace

TEST_CASE("any block and any batch give the same JSON records") {
  const auto [format, text, pointer] = GENERATE(table<std::string, std::string, std::string>({
      {"json", array_text, ""},
      {"json", alike_text, ""},
      {"json", nested_text, "/c/*/t/*"},
      {"json", nested_text, ""},
      {"ndjson", lines_text, ""},
  }));
  test::HowToRead how;
  how.options.records_at = pointer;
  const std::string expected = shown(read_text(format, text, how));
  CAPTURE(format, pointer);
  CHECK(expected.find("malformed") == std::string::npos);
  for (std::size_t block = 1; block < 200; block += 1 + block / 8) {
    CAPTURE(block);
    how.sizes.block = block;
    how.most = 1 + block % 3;
    CHECK(shown(read_text(format, text, how)) == expected);
    how.read_ahead = 1 + block % 2;
    CHECK(shown(read_text(format, text, how)) == expected);
    how.read_ahead = 0;
  }
}

// The fault stands behind the start of the next record, which must not be let go with it.
TEST_CASE("a record that begins inside a damaged one reads the same wherever blocks end") {
  const std::string text = R"([
  {"id": "001", "naam": "J\u00e9\ud83d\ude00", "adres": {"pc": "1234", "nr": 1}, "l": [1, " {"id":)"
                           R"( "002", "naam": "", "adres": null}, {"id": "x\\\"", "b": -0.5e+10},
  {"id": "003", "naam": null, "leeftijd": 12.5, "adres": {"pc": "x", "land": {"code": "NL"}}}
])";
  test::HowToRead how;
  how.sizes.lookahead_records = 2;
  how.most = 3;
  const std::string expected = shown(read_text("json", text, how));
  for (how.sizes.block = 1; how.sizes.block < text.size(); ++how.sizes.block)
    CHECK(shown(read_text("json", text, how)) == expected);
}

// What is random here comes from a fixed seed; the clock only says how many cases are played.
TEST_CASE("any block and any batch tell the same of damaged JSON") {
  std::mt19937_64 random(20240229);
  const auto end = std::chrono::steady_clock::now() + std::chrono::seconds(1);
  std::size_t played = 0;
  while (std::chrono::steady_clock::now() < end) {
    test::HowToRead how;
    const bool lines = random() % 4 == 0;
    const bool nested = !lines && random() % 2 == 0;
    const bool alike = random() % 2 == 0;
    if (nested && random() % 2 == 0) how.options.records_at = "/c/*/t/*";
    how.sizes.lookahead_records = 1 + random() % 4;
    how.sizes.waiting = random() % 200;
    how.sizes.patience = random() % 100;
    const std::string format = lines ? "ndjson" : "json";
    const std::string text = damaged(lines    ? lines_text
                                     : nested ? nested_text
                                     : alike  ? alike_text
                                              : array_text,
                                     random);
    const std::string expected = shown(read_text(format, text, how));
    how.sizes.block = 1 + random() % 80;
    how.most = 1 + random() % 3;
    how.read_ahead = played % 3;
    CAPTURE(text, format, how.sizes.block, how.most, how.options.records_at);
    REQUIRE(shown(read_text(format, text, how)) == expected);
    ++played;
  }
  CHECK(played > 0);
}

TEST_CASE("one table is the same as CSV, as JSON, as NDJSON and nested") {
  const auto csv =
      read_text("csv", "bsn;naam;bedrag\n012;Jan \"Piet\";1.50\n034;;-7\n056;\xC3\xA9;0\n");
  const std::string records[] = {
      R"({"bsn":"012","naam":"Jan \"Piet\"","bedrag":1.50})",
      R"({"bsn":"034","naam":"","bedrag":-7})",
      R"({"naam":"\u00e9","bedrag":0,"bsn":"056"})",
  };
  const std::string array = records[0] + "," + records[1] + "," + records[2];
  const std::string lines = records[0] + "\n" + records[1] + "\n" + records[2] + "\n";
  test::HowToRead nested;
  nested.options.records_at = "/a/*/b";
  const std::vector<test::ReadText> others = {
      read_text("json", "[" + array + "]"),
      read_text("ndjson", lines),
      read_text(
          "json",
          "{\"a\":[{\"b\":[" + records[0] + "," + records[1] + "]},{\"b\":" + records[2] + "}]}",
          nested),
      read_text("json", "{\"x\":[" + array + "]}"),
  };
  REQUIRE(csv.rows.size() == 3);
  for (const test::ReadText& other : others) {
    CHECK(other.header == csv.header);
    CHECK(other.rows == csv.rows);
    CHECK(other.problems.empty());
  }
}
