// SPDX-License-Identifier: Apache-2.0
#include "text/json_writer.h"

#include "support/catch.h"

#include <limits>
#include <sstream>

using jeugdlint::JsonWriter;

namespace {

void write_example(JsonWriter& json) {
  json.open_object();
  json.member("count", std::uint64_t{18446744073709551615u});
  json.member("share", 0.1);
  json.member("nothing", std::numeric_limits<double>::quiet_NaN());
  json.member("yes", true);
  json.member_or_null("code", "");
  json.key("empty");
  json.open_array();
  json.close_array();
  json.key("list");
  json.open_array();
  json.value("a");
  json.value(1);
  json.close_array();
  json.close_object();
  json.end_line();
}

std::string written(JsonWriter::Layout layout) {
  std::ostringstream out;
  JsonWriter json(out, layout);
  write_example(json);
  json.flush();
  return out.str();
}

}  // namespace

TEST_CASE("JSON in markup cannot end the element around it") {
  std::ostringstream out;
  {
    JsonWriter json(out, JsonWriter::Layout::in_markup);
    json.value("a</script><!--");
  }
  CHECK(out.str() == R"("a\u003c/script>\u003c!--")");
}

TEST_CASE("JSON is written in the order of the calls") {
  CHECK(written(JsonWriter::Layout::one_line) ==
        R"({"count":18446744073709551615,"share":0.1,"nothing":null,"yes":true,"code":null,)"
        R"("empty":[],"list":["a",1]})"
        "\n");
  CHECK(written(JsonWriter::Layout::indented) == R"({
  "count": 18446744073709551615,
  "share": 0.1,
  "nothing": null,
  "yes": true,
  "code": null,
  "empty": [],
  "list": [
    "a",
    1
  ]
}
)");
}

TEST_CASE("JSON text is UTF-8 without control characters, whatever the bytes are") {
  const auto [text, quoted] = GENERATE(table<std::string, std::string>({
      {"vóór", "\"vóór\""},
      {"a\"b\\c", R"("a\"b\\c")"},
      {"\n\x1b\x7f", R"("\n\u001b\u007f")"},
      {std::string(1, '\0'), R"("\u0000")"},
      {"\xE2\x80\xA8", R"("\u2028")"},
      {"\xC0\xAF", "\"\xEF\xBF\xBD\xEF\xBF\xBD\""},                  // overlong
      {"\xED\xA0\x80", "\"\xEF\xBF\xBD\xEF\xBF\xBD\xEF\xBF\xBD\""},  // surrogate
      {"\xF0\x9F\x98\x80", "\"\xF0\x9F\x98\x80\""},
  }));
  CHECK(jeugdlint::json_text(text) == quoted);
}

TEST_CASE("what is larger than the buffer is written whole") {
  std::ostringstream out;
  {
    JsonWriter json(out, JsonWriter::Layout::one_line);
    json.open_array();
    for (int i = 0; i < 50000; ++i) json.value(i % 10);
    json.close_array();
  }
  CHECK(out.str().size() == 100001);
}
