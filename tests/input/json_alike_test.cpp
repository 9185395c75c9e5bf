// SPDX-License-Identifier: Apache-2.0
// A record written like those before it is read by a shorter way, which must not show.
#include "support/catch.h"
#include "support/read_text.h"

using namespace jeugdlint;
using test::read_text;

namespace {

const std::vector<std::string> alike = {R"({"a":"1","b":2,"c":"x"})", R"({"a":"3","b":4,"c":"y"})"};
const std::vector<std::string> spaced = {R"({"a": "1", "b":2, "c":"x" })",
                                         R"({"a": "3", "b":4, "c":"y" })"};

// Each record on a line.
std::string text_of(const std::string& format, std::vector<std::string> records,
                    const std::vector<std::string>& more) {
  records.insert(records.end(), more.begin(), more.end());
  std::string text;
  for (const std::string& record : records) {
    if (format == "json") text += text.empty() ? '[' : ',';
    text += record + '\n';
  }
  return format == "json" ? text + ']' : text;
}

}  // namespace

TEST_CASE("a record gives the same, be it written like the records before it or not") {
  const std::string format = GENERATE(as<std::string>(), "ndjson", "json");
  const std::string record = GENERATE(
      as<std::string>(),  //
      R"({"a":"","b":-1.5E400,"c":"longer than eight bytes"})",
      R"({"a":null,"b":true,"c":false})",  //
      R"({"a":"5"})",                      //
      R"({"b":"5"})",                      //
      R"({"a":"5","c":"z"})",              //
      R"({"c":"z","b":6,"a":"5"})",        //
      R"({"a":"5","a":"6","b":7})",        //
      R"({"a":"5","b":6,"c":"z","d":"new"})", R"({"a":"5","b":6,"c":["z",{"q":1}]})",
      R"({"a":"5","b":{"q":1},"c":"z"})",  //
      R"({"a":"caf\u00e9","b":6,"c":"een \"regel\"\n"})", R"({"a":"café, één twee","b":6,"c":"€"})",
      "{\"a\":\"5\",\"b\":6,\"c\":\"twaalf \xE9\xE9n\"}",
      "{\"a\":\"5\",\"b\":6,\"c\":\"control \x01 in it\"}",
      "{\"a\":\"5\",\"b\":6,\"c\":\"tab\there\"}",  //
      R"({"a":"5","b":06,"c":"z"})",                //
      R"({"a":"5","b":,"c":"z"})",                  //
      R"({"a":"5","b":tru,"c":"z"})",               //
      R"({"a":"5","b":6,"c":"z"},)",                //
      R"({"a":"5","b":6,"c":"z"}})",                //
      R"({"a":"5","b":6,"c":"z)",                   //
      R"({"a":"5","b":6,"c":"z")",                  //
      R"({"a":"5","b":6,)",                         //
      R"({"a":"5"}{"b":6,"c":"z"})",                //
      R"({})");
  CAPTURE(format, record);
  const std::vector<std::string> more = {record, R"({"a":"7","b":8,"c":"w"})"};
  test::HowToRead how;
  how.sizes.lookahead_records = 2;  // what comes later gives no columns
  const auto short_way = read_text(format, text_of(format, alike, more), how);
  const auto long_way = read_text(format, text_of(format, spaced, more), how);
  CHECK(short_way.header == long_way.header);
  CHECK(short_way.rows == long_way.rows);
  CHECK(short_way.problems == long_way.problems);
  CHECK(short_way.undecodable_rows == long_way.undecodable_rows);
}

TEST_CASE("a cell that is too long is told of in a record like those before it") {
  test::HowToRead how;
  how.options.max_cell_bytes = 4;
  const auto read =
      read_text("ndjson", text_of("ndjson", alike, {R"({"a":"5","b":6,"c":"abcde"})"}), how);
  CHECK(read.rows == std::vector<std::string>{"1: 1 | 2 | x", "2: 3 | 4 | y"});
  CHECK(read.problems == std::vector<std::string>{"oversized_cell row 3 column 2 at 3:20"});
}

TEST_CASE("records of many writings, one in each turn, are all read") {
  std::string text;
  std::vector<std::string> rows;
  for (int i = 0; i < 60; ++i) {
    const std::string n = std::to_string(i), row = std::to_string(i + 1) + ": ";
    switch (i % 3) {
      case 0:
        text += R"({"a":)" + n + "}\n";
        rows.push_back(row + n + " | - | -");
        break;
      case 1:
        text += R"({"c":")" + n + R"(","b":"","a":null})" + "\n";
        rows.push_back(row + "null | " + n + " | (empty)");
        break;
      default:
        text += R"({"b": )" + n + R"(, "c": true})" + "\n";
        rows.push_back(row + "- | true | " + n);
    }
  }
  const auto read = read_text("ndjson", text);
  CHECK(read.header == std::vector<std::string>{"a", "c", "b"});
  CHECK(read.problems.empty());
  CHECK(read.rows == rows);
}

// Between records that are alike, characters are counted by their bytes where they may be.
TEST_CASE("a fault behind records that are alike is told where it stands") {
  const auto [text, place] = GENERATE(table<std::string, std::string>({
      {R"([{"a":"x"}, {"a":"y"},{"a":"\ud800"}])", "1:29"},
      {R"([{"a":"x"}, {"a":"éé"},{"a":"y"} ,{"a":"€\ud800"}])", "1:42"},
      {"[{\"a\":\"x\"},\n{\"a\":\"y\"}\n,\n {\"a\":\"\\ud800\"}]", "4:8"},
      {"[{\n\"a\":\"x\"},{\n\"a\":\"y\"},{\n\"a\":\"é\"},{\"a\":\"\\ud800\"}]", "4:16"},
      {"[{\"é\":\"x\"},{\"é\":\"y\"},{\"é\":\"\\ud800\"}]", "1:28"},
  }));
  CAPTURE(text);
  test::HowToRead how;
  how.sizes.lookahead_records = 1;
  for (how.sizes.block = 1; how.sizes.block < 2 * text.size(); how.sizes.block *= 2) {
    const auto read = read_text("json", text, how);
    REQUIRE(read.problems.size() == 1);
    CHECK(read.problems.front().substr(read.problems.front().rfind(' ') + 1) == place);
  }
}
