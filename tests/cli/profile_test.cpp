// SPDX-License-Identifier: Apache-2.0
#include <simdjson.h>

#include "support/catch.h"
#include "support/json_schema.h"
#include "support/run_program.h"
#include "support/written_files.h"

namespace {

// Rows of: a date, a number, a code, a text that is one of many.
std::string delivery() {
  std::string text = "start;bedrag;soort;naam\n";
  for (int i = 0; i < 30; ++i)
    text += (i < 9    ? "1999-05-01;"
             : i < 20 ? "2024-02-03;"
                      : "2025-11-30;") +
            std::to_string(i < 5 ? 123456 : 10 + i) +
            (i < 12   ? ";a;"
             : i < 18 ? ";b;"
                      : ";;") +
            (i % 2 == 0 ? "Wim" : "Bo") + "\n";
  return text;
}

struct Profiled {
  Profiled() {
    files.write("pack/pack.yaml", R"(name: pack
version: "1"
title: {nl: proef, en: trial}
code_lists: {soorten: {codes: {a: {nl: eerste, en: first}, b: {nl: tweede, en: second}}}}
tables:
  lijst:
    title: {nl: lijst, en: list}
    fields:
      - {name: start, type: date}
      - {name: bedrag, type: integer}
      - {name: soort, codes: soorten}
      - {name: naam}
)");
    files.write("lijst.csv", delivery());
  }
  ProgramRun run(std::vector<std::string> more) const {
    more.insert(more.begin(), {"profile", "lijst.csv", "--pack", "pack"});
    return run_program({.arguments = more, .folder = files.folder()});
  }
  WrittenFiles files;
};

}  // namespace

TEST_CASE("a profile leaves out what fewer than ten records have, and rounds the rest") {
  const Profiled profiled;
  const ProgramRun run = profiled.run({"--json"});
  CAPTURE(run.out, run.err);
  REQUIRE(run.exit_code == 0);
  simdjson::dom::parser parser;
  const auto input = parser.parse(run.out)["inputs"].at(0);
  CHECK(std::int64_t(input["rows"]["read"]) == 30);
  const auto start = input["columns"].at(0), amount = input["columns"].at(1),
             kind = input["columns"].at(2), name = input["columns"].at(3);
  CHECK(double(start["years"]["from"]) == 2024);  // nine are of 1999
  CHECK(double(start["years"]["to"]) == 2025);
  CHECK(double(amount["numbers"]["from"]) == 10);
  CHECK(double(amount["numbers"]["below"]) == 100);  // five are larger
  CHECK(bool(amount["other_shapes"]));
  CHECK(std::int64_t(kind["filled"]) == 18);
  CHECK(kind["codes"].get_array().value().size() == 1);  // six have the other
  CHECK(std::string_view(kind["codes"].at(0)["code"]) == "a");
  CHECK(std::int64_t(kind["codes"].at(0)["records"]) == 10);
  CHECK(bool(kind["other_codes"]));
  CHECK(std::int64_t(name["distinct"]) == 2);
  CHECK(std::string_view(name["shapes"].at(0)["shape"]) == "Aa");
}

TEST_CASE("the JSON of a profile obeys its schema, which refuses another") {
  const Profiled profiled;
  const std::string schema = jeugdlint_run({"schema", "show", "profile"}).out;
  std::string profile = profiled.run({"--json"}).out;
  CHECK(jeugdlint::test::schema_mistakes(profile, schema) == std::vector<std::string>{});
  const auto [from, to] = GENERATE(table<std::string, std::string>({
      {"\"shape\": \"Aa\"", "\"value\": \"Bo\""},
      {"\"filled\": 18", "\"filled\": -1"},
      {"\"truncated\": false,", ""},
      {"\"audience\": \"operator\",", ""},
  }));
  CAPTURE(from);
  REQUIRE(profile.find(from) != profile.npos);
  profile.replace(profile.find(from), from.size(), to);
  CHECK(jeugdlint::test::schema_mistakes(profile, schema) != std::vector<std::string>{});
}

TEST_CASE("a profile to be shared tells numbers of records roughly, and no small one") {
  const Profiled profiled;
  const ProgramRun run = profiled.run({"--json", "--audience", "shareable"});
  CAPTURE(run.out);
  const std::string schema = jeugdlint_run({"schema", "show", "profile"}).out;
  CHECK(jeugdlint::test::schema_mistakes(run.out, schema) == std::vector<std::string>{});
  simdjson::dom::parser parser;
  const auto profile = parser.parse(run.out);
  CHECK(std::string_view(profile["audience"]) == "shareable");
  const auto kind = profile["inputs"].at(0)["columns"].at(2),
             name = profile["inputs"].at(0)["columns"].at(3);
  CHECK(std::int64_t(kind["filled"]) == 20);  // of 18
  CHECK(std::string_view(kind["distinct"]) == "<10");
  CHECK(std::string_view(name["filled"]) == ">20");  // all 30: as if a few were without
  profiled.files.write("jeugdlint.yaml", "audience: shareable\n");
  CHECK(profiled.run({"--json"}).out == run.out);
}

TEST_CASE("the page of a check shows the profile of each column when asked") {
  const Profiled profiled;
  const auto page = [&](std::vector<std::string> more) {
    more.insert(more.begin(), {"check", "lijst.csv", "--pack", "pack", "--output-format", "html",
                               "--lang", "en", "--exit-zero"});
    const ProgramRun run = run_program({.arguments = more, .folder = profiled.files.folder()});
    CAPTURE(run.err);
    CHECK(run.exit_code == 0);
    return run.out;
  };
  const auto has = [](const std::string& text, const std::string& part) {
    return text.find(part) != std::string::npos;
  };
  const std::string plain = page({}), profile = page({"--profile"});
  CHECK(!has(plain, "What is in it"));
  CHECK(has(profile, "What is in it"));
  CHECK(has(profile, "dates from 2024 to 2025"));
  CHECK(has(profile, "numbers from 10 to below 100"));
  CHECK(has(profile, "<code>a</code>"));
  CHECK(!has(profile, "<code>b</code>"));  // six records
  CHECK(has(profile, "and other codes"));
  CHECK(has(profile, "<code>Aa</code>"));
  CHECK(!has(profile, "Wim"));
  CHECK(page({"--profile", "--threads", "4", "--batch-rows", "7"}) == profile);
  const std::string shared = page({"--profile", "--audience", "shareable"});
  CHECK(has(shared, "dates from 2024 to 2025"));
  CHECK(!has(shared, "60%"));  // 18 of 30
  CHECK(has(profile, "60%"));
}

TEST_CASE("a profile that no report would show is refused") {
  const Profiled profiled;
  const ProgramRun run =
      run_program({.arguments = {"check", "lijst.csv", "--profile", "--report", "json=x.json"},
                   .folder = profiled.files.folder()});
  CHECK(run.exit_code == 2);
  CHECK(run.err.find("--report html=FILE") != std::string::npos);
}

TEST_CASE("a profile goes by the settings of the project, as a check does") {
  const WrittenFiles files;
  files.write("lijst.csv", "a|b\n1|2\n");
  const auto columns_of = [&](std::vector<std::string> arguments) {
    arguments.insert(arguments.begin(), {"profile", "lijst.csv", "--json"});
    const ProgramRun run = run_program({.arguments = arguments, .folder = files.folder()});
    CAPTURE(run.err);
    simdjson::dom::parser parser;
    return parser.parse(run.out)["inputs"].at(0)["columns"].get_array().value().size();
  };
  CHECK(columns_of({}) == 2);
  files.write("jeugdlint.yaml", "delimiter: \",\"\nfail-on: warning\n");
  CHECK(columns_of({}) == 1);
  CHECK(columns_of({"--delimiter", "|"}) == 2);
  CHECK(columns_of({"--isolated"}) == 2);
}

TEST_CASE("a profile reads as a table, in two languages, and shows no value") {
  const Profiled profiled;
  const ProgramRun english = profiled.run({}), dutch = profiled.run({"--lang", "nl"});
  CAPTURE(english.out);
  CHECK(english.out.find("dates from 2024 to 2025") != std::string::npos);
  CHECK(english.out.find("a first (10)") != std::string::npos);
  CHECK(english.out.find("Wim") == std::string::npos);
  CHECK(dutch.out.find("datums van 2024 t/m 2025") != std::string::npos);
}

TEST_CASE("a profile of a file that breaks off says so and gives 3") {
  const Profiled profiled;
  profiled.files.write("torn.json", R"([{"a": 1}, {"a": )");
  const ProgramRun run =
      run_program({.arguments = {"profile", "torn.json"}, .folder = profiled.files.folder()});
  CAPTURE(run.out, run.err);
  CHECK(run.exit_code == 3);
}
