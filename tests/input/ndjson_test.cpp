// SPDX-License-Identifier: Apache-2.0
#include "support/catch.h"
#include "support/read_text.h"

using namespace jeugdlint;
using test::read_text;
using Lines = std::vector<std::string>;

TEST_CASE("each line of NDJSON that is not blank is a record") {
  const auto read = read_text("ndjson", "{\"a\":1}\r\n\n  {\"a\":2,\"b\":\"x\"} \n{\"b\":\"\"}");
  CHECK(read.header == Lines{"a", "b"});
  CHECK(read.rows == Lines{"1: 1 | -", "2: 2 | x", "3: - | (empty)"});
  CHECK(read.places == Lines{"1:6", "1:1"});
  CHECK(read.problems.empty());
}

TEST_CASE("a bad line of NDJSON costs that line") {
  const auto [line, problem] = GENERATE(table<std::string, std::string>({
      {"{\"a\":2", "malformed_json row 2 at 2:7"},
      {"{\"a\":\"2}", "malformed_json row 2 at 2:9"},
      {"{\"a\":2},", "malformed_json row 2 at 2:8"},
      {"{\"a\":2} {\"a\":3}", "malformed_json row 2 at 2:9"},
      {"  {\"a\":}", "malformed_json row 2 at 2:8"},
      {"x", "malformed_json row 2 at 2:1"},
      {"5", "wrong_nesting row 2 at 2:1"},
      {"[{\"a\":2}]", "wrong_nesting row 2 at 2:1"},
  }));
  CAPTURE(line);
  const auto read = read_text("ndjson", "{\"a\":1}\n" + line + "\n{\"a\":3}\n");
  CHECK(read.rows == Lines{"1: 1", "3: 3"});
  CHECK(read.problems == Lines{problem});
  CHECK(read.undecodable_rows == 1);
}

TEST_CASE("lines of values have one column") {
  const auto read = read_text("ndjson", "1\n\"x\"\nnull\n[1,2]\ntru\n{\"a\":1}\n");
  CHECK(read.header == Lines{"value"});
  CHECK(read.rows == Lines{"1: 1", "2: x", "3: null", "4: [1,2]", "6: {\"a\":1}"});
  CHECK(read.problems == Lines{"malformed_json row 5 at 5:4"});
}

TEST_CASE("text is known for what it is") {
  const auto sureness = [](const std::string& name, const std::string& text) {
    for (const InputFormat& format : input_formats())
      if (format.name == name) return format.recognise(text);
    return -1.0;
  };
  const auto [text, best] = GENERATE(table<std::string, std::string>({
      {"[{\"a\":1}]", "json"},
      {" \n[\n  {\"a\": 1}\n]\n", "json"},
      {"{\n  \"a\": 1\n}\n", "json"},
      {"{\"a\":1}\n", "json"},  // or one line of NDJSON: the same record
      {"{a", "json"},
      {"{\"a\":1}\n{\"a\":2}\n", "ndjson"},
      {"{\"a\":1}\n{\"a\":\n{\"a\":2}\n", "ndjson"},
      {"bsn;naam\n1;{\"a\":1}\n", "csv"},
      {"bsn\n", "csv"},
      {"\"a\",\"b\"\n", "csv"},
  }));
  CAPTURE(text);
  for (const std::string other : {"json", "ndjson", "csv"}) {
    CAPTURE(other);
    if (other != best) CHECK(sureness(other, text) < sureness(best, text));
  }
}
