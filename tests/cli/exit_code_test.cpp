// SPDX-License-Identifier: Apache-2.0
#include "cli/gate.h"

#include "support/catch.h"
#include "support/gzipped.h"
#include "support/run_program.h"
#include "support/written_files.h"

using namespace jeugdlint;

namespace {

using Arguments = std::vector<std::string>;

Outcome outcome_with(std::uint64_t errors, std::uint64_t warnings, std::uint64_t notes) {
  InputOutcome input;
  const auto add = [&](Severity severity, std::uint64_t findings) {
    RuleOutcome rule;
    rule.severity = severity;
    rule.findings = findings;
    input.rules.push_back(rule);
  };
  add(Severity::error, errors);
  add(Severity::warning, warnings);
  add(Severity::note, notes);
  Outcome outcome;
  outcome.inputs.push_back(input);
  return outcome;
}

Gate gate(const std::string& fail_on) {
  return {.fail_on = fail_on, .max_warnings = {}, .min_coverage = {}, .exit_zero = false};
}

}  // namespace

TEST_CASE("the exit code goes by the mildest finding that counts") {
  const auto [errors, warnings, notes, fail_on, code] =
      GENERATE(table<unsigned, unsigned, unsigned, std::string, int>({
          {0, 0, 0, "note", 0},
          {1, 0, 0, "error", 1},
          {0, 9, 9, "error", 0},
          {0, 1, 0, "warning", 1},
          {1, 0, 0, "warning", 1},
          {0, 0, 9, "warning", 0},
          {0, 0, 1, "note", 1},
          {0, 1, 0, "note", 1},
          {9, 9, 9, "never", 0},
      }));
  CAPTURE(errors, warnings, notes, fail_on);
  CHECK(exit_code(outcome_with(errors, warnings, notes), gate(fail_on)) == code);
}

TEST_CASE("more warnings than allowed fail, whatever --fail-on says") {
  Gate strict = gate("never");
  strict.max_warnings = 3;
  CHECK(exit_code(outcome_with(0, 3, 0), strict) == 0);
  CHECK(exit_code(outcome_with(0, 4, 0), strict) == 1);
  strict.max_warnings = 0;
  CHECK(exit_code(outcome_with(0, 1, 0), strict) == 1);
}

TEST_CASE("nothing hides an incomplete run") {
  Outcome outcome = outcome_with(1, 0, 0);
  outcome.incomplete.push_back({"afgebroken", "broken off"});
  Gate lenient = gate("never");
  lenient.exit_zero = true;
  CHECK(exit_code(outcome, lenient) == 3);
  CHECK(exit_code(outcome_with(1, 0, 0), lenient) == 0);
  CHECK(exit_code(outcome, gate("error")) == 3);
}

TEST_CASE("each exit code is what a user can bring about") {
  const WrittenFiles files;
  files.write("clean.csv", "soort;aantal\nx;1\ny;2\n");
  files.write("ragged.csv", "soort;aantal\nx;1;3\ny;2\n");
  std::string rows = "soort;aantal\n";
  for (int i = 0; i < 20000; ++i) rows += "x;" + std::to_string(i * 7919 % 9973) + "\n";
  const std::string packed = gzipped(rows);
  files.write("torn.csv.gz", packed.substr(0, packed.size() / 2));
  files.write("schema.json", R"({"fields": [{"name": "soort"},
      {"name": "aantal", "type": "integer", "constraints": {"maximum": 1}}]})");
  const auto [arguments, code] = GENERATE(table<Arguments, int>({
      {{"clean.csv"}, 0},
      {{"clean.csv", "--schema", "schema.json"}, 1},
      {{"clean.csv", "--schema", "schema.json", "--fail-on", "never"}, 0},
      {{"clean.csv", "--schema", "schema.json", "--exit-zero"}, 0},
      {{"clean.csv", "--schema", "schema.json", "--ignore", "validity/range"}, 0},
      {{"clean.csv", "--schema", "schema.json", "--select", "input/"}, 0},
      {{"clean.csv", "--schema", "schema.json", "--select", "validity/"}, 1},
      {{"clean.csv", "--schema", "schema.json", "--select", "input/,validity/"}, 1},
      {{"clean.csv", "--schema", "schema.json", "--ignore", "input/,validity/range"}, 0},
      {{"clean.csv", "--schema", "schema.json", "--ignore", "input/", "--ignore", "validity/"}, 0},
      {{"clean.csv", "--schema", "schema.json", "--ignore", "ALL"}, 3},
      {{"clean.csv", "--select", "consistency/vanished"}, 3},
      {{"clean.csv", "--schema", "schema.json", "--select", "validity/range,bij/bsn_invalid"}, 2},
      {{"ragged.csv", "--fail-on", "never"}, 3},
      {{"ragged.csv", "--fail-on", "never", "--min-coverage", "50"}, 1},
      {{"ragged.csv", "--schema", "schema.json", "--fail-on", "never", "--min-coverage", "50"}, 0},
      {{"ragged.csv"}, 1},
      {{"clean.csv", "ragged.csv"}, 1},
      {{"clean.csv", "nowhere.csv"}, 2},
      {{"clean.csv", "nowhere.csv", "--exit-zero"}, 2},
      {{"clean.csv", "--schema", "clean.csv"}, 2},
      {{"clean.csv", "--plugin", "clean.csv"}, 2},
      {{"torn.csv.gz", "--exit-zero", "--fail-on", "never"}, 3},
      {{"clean.csv", "torn.csv.gz"}, 3},
  }));
  Arguments all = {"check"};
  all.insert(all.end(), arguments.begin(), arguments.end());
  const ProgramRun run = run_program({.arguments = all, .folder = files.folder()});
  CAPTURE(arguments, run.out, run.err);
  CHECK(run.exit_code == code);
}

TEST_CASE("a rule that throws is named, and the run ends as incomplete") {
  const WrittenFiles files;
  files.write("clean.csv", "soort;aantal\nx;1\ny;2\n");
  const ProgramRun run = run_program({.arguments = {"check", "clean.csv", "--exit-zero", "--plugin",
                                                    JEUGDLINT_TEST_PLUGINS "/throws.so"},
                                      .folder = files.folder()});
  CAPTURE(run.out, run.err);
  CHECK(run.exit_code == 3);
  CHECK(run.out.find("throws/in_inspect") != std::string::npos);
}
