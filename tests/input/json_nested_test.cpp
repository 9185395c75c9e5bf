// SPDX-License-Identifier: Apache-2.0
#include "support/catch.h"
#include "support/read_text.h"

using namespace jeugdlint;
using test::read_text;
using Lines = std::vector<std::string>;

namespace {

test::HowToRead at(const std::string& pointer) {
  test::HowToRead how;
  how.options.records_at = pointer;
  return how;
}

const std::string nested = R"({"gemeente": "0344", "id": 9, "clienten": [
  {"id": "c1", "adres": {"pc": "1"}, "trajecten": [{"id": "t1", "soort": 1}, {"id": "t2"}], "eind": "z"},
  {"id": "c2", "trajecten": null},
  {"id": "c3", "lijst": [1, 2], "trajecten": [{"id": "t3", "soort": 2}]}
], "aantal": 3})";

}  // namespace

TEST_CASE("fields around nested records are columns of the records") {
  const auto read = read_text("json", nested, at("/clienten/*/trajecten/*"));
  CHECK(read.header ==
        Lines{"gemeente", "root.id", "clienten.id", "adres.pc", "id", "soort", "eind", "aantal"});
  CHECK(read.rows == Lines{
                         "1: 0344 | 9 | c1 | 1 | t1 | 1 | z | 3",
                         "2: 0344 | 9 | c1 | 1 | t2 | - | z | 3",
                         "3: 0344 | 9 | c3 | - | t3 | 2 | - | 3",
                     });
  CHECK(read.places == Lines{"1:14", "1:28", "2:10", "2:32", "2:59", "2:74", "2:101", "5:14"});
  CHECK(read.problems.empty());
}

TEST_CASE("a pointer leads to records in several ways") {
  const auto [text, pointer, rows] = GENERATE(table<std::string, std::string, Lines>({
      {R"([{"a":1}])", "/*", {"1: 1"}},
      {R"({"c":[{"a":1},{"a":2}]})", "/c", {"1: 1", "2: 2"}},
      {R"({"c":{"a":1}})", "/c", {"1: 1"}},
      {R"({"c":null})", "/c", {}},
      {R"({"c":[[{"a":1}],[],[{"a":2}]]})", "/c/*/*", {"1: 1", "2: 2"}},
      {R"({"c":[{"a":1},{"a":2}]})", "/c/1", {"1: 2"}},
      {R"({"a/b":{"~":[{"a":1}]}})", "/a~1b/~0/*", {"1: 1"}},
      {R"({"c":[1,"x"]})", "/c/*", {"1: 1", "2: x"}},
      {R"({"\u0063":[{"a":1}]})", "/c/*", {"1: 1"}},
  }));
  CAPTURE(text, pointer);
  const auto read = read_text("json", text, at(pointer));
  CHECK(read.rows == rows);
  CHECK(read.problems.empty());
  CHECK(read.failure.empty());
}

TEST_CASE("a pointer that is wrong is said to be") {
  CHECK(read_text("json", "[]", at("clienten")).failure ==
        "records at clienten: it does not begin with /; a pointer looks like "
        "/clienten/*/trajecten/*");
  CHECK(read_text("json", R"({"c":[]})", at("/d/*")).failure ==
        "records at /d/*: the file has nothing there");
  CHECK(read_text("json", "[]", at("/a~2")).failure.find("~0") != std::string::npos);
  CHECK_FALSE(read_text("ndjson", "{}", at("/d")).failure.empty());
}

TEST_CASE("what is not on the way to nested records is told") {
  const auto [text, problems] = GENERATE(table<std::string, Lines>({
      {R"({"c":[{"t":[{"a":1}]}, 5, {"t":{}}]})",
       {"wrong_nesting at 1:24", "wrong_nesting at 1:32"}},
      {R"({"c":[{"t":[{"a":1},"x"]}]})", {"wrong_nesting row 2 at 1:21"}},
      {R"({"c":[{"t":[{"a":1}],"t":[{"a":2}]}]})", {"repeated_member at 1:22"}},
      {R"({"c":[{"x":1,"x":2,"t":[{"a":1}]}]})", {"repeated_member at 1:18"}},
      {R"({"c":[{"x":"\ud800","t":[{"a":1}]}]})", {"lone_surrogate at 1:13"}},
  }));
  CAPTURE(text);
  const auto read = read_text("json", text, at("/c/*/t/*"));
  CHECK(read.problems == problems);
  CHECK(read.rows.size() == 1);
}

TEST_CASE("records wait for the fields behind them, but not for ever") {
  test::HowToRead how = at("/c/*");
  how.sizes.waiting = 30;
  std::string text = R"({"x":1,"c":[)";
  for (int i = 0; i < 9; ++i) text += std::string(i == 0 ? "" : ",") + R"({"a":12345})";
  const auto short_wait = read_text("json", text + R"(],"y":2})", how);
  CHECK(short_wait.header == Lines{"x", "a"});
  CHECK(short_wait.rows.front() == "1: 1 | 12345");
  CHECK(short_wait.problems == Lines{"late_field at 1:126"});
  how.sizes.waiting = 1000;
  const auto long_wait = read_text("json", text + R"(],"y":2})", how);
  CHECK(long_wait.rows.back() == "9: 1 | 12345 | 2");
  CHECK(long_wait.problems.empty());
}

TEST_CASE("after a fault in nested records reading goes on at the next outer element") {
  const auto read = read_text("json", R"({"c":[
    {"n":1,"t":[{"a":1},{"a":2}]},
    {"n":2,"t":[{"a":3},{"a":"4}]},
    {"n":3,"t":[{"a":5}]}
  ]})",
                              at("/c/*/t/*"));
  CHECK(read.rows == Lines{"1: 1 | 1", "2: 1 | 2", "3: 2 | 3", "5: 3 | 5"});
  CHECK(read.problems == Lines{"malformed_json row 4 at 3:36"});
  CHECK(read.undecodable_rows == 1);
}
