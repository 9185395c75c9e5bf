// SPDX-License-Identifier: Apache-2.0
#include "support/catch.h"
#include "support/run_program.h"
#include "support/written_files.h"

#include <string>
#include <vector>

namespace {

ProgramRun eval(std::vector<std::string> arguments, const std::string& input = "") {
  arguments.insert(arguments.begin(), "eval");
  return run_program({.arguments = std::move(arguments), .input = input});
}

}  // namespace

TEST_CASE("eval prints the value of an expression, and with --json its type") {
  CHECK(eval({"1 + 2"}).out == "3\n");
  CHECK(eval({"'a' + \"b\""}).out == "'ab'\n");
  const auto [text, line] = GENERATE(table<std::string, std::string>({
      {"1 + 2", R"({"value":3,"type":"int"})"},
      {"1.0", R"({"value":1.0,"type":"double"})"},
      {"0.0 / 0.0", R"({"value":"NaN","type":"double"})"},
      {"null", R"({"value":null,"type":"null_type"})"},
      {"[1, 'a']", R"({"value":[1,"a"],"type":"list"})"},
      {"{1: {'b': true}}", R"({"value":{"1":{"b":true}},"type":"map"})"},
      {"type(1)", R"({"value":"int","type":"type"})"},
      {"date('20250131')", R"({"value":"2025-01-31","type":"date"})"},
      {"duration('1m')", R"({"value":"60s","type":"google.protobuf.Duration"})"},
  }));
  CAPTURE(text);
  const ProgramRun run = eval({text, "--json"});
  CHECK(run.out == line + "\n");
  CHECK(run.exit_code == 0);
}

TEST_CASE("eval gives one result for each record, and names its keys") {
  const std::string rows =
      "{\"n\": 2, \"deep\": {\"a\": [1, 2.5]}}\n\n{\"n\": 9223372036854775808}\n{\"m\": 1}\n[1]\n";
  const ProgramRun run = eval({"n * 2", "--rows", "-", "--json"}, rows);
  CHECK(run.exit_code == 2);
  CHECK(run.out ==
        "{\"value\":4,\"type\":\"int\"}\n"
        "{\"error\":\"1:1: no such overload: the type does not fit here\\n  n * 2\\n  ^^^^^\"}\n"
        "{\"error\":\"1:1: not evaluable: something that is needed is absent or left open\\n  n * "
        "2\\n  ^^^^^\"}\n"
        "{\"error\":\"this record is no object in JSON\"}\n");
  CHECK(eval({"deep.a[1] + double(n)", "--rows", "-"}, rows).out.starts_with("4.5\n"));
}

TEST_CASE("eval shows values of a file only to who may see them") {
  const WrittenFiles files;
  const std::string file = files.write("rows.ndjson", "{\"naam\": \"Kanarie\"}\n").string();
  const ProgramRun refused = eval({"naam", "--rows", file});
  CHECK(refused.exit_code == 2);
  CHECK(refused.out.empty());
  CHECK(refused.err.find("Kanarie") == std::string::npos);
  CHECK_THAT(refused.err, contains_text("--show-values"));
  CHECK(eval({"naam", "--rows", file, "--show-values"}).out == "'Kanarie'\n");
  const auto at_terminal = [&](const std::map<std::string, std::string>& environment) {
    return run_program({.arguments = {"eval", "naam", "--rows", file},
                        .environment = environment,
                        .terminal = true});
  };
  CHECK(at_terminal({}).out == "'Kanarie'\n");
  CHECK(at_terminal({{"CI", "true"}}).out.find("Kanarie") == std::string::npos);
}

TEST_CASE("a mistake in an expression is shown with its place and the nearest right name") {
  const auto [text, words] = GENERATE(table<std::string, std::string>({
      {"1 +", "error: 1:4: the expression ends too early\n  1 +\n     ^\n"},
      {"sise('a')", "error: 1:1: no function sise; did you mean size?\n  sise('a')\n  ^^^^^^^^^\n"},
      {"1 = 1", "error: 1:3: a single = has no meaning; equality is written ==\n  1 = 1\n    ^\n"},
      {"1u",
       "error: 1:1: uint is not part of this language; write the number without the u\n"
       "  1u\n  ^^\n"},
      {"b'a'",
       "error: 1:1: bytes are not part of this language; write a text, without the b\n"
       "  b'a'\n  ^^^^\n"},
      {"A{b: 1}",
       "error: 1:2: messages (Name{...}) are not part of this language; write a map "
       "{...}\n  A{b: 1}\n   ^\n"},
      {"a.?b",
       "error: 1:3: optional fields (a.?b) are not part of this language; use has(a.b)\n"
       "  a.?b\n    ^\n"},
  }));
  CAPTURE(text);
  const ProgramRun run = eval({text});
  CHECK(run.out == words);
  CHECK(run.exit_code > 0);
}

TEST_CASE("eval knows the date of the run when it is given, and no clock") {
  CHECK(eval({"run_date - date('20250101')", "--run-date", "2025-01-31"}).out == "30\n");
  CHECK(eval({"run_date"}).exit_code == 1);
  CHECK(eval({"1", "--run-date", "31 januari"}).exit_code == 2);
}
