// SPDX-License-Identifier: Apache-2.0
// The cases of nst/JSONTestSuite, by its names and in shapes of our own: what it wants accepted has
// no error here, what it wants refused has one.
#include "support/catch.h"
#include "support/read_text.h"

#include <string>

using namespace jeugdlint;
using test::read_text;

namespace {

bool has_error(const test::ReadText& read) {
  if (!read.failure.empty()) return true;
  for (const std::string& line : read.problems)
    for (const ProblemInfo& info : problem_infos())
      if (info.severity == Severity::error && info.id == "input/" + line.substr(0, line.find(' ')))
        return true;
  return false;
}

}  // namespace

TEST_CASE("JSON that is right has no errors") {
  const auto text = GENERATE(
      as<std::string>(), "[[]   ]", "[\"\"]", "[]", "[false]", "[null, 1, \"1\", {}]", "[null]",
      "[1\n]", " [1]", "[1,null,null,null,2]", "[2] ", "[123e65]", "[0e+1]", "[0e1]", "[ 4]",
      "[-0.000000000000000000000000000000000000000000000000000000000000000001]\n", "[20e1]", "[-0]",
      "[-123]", "[-1]", "[1E22]", "[1E-2]", "[1E+2]", "[123e45]", "[123.456e78]", "[1e-2]",
      "[1e+2]", "[123]", "[123.456789]", R"({"asd":"sdf", "dfg":"fgh"})", R"({"asd":"sdf"})",
      R"({"a":"b","a":"c"})", R"({"a":"b","a":"b"})", "{}", R"({"":0})", R"({"foo\u0000bar": 42})",
      R"({"min": -1.0e+28, "max": 1.0e+28})",
      R"({"x":[{"id": "xxxxxxxxxxxxxxxxxxxx"}], "id": "xxxxxxxxxxxxxxxxxxxx"})", R"({"a":[]})",
      R"({"title":"\u041f\u043e\u043b"})", "{\n\"a\": \"b\"\n}", R"(["\u0060\u012a\u12AB"])",
      R"(["\uD801\udc37"])", R"(["\ud83d\ude39\ud83d\udc8d"])", R"(["\"\\\/\b\f\n\r\t"])",
      R"(["\\u0000"])", R"(["\""])", R"(["a/*b*/c/*d//e"])", R"(["\\a"])", R"(["\\n"])",
      R"(["\u0012"])", R"(["\uFFFF"])", R"(["asd"])", R"([ "asd"])", R"(["\uDBFF\uDFFF"])",
      "[\"new\xC2\xA0line\"]", "[\"\xF4\x8F\xBF\xBF\"]", "[\"\xEF\xBF\xBF\"]", R"(["\u0000"])",
      R"(["\u002c"])", "[\"\xCF\x80\"]", "[\"asd \"]", "\" \"", R"(["\uD834\uDd1e"])",
      R"(["\u0821"])", R"(["\u0123"])", "[\"\xE2\x80\xA8\"]", "[\"\xE2\x80\xA9\"]",
      R"(["\u0061\u30af\u30EA\u30b9"])", R"(["new\u000Aline"])", "[\"\x7F\"]", R"(["\uA66D"])",
      R"(["\u005C"])", R"(["\u0022"])", R"(["\uDBFF\uDFFE"])", R"(["\u200B"])", R"(["\uFDD0"])",
      "[\"a\x7F"
      "a\"]",
      "false", "42", "-0.1", "null", "\"asd\"", "true", "\"\"", "[\"a\"]\n", "[true]", " [] ");
  CAPTURE(text);
  CHECK_FALSE(has_error(read_text("json", text)));
  // Twice, and nested in a record, where simdjson and not the element scan reads it.
  CHECK_FALSE(has_error(read_text("json", "[{\"r\":" + text + "},{\"r\":" + text + "}]")));
}

TEST_CASE("JSON that is wrong is told") {
  const auto text = GENERATE(
      as<std::string>(), "[1 true]", "[a\xE5]", "[\"\": 1]", "[\"\"],", "[,1]", "[1,,2]",
      "[\"x\",,]", "[\"x\"]]", "[\"\",]", "[\"x\"", "[x", "[3[4]]", "[\xFF]", "[1:2]", "[,]", "[-]",
      "[   , \"\"]", "[\"a\",\n4\n,1,", "[1,]", "[1,,]", "[\"\va\"\\f]", "[*]", "[\"\"",
      "[1,\n1\n,1", "[{}", "[fals]", "[nul]", "[tru]", "[++1234]", "[+1]", "[+Inf]", "[-01]",
      "[-1.0.]", "[-2.]", "[-NaN]", "[.-1]", "[.2e-3]", "[0.1.2]", "[0.3e+]", "[0.3e]", "[0.e1]",
      "[0E+]", "[0E]", "[0e+]", "[0e]", "[1.0e+]", "[1.0e-]", "[1.0e]", "[1 000.0]", "[1eE2]",
      "[2.e+3]", "[2.e-3]", "[2.e3]", "[9.e+]", "[Inf]", "[NaN]", "[\xEF\xBC\x91]", "[1+2]",
      "[0x1]", "[0x42]", "[Infinity]", "[0e+-1]", "[-123.123foo]", "[123\xE5]", "[1e1\xE5]",
      "[-Infinity]", "[-foo]", "[- 1]", "[-012]", "[-.123]", "[-1x]", "[1ea]", "[1.]", "[.123]",
      "[1.2a-3]", "[1.8011670033376514H-308]", "[012]", R"(["x", truth])", R"({[: "x"})",
      R"({"x", null})", R"({"x"::"b"})", R"({"a":"a" 123})", R"({key: 'value'})", R"({"a" b})",
      "{:\"b\"}", R"({"a" "b"})", R"({"a":)", R"({"a")", "{1:1}", "{9999E9999:1}",
      "{null:null,null:null}", R"({"id":0,,,,,})", "{'a':0}", R"({"id":0,})", R"({"a":"b"}/**/)",
      R"({"a":"b"}/**//)", R"({"a":"b"}//)", R"({"a":"b"}/)", R"({"a":"b",,"c":"d"})",
      R"({a: "b"})", R"({"a":"a)", R"({ "foo" : "bar", "a" })", R"({"a":"b"}#)", R"(["\uD800\"])",
      R"(["\uD800\u"])", R"(["\uD800\u1"])", R"(["\uD800\u1x"])", "[\xC3\xA9]", R"(["\x00"])",
      R"(["\\\"])", "[\"\\\t\"]",
      R"(["\)"
      "\xF0\x9F\x8C\x80\"]",
      R"(["\"])", R"(["\u00A"])", R"(["\uD834\uDd"])", R"(["\uD800\uD800\x"])", R"(["\a"])",
      R"(["\uqqqq"])", "[\"\\\xE5\"]", "[\\u0020\"asd\"]", "[\\n]", "\"", "['single quote']", "abc",
      R"(["\)", "[\"a\nb\"]", "[\"\t\"]", R"("\UA66D")", "\"\"x", "[\xE2\x81\xA0]", "\xEF\xBB\xBF",
      "<.>", "[<null>]", "[1]x", "[1]]", R"(["asd])", "a\xC3\xA5", "[True]", "1]", R"({"x": true,)",
      "[][]", "]", "\xEF\xBB{}", "\xE5", "[", "2@", "{}}", R"({"":)", R"({"a":/*comment*/"b"})",
      R"({"a": true} "x")", "['", "[,", "[{", "[\"a", "[\"a\"", "{", "{]", "{,", "{[", "{\"a",
      "{'a'", R"(["\{["\{["\{["\{)", "\xE9", "*", R"({"a":"b"}#{})", "[\\u000A\"\"]", "[1",
      "[ false, nul", "[ true, fals", "[ false, tru", R"({"asd":"asd")", "\xC3\xA5",
      "[\xE2\x81\xA0]", "[\f]", "[\x0C]", "{\"a\":\"b\"\f}",
      "[1,\x1A"
      "2]",
      "[{\"a\":1}\x01]", "[{\"a\":1},{\"a\":1]");
  CAPTURE(text);
  CHECK(has_error(read_text("json", text)));
  CHECK(has_error(read_text("json", "[{\"r\":1},{\"r\":" + text + "},{\"r\":2}]")));
  CHECK(has_error(read_text("json", "[{\"r\":[" + text + "]}]")));
}

TEST_CASE("blank is no JSON document, and no NDJSON record") {
  CHECK(has_error(read_text("json", " \n")));
  CHECK_FALSE(has_error(read_text("ndjson", " \n")));
}

TEST_CASE("nesting has a limit, which no depth of brackets overflows") {
  const auto [opening, count] = GENERATE(table<std::string, int>({
      {"[", 100000},
      {"{\"\":", 100000},
      {"[{\"\":", 50000},
  }));
  std::string text;
  for (int i = 0; i < count; ++i) text += opening;
  CAPTURE(opening);
  CHECK(has_error(read_text("json", text)));
  CHECK(has_error(read_text("ndjson", text)));
  CHECK(has_error(read_text("json", "[{\"a\":" + text + "}]")));
}

TEST_CASE("five hundred brackets are fine") {
  const std::string text = std::string(500, '[') + std::string(500, ']');
  CHECK_FALSE(has_error(read_text("json", text)));
  CHECK_FALSE(has_error(read_text("json", "[{\"a\":" + text + "}]")));
}
