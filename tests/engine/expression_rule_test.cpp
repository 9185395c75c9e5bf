// SPDX-License-Identifier: Apache-2.0
#include "engine/expression_rule.h"

#include "engine/examples.h"
#include "support/catch.h"
#include "support/packs.h"
#include "support/run_program.h"
#include "support/told_of_rule.h"
#include "support/written_files.h"
#include "text/failure.h"

using namespace jeugdlint;

namespace {

const std::string rule = R"(title: {nl: Uren zonder eind, en: Hours without end}
table: zorg
when: sexe in ["V"]
require: has(eind) || uren < 10
at: [uren, eind]
examples:
  good: [{sexe: V, uren: 9}, {sexe: M, uren: 11}, {sexe: V}]
  bad: [{sexe: V, uren: 11}]
)";

}  // namespace

TEST_CASE("a rule of a pack may be an expression that must hold") {
  CHECK(told_of_rule(rule).empty());
  CHECK(told_of_rule(with(rule, "at: [uren, eind]\n", "")).empty());
  CHECK_THAT(told_of_rule(with(rule, "uren < 10", "uren < 12")),
             contains_text("bad example of demo/r"));
  CHECK_THAT(told_of_rule(with(rule, "when: sexe in [\"V\"]\n", "")),
             contains_text("good example of demo/r (zorg): expected no finding, got 1 finding"));
}

TEST_CASE("what is not evaluable fails where the rule says so") {
  const std::string strict = with(rule, "at: [uren", "on_missing: fail\nat: [uren");
  CHECK_THAT(told_of_rule(strict), contains_text("good example of demo/r"));
}

TEST_CASE("a check of a plugin sees the rows of which its condition holds") {
  const std::string check = R"(title: {nl: Eind voor begin, en: End before start}
table: zorg
check: consistency/end_before_start
options: {start: begin, end: eind}
when: sexe == "V"
examples:
  good: [{sexe: M, begin: 20240102, eind: 2024-01-01}, {begin: 20240102, eind: 2024-01-01}]
  bad: [{sexe: V, begin: 20240102, eind: 2024-01-01}, [{sexe: M}, {sexe: V, begin: 20240102, eind: 2024-01-01}]]
)";
  CHECK(told_of_rule(check).empty());
  CHECK_THAT(told_of_rule(with(check, "when: sexe == \"V\"\n", "")), contains_text("good example"));
}

TEST_CASE(
    "a mistake in an expression of a pack is told with its place, a mark and the right name") {
  const auto [from, to, text] = GENERATE(table<std::string, std::string, std::string>({
      {"has(eind)", "has(einde)",
       "r.yaml:4:10: no field or name einde in the table zorg; did you mean eind?\n"
       "  has(einde) || uren < 10\n  ^^^^^^^^^^"},
      {"uren < 10", "uren < \"10\"",
       "r.yaml:4:23: no such overload: int < string; a text stands between quotes, \"01\"\n"
       "  has(eind) || uren < \"10\"\n               ^^^^^^^^^^^"},
      {"uren < 10", "eind < \"2025-01-31\"",
       "r.yaml:4:23: no such overload: date < string; a date is written date(\"2025-01-31\")\n"
       "  has(eind) || eind < \"2025-01-31\"\n               ^^^^^^^^^^^^^^^^^^^"},
      {"has(eind) || uren < 10", "uren + 1",
       "r.yaml:4:10: a condition is expected, and this is int\n  uren + 1\n  ^^^^^^^^"},
      {"uren < 10", "yeers(begin, eind) < 3",
       "r.yaml:4:23: no function yeers; did you mean years?\n"
       "  has(eind) || yeers(begin, eind) < 3\n               ^^^^^^^^^^^^^^^^^^"},
      {"uren < 10", "UREN < 10",
       "r.yaml:4:23: no field or name UREN in the table zorg; did you mean uren?\n"
       "  has(eind) || UREN < 10\n               ^^^^"},
      {"uren < 10", "math.greates(uren, 1) < 10",
       "r.yaml:4:23: no function math.greates; did you mean math.greatest?\n"
       "  has(eind) || math.greates(uren, 1) < 10\n               ^^^^^^^^^^^^^^^^^^^^^"},
      {"uren < 10", "(uren > 3 ? eind :sexe) == eind",
       "r.yaml:4:24: ?: gives date or string; both sides must be of one type\n"
       "  has(eind) || (uren > 3 ? eind :sexe) == eind\n"
       "                ^^^^^^^^^^^^^^^^^^^^^"},
      {"at: [uren", "at: [urn",
       "r.yaml:5:6: the table zorg has no field urn; did you mean uren?\n  urn\n  ^^^"},
  }));
  CAPTURE(to);
  CHECK(told_of_rule(with(rule, from, to)) == text);
}

TEST_CASE("a mistake is told where it stands, however YAML writes the expression") {
  const auto [written, place] = GENERATE(table<std::string, std::string>({
      {"require: |\n  has(eind)\n  || urn < 10", "r.yaml:6:6:"},
      {"require: >-\n  has(eind)\n\n  || urn < 10", "r.yaml:7:6:"},
      {"require: has(eind)\n  || urn < 10", "r.yaml:5:6:"},
      {"require: 'sexe == ''M'' || urn < 10'", "r.yaml:4:28:"},
      {"require: \"sexe == \\\"M\\\" || urn < 10\"", "r.yaml:4:28:"},
  }));
  CAPTURE(written);
  const std::string text = told_of_rule(with(rule, "require: has(eind) || uren < 10", written));
  CHECK_THAT(text, Catch::Matchers::StartsWith(place + " no field or name urn"));
  CHECK_THAT(text, Catch::Matchers::EndsWith("^^^"));
}

TEST_CASE("of a long expression the part around the mistake is shown") {
  std::string longer = "urn < 10";
  for (int i = 0; i < 20; ++i) longer = "uren < 1000 && " + longer + " && uren < 1000";
  const std::string text = told_of_rule(with(rule, "uren < 10", longer));
  CHECK_THAT(text, contains_text("no field or name urn in the table zorg; did you mean uren?\n"));
  CHECK_THAT(text, contains_text("\u2026"));
  CHECK_THAT(text, Catch::Matchers::EndsWith("   ^^^"));
}

TEST_CASE("all mistakes in the expressions of a rule are told at once") {
  const std::string text = told_of_rule(
      with(with(rule, "sexe in", "seks in"), "has(eind) || uren < 10", "enid || urn < 10"));
  for (const char* const name : {"seks", "enid", "urn"}) CHECK_THAT(text, contains_text(name));
}

TEST_CASE("a run counts what passes, fails and is not evaluable, in the words of the rule") {
  const WrittenFiles files;
  files.write("pack.yaml", demo_pack);
  files.write("r.yaml", with(rule, "when: sexe in [\"V\"]", "when: sexe in [\"V\", \"M\"]"));
  files.write("zorg.csv",
              "nummer;sexe;begin;eind;uren\n101;V;20240101;;9\n102;V;20240101;;11\n"
              "103;M;20240101;;\n104;M;20240101;2024-02-01;\n");
  const auto check = [&](const std::string& language) {
    return run_program(
               {.arguments = {"check", "zorg.csv", "--pack", files.folder().string(), "--select",
                              "demo/r", "--output-format", "full", "--lang", language},
                .folder = files.folder()})
        .out;
  };
  CHECK_THAT(check("en"), contains_text("Hours without end: uren, eind"));
  CHECK_THAT(check("nl"), contains_text("Uren zonder eind: uren, eind"));
  CHECK_THAT(check("en"), contains_text("demo/r       2       1              1         1"));
}

namespace {

const std::string on_derived = R"(title: {nl: Te kort, en: Too short}
table: zorg
require: kort
examples:
  good: [{begin: 20240101, eind: 2024-01-03}, {begin: 20240101}]
  bad: [{begin: 20240101, eind: 2024-01-12}]
)";
const std::string derived_columns = "      dagen: eind - begin\n      kort: dagen < 10\n";

}  // namespace

TEST_CASE("a derived column may be used by rules and by the derived columns after it") {
  CHECK(told_of_rule(on_derived, with_derived(derived_columns)).empty());
  CHECK_THAT(told_of_rule(on_derived, with_derived(with(derived_columns, "< 10", "> 0"))),
             contains_text("bad example of demo/r (zorg): expected a finding, got no finding"));
  const std::string asked =
      with(on_derived, "require: kort", "require: \"has(kort) ? kort : !has(eind)\"");
  CHECK(told_of_rule(asked, with_derived(derived_columns)).empty());
}

TEST_CASE("a finding on a derived column points at the fields that it is computed from") {
  const WrittenFiles files;
  files.write("p/pack.yaml", with_derived(derived_columns));
  files.write("p/r.yaml", on_derived);
  const auto data = files.write("zorg.csv", "nummer,begin,eind\n1,20240101,2024-01-12\n");
  const ProgramRun run =
      jeugdlint_run({"check", data.string(), "--pack", (files.folder() / "p").string(), "--select",
                     "demo/", "--output-format", "concise", "--lang", "en"});
  CHECK_THAT(run.out, contains_text(":2:3: demo/r"));
  CHECK_THAT(run.out, contains_text("Too short: begin, eind"));
}

TEST_CASE("a rule on a derived column is not run where a field of the column is not in the file") {
  const WrittenFiles files;
  files.write("p/pack.yaml", with_derived(derived_columns));
  files.write("p/r.yaml", on_derived);
  const auto data = files.write("zorg.csv", "nummer,begin\n1,20240101\n");
  const ProgramRun run =
      jeugdlint_run({"check", data.string(), "--pack", (files.folder() / "p").string(), "--select",
                     "demo/", "--output-format", "full", "--lang", "en"});
  CHECK_THAT(run.out, contains_text("demo/r: column not in the file: eind"));
}

TEST_CASE("a mistake in a derived column is told once, with its place and the right name") {
  const auto [columns, text] = GENERATE(table<std::string, std::string>({
      {"      kort: eind - begn < 10\n",
       "no field or name begn in the table zorg; did you mean begin?"},
      {"      kort: lang < 10\n      lang: eind - begin\n", "no field or name lang"},
      {"      kort: has(kort)\n", "no field or name kort"},
      {"      eind: 1\n      kort: true\n",
       "the table zorg has a field eind already; give the derived column another name"},
      {"      peildatum: 1\n      kort: true\n",
       "the pack has a parameter peildatum already; give the derived column another name"},
  }));
  const std::string found = told_of_rule(on_derived, with_derived(columns));
  CHECK_THAT(found, contains_text(text));
  CHECK_THAT(found, contains_text("pack.yaml:"));
  CHECK(found.find(text) == found.rfind(text));
}

TEST_CASE("five mistakes in the rules of a pack are told at once, of reading and of checking") {
  const WrittenFiles files;
  files.write("pack.yaml", demo_pack);
  files.write("a.yaml", with(rule, "sexe in [\"V\"]", "sxe == \"V\""));
  files.write("b.yaml", with(with(rule, "uren < 10", "uren < begin"), "at: [uren", "at: [urn"));
  files.write("c.yaml", with(demo_rule, "start: begin", "strat: begin"));
  files.write("d.yaml", with(demo_rule, "table: zorg", "tabel: zorg"));
  files.write("e.yaml", with(demo_rule, "end_before_start", "end_befor_start"));
  try {
    read_checked_pack(files.folder(), load_plugins({}));
    FAIL("it should not load");
  } catch (const Failure& failure) {
    const std::string text = files.without_folder(failure.what());
    CAPTURE(text);
    for (const char* part :
         {"a.yaml:3:7: no field or name sxe in the table zorg; did you mean sexe?\n"
          "  sxe == \"V\"\n  ^^^",
          "b.yaml:4:23: no such overload: int < date",
          "b.yaml:5:6: the table zorg has no field urn; did you mean uren?",
          "c.yaml:4:18: consistency/end_before_start has no option strat; did you mean start?",
          "d.yaml:2:1: unknown key tabel in a rule; did you mean table?",
          "e.yaml:3:8: no check consistency/end_befor_start; did you mean "
          "consistency/end_before_start?"})
      CHECK_THAT(text, contains_text(part));
  }
}
