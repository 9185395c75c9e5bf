// SPDX-License-Identifier: Apache-2.0
#include "support/catch.h"
#include "support/run_program.h"
#include "support/written_files.h"

namespace {

ProgramRun check(const std::string& suppressions, const std::vector<std::string>& more = {}) {
  const WrittenFiles files;
  files.write("schema.json", R"({"fields": [{"name": "naam", "constraints": {"required": true}},
      {"name": "aantal", "type": "integer", "constraints": {"maximum": 9}}]})");
  files.write("list.csv", "naam;aantal\na;10\nb;1\n");
  files.write("known.yaml", suppressions);
  std::vector<std::string> arguments = {"check",          "list.csv",   "--schema",   "schema.json",
                                        "--suppressions", "known.yaml", "--run-date", "2026-11-25"};
  arguments.insert(arguments.end(), more.begin(), more.end());
  return run_program({.arguments = arguments, .folder = files.folder()});
}

std::string one(const std::string& keys) {
  return "suppressions:\n  - {" + keys + "}\n";
}

}  // namespace

TEST_CASE("a suppression takes away one rule, where it says, with a reason") {
  const auto [keys, code] = GENERATE(table<std::string, int>({
      {"rule: validity/range, reason: known", 0},
      {"rule: validity/range, dataset: list.csv, column: aantal, reason: known", 0},
      {"rule: validity/range, dataset: '*.csv', reason: known, owner: team", 0},
      {"rule: validity/range, reason: known, expires: 2026-11-25", 0},
      {"rule: validity/range, reason: known, expires: 2026-11-24", 1},  // expired
      {"rule: validity/range, dataset: other.csv, reason: known", 1},
      {"rule: validity/range, column: naam, reason: known", 1},  // meets nothing
      {"rule: validity/range", 2},                               // no reason
      {"rule: validity/range, reason: ''", 2},
      {"rule: validity/rang, reason: known", 2},
      {"rule: validity/, reason: known", 2},  // one exact id
      {"rule: validity/range, reason: known, expires: soon", 2},
      {"rule: validity/range, reason: known, record: 1", 2},
  }));
  const ProgramRun run = check(one(keys));
  CAPTURE(keys, run.out, run.err);
  CHECK(run.exit_code == code);
}

TEST_CASE("a suppression that has expired or meets nothing is a finding of its own") {
  const ProgramRun expired = check(one("rule: validity/range, reason: known, expires: 2026-01-01"));
  CHECK(expired.out.find("suppression/expired error the suppression on line 2") !=
        std::string::npos);
  CHECK(expired.out.find("validity/range") != std::string::npos);
  const std::string keys = "rule: completeness/required, reason: known";
  CHECK(check(one(keys)).out.find("suppression/unused") != std::string::npos);
  CHECK(check(one(keys), {"--allow-unused-suppressions"}).out.find("suppression/") ==
        std::string::npos);
  // A rule that was not asked for was not looked at.
  CHECK(check(one(keys), {"--select", "input/"}).exit_code == 0);
}

TEST_CASE("a wrong rule is told with its line and the nearest right one") {
  const ProgramRun run = check(one("rule: validity/rang, reason: known"));
  CHECK(run.err.find("known.yaml:2:5: no rule is called validity/rang; did you mean "
                     "validity/range") != std::string::npos);
}
