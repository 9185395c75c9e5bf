// SPDX-License-Identifier: Apache-2.0
#include "engine/computed_settings.h"

#include "support/catch.h"
#include "support/run_program.h"
#include "support/told_of_rule.h"
#include "support/written_files.h"

namespace {

const std::string too_long = R"(title: {nl: Te lang, en: Too long}
table: zorg
check: validity/range
options: {field: {expression: eind - begin}, maximum: 10}
examples:
  good: [{begin: 20240101, eind: 2024-01-03}, {begin: 20240101}]
  bad: [{begin: 20240101, eind: 2024-01-12}]
)";

// What `check` prints about a file with the rule in English, with the format.
std::string checked(const std::string& rule, const std::string& pack, const std::string& rows,
                    const std::string& format) {
  const WrittenFiles files;
  files.write("p/pack.yaml", pack);
  files.write("p/r.yaml", rule);
  const auto data = files.write("zorg.csv", rows);
  return jeugdlint_run({"check", data.string(), "--pack", (files.folder() / "p").string(),
                        "--select", "demo/", "--output-format", format, "--lang", "en"})
      .out;
}

}  // namespace

TEST_CASE("an option that takes a column may be an expression, or name a derived column") {
  CHECK(told_of_rule(too_long).empty());
  CHECK_THAT(told_of_rule(with(too_long, "maximum: 10", "maximum: 11")),
             contains_text("bad example of demo/r (zorg): expected a finding, got no finding"));
  const std::string derived = with(too_long, "{expression: eind - begin}", "dagen");
  CHECK(told_of_rule(derived, with_derived("      dagen: eind - begin\n")).empty());
}

TEST_CASE("a condition and a computed option go together") {
  const std::string rule =
      with(with(too_long, "check:", "when: sexe == \"V\"\ncheck:"), "bad: [{", "bad: [{sexe: V, ");
  CHECK(told_of_rule(rule).empty());
  CHECK_THAT(told_of_rule(with(rule, "sexe: V", "sexe: M")), contains_text("bad example"));
}

TEST_CASE("a rule over the whole table may compute one of its columns") {
  const std::string twice = R"(title: {nl: Twee keer in een jaar, en: Twice in a year}
table: zorg
check: consistency/duplicate_key
options: {key: [nummer, jaar]}
examples:
  good: [[{nummer: "123", begin: 20240101}, {nummer: "123", begin: 20250101}]]
  bad: [[{nummer: "123", begin: 20240101}, {nummer: "123", begin: 20241231}]]
)";
  CHECK(told_of_rule(twice, with_derived("      jaar: year(begin)\n")).empty());
  CHECK_THAT(checked(twice, with_derived("      jaar: year(begin)\n"),
                     "nummer,begin\n123,20240101\n123,20241231\n", "concise"),
             contains_text(":3:1: demo/r error has the same key as row 1"));
}

TEST_CASE("a finding in a computed column names it, at the first field that it is computed from") {
  const std::string rows = "nummer,begin,eind\n1,20240101,2024-01-03\n2,20240101,2024-01-12\n";
  CHECK_THAT(checked(too_long, std::string(demo_pack), rows, "concise"),
             contains_text(":3:3: demo/r error eind - begin is higher than 10"));
  CHECK_THAT(checked(with(too_long, "{expression: eind - begin}", "dagen"),
                     with_derived("      dagen: eind - begin\n"), rows, "concise"),
             contains_text(":3:3: demo/r error dagen is higher than 10"));
}

TEST_CASE("a rule is not run where what its option is computed from is not in the file") {
  CHECK_THAT(checked(too_long, std::string(demo_pack), "nummer,begin\n1,20240101\n", "full"),
             contains_text("demo/r: column not in the file: eind"));
}

TEST_CASE("what an option cannot be computed from is not evaluable, an error included") {
  const std::string rule = with(too_long, "eind - begin", "100 / (eind - begin)");
  CHECK_THAT(checked(rule, std::string(demo_pack),
                     "nummer,begin,eind\n1,20240101,2024-01-01\n2,20240101,\n3,20240101,"
                     "2024-01-06\n4,20240101,2024-01-31\n",
                     "full"),
             contains_text("demo/r       1       1              2         1"));
}

TEST_CASE("an option that takes a single value may be an expression over parameters") {
  const std::string late = R"(title: {nl: Te laat, en: Too late}
table: zorg
check: validity/date_range
options: {field: eind, latest: {expression: peildatum + days(10)}}
examples:
  parameters: {peildatum: 20240101}
  good: [{eind: 2024-01-11}]
  bad: [{eind: 2024-01-12}]
)";
  CHECK(told_of_rule(late).empty());
  CHECK_THAT(checked(late, std::string(demo_pack), "nummer,eind\n1,2024-01-11\n", "full"),
             contains_text("demo/r: parameter not given: --parameter peildatum="));
}

TEST_CASE("a mistake in an option that is computed is told with its place") {
  const auto [from, to, text] = GENERATE(table<std::string, std::string, std::string>({
      {"eind - begin", "eind - begn",
       "r.yaml:4:38: no field or name begn in the table zorg; did you mean begin?\n"
       "  eind - begn\n         ^^^^"},
      {"eind - begin", "eind", "r.yaml:4:31: the option field does not take what this gives, date"},
      {"maximum: 10", "maximum: {expression: uren}",
       "r.yaml:4:68: the option maximum is the same for all rows: its expression may use "
       "parameters only"},
      {"maximum: 10", "maximum: {expression: 1, parameter: peildatum}",
       "r.yaml:4:71: unknown key parameter in an option"},
      {"{expression: eind - begin}", "dagn",
       "r.yaml:4:18: the table zorg has no field dagn; did you mean dagen?"},
      {"{expression: eind - begin}", "kort",
       "r.yaml:4:18: the option field does not take what this gives, bool"},
  }));
  CAPTURE(to);
  CHECK(told_of_rule(with(too_long, from, to),
                     with_derived("      dagen: eind - begin\n      kort: eind < begin\n")) ==
        text);
}
