// SPDX-License-Identifier: Apache-2.0
#include "engine/plugins.h"
#include "input/problem.h"
#include "report/place.h"
#include "report/report.h"
#include "report/words.h"

#include "support/catch.h"
#include "support/sample_outcome.h"

#include <set>

using namespace jeugdlint;

namespace {

InputOutcome input_of(std::vector<ColumnOutcome> columns) {
  InputOutcome input;
  input.columns = std::move(columns);
  return input;
}

std::string message(const std::string& nl, std::vector<FindingEvidence> evidence,
                    const InputOutcome& input = {}) {
  RuleOutcome rule;
  rule.message = {nl, ""};
  rule.terms = {{"een term", "a term"}};
  Finding finding;
  finding.evidence = std::move(evidence);
  return message_of(input, rule, finding, Language::nl);
}

// The names between braces.
std::set<std::string> placeholders(const std::string& words) {
  std::set<std::string> names;
  filled(words, [&](std::string_view name) -> std::optional<std::string> {
    names.emplace(name);
    return std::nullopt;
  });
  return names;
}

}  // namespace

TEST_CASE("each kind of evidence takes the place of its name") {
  const auto input = input_of({{.shown = "einde", .title = {}, .in_file = true, .declared = true}});
  const auto [words, evidence, text] = GENERATE(table<std::string, FindingEvidence, std::string>({
      {"{x} is leeg", {"x", JL_EVIDENCE_CELL, 0, 7, 0}, "einde is leeg"},
      {"kolom {x}", {"x", JL_EVIDENCE_COLUMN, 0, 0, 0}, "kolom einde"},
      {"{x} keer", {"x", JL_EVIDENCE_COUNT, 0, 1234567, 0}, "1.234.567 keer"},
      {"rij {x}", {"x", JL_EVIDENCE_ROW, 0, 12345, 0}, "rij 12.345"},
      {"{x} gemiddeld", {"x", JL_EVIDENCE_REAL, 0, 0, 1234.5}, "1.234,5 gemiddeld"},
      {"in {x}", {"x", JL_EVIDENCE_SHARE, 0, 0, 0.314}, "in 31,4%"},
      {"bevat {x}", {"x", JL_EVIDENCE_TERM, 0, 0, 0}, "bevat een term"},
  }));
  CAPTURE(words);
  CHECK(message(words, {evidence}, input) == text);
}

TEST_CASE("a name without evidence stays visible") {
  CHECK(message("{end} ligt vóór {start}", {}) == "{end} ligt vóór {start}");
  CHECK(message("{ {} {x", {{"x", JL_EVIDENCE_COUNT, 0, 1, 0}}) == "{ {} {x");
}

TEST_CASE("what is filled in is not filled in again") {
  const auto input =
      input_of({{.shown = "{start}", .title = {}, .in_file = true, .declared = true}});
  const FindingEvidence end{"end", JL_EVIDENCE_CELL, 0, 1, 0};
  const FindingEvidence start{"start", JL_EVIDENCE_COUNT, 0, 9, 0};
  CHECK(message("einde {end}", {end, start}, input) == "einde '{start}'");
}

TEST_CASE("evidence that refers to nothing is told without a crash") {
  CHECK(message("{x}", {{"x", JL_EVIDENCE_CELL, 99, 1, 0}}) == "kolom 100");
  CHECK(message("{x}", {{"x", JL_EVIDENCE_TERM, 0, 99, 0}}) == "?");
}

TEST_CASE("a column's name is quoted when it is no single word, and cannot steer a terminal") {
  const auto [shown, declared, in_words] = GENERATE(table<std::string, bool, std::string>({
      {"datum_einde", true, "datum_einde"},
      {"/cliënt/bsn", true, "/cliënt/bsn"},
      {"Datum einde", true, "'Datum einde'"},
      {"a\x1b[31mb", true, "'a\\x1b[31mb'"},
      {"#1", false, "kolom 1"},  // what the engine calls a column it may not name
      {"#2", false, "'#2'"},     // the name of the first column
  }));
  const auto input =
      input_of({{.shown = shown, .title = {}, .in_file = true, .declared = declared}});
  CHECK(column_in_words(input, 0, Language::nl) == in_words);
}

TEST_CASE("a message of several lines becomes one") {
  CHECK(message("een\n  twee\n", {}) == "een twee");
}

TEST_CASE("messages ask for the same evidence in both languages") {
  const auto check = [](const std::string& id, const LocalText& words) {
    CAPTURE(id);
    CHECK_FALSE(words.empty());
    CHECK(placeholders(words.nl) == placeholders(words.en));
  };
  for (const ProblemInfo& problem : problem_infos()) check(problem.id, problem.message);
  std::size_t rules = 0;
  for (const Plugin& plugin : load_plugins({}).list)
    for (const RuleDeclaration& rule : plugin.rules) {
      check(rule.id, rule.message);
      ++rules;
    }
  CHECK(rules > 0);
}
