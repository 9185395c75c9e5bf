// SPDX-License-Identifier: Apache-2.0
#include "report/verdict.h"

#include "support/catch.h"
#include "support/report_text.h"
#include "support/sample_outcome.h"

using namespace jeugdlint;

namespace {

std::string verdict(const Outcome& outcome, int exit_code, const std::string& fail_on) {
  ReportOptions options = test::report_options(exit_code, Language::en);
  options.fail_on = fail_on;
  return verdict_in_words(outcome, options) + "; " + exit_meaning(outcome, options, Language::en);
}

Outcome with_one(Severity severity) {
  Outcome outcome{.inputs = {test::input_with_errors("a.csv", 1, 1)}, .incomplete = {}};
  outcome.inputs[0].rules[0].severity = severity;
  return outcome;
}

}  // namespace

TEST_CASE("the verdict says what the exit code means") {
  const std::string checked = "all that was asked has been checked";
  CHECK(verdict(test::outcome_without_findings(), 0, "error") ==
        "In order: no findings; " + checked + ", and there are no findings");
  CHECK(verdict(with_one(Severity::error), 1, "error") ==
        "Not in order: 1 error; there are findings of level error or worse");
  CHECK(verdict(with_one(Severity::note), 1, "note") == "Not in order: 1 note; there are findings");
  CHECK(verdict(with_one(Severity::warning), 0, "error") ==
        "In order: 1 warning; " + checked + ", and there are no findings of level error or worse");
  CHECK(verdict(with_one(Severity::warning), 1, "error") ==
        "Not in order: 1 warning; a limit that was set is not kept to");
}

TEST_CASE("findings that were asked not to count are still not in order") {
  const std::string not_weighed =
      "Not in order: 1 error; all that was asked has been checked; on request the findings do not "
      "count";
  CHECK(verdict(with_one(Severity::error), 0, "never") == not_weighed);
  CHECK(verdict(with_one(Severity::error), 0, "error") == not_weighed);
}

TEST_CASE("an incomplete run is no verdict, whatever was found") {
  Outcome outcome = test::outcome_without_findings();
  outcome.incomplete = {{"afgebroken", "stopped"}};
  CHECK(
      verdict(outcome, 3, "error") ==
      "Incomplete: no findings; not everything could be checked; this is no verdict on the whole");
}

TEST_CASE("coverage counts rules that were run to the end, and no flaws of the input") {
  CHECK(coverage_in_words(test::outcome_with_findings(), Language::en) ==
        "12,345 rows read in 1 file, 1 unreadable; 6 of 8 rules run.");
  CHECK(coverage_in_words(test::outcome_incomplete(), Language::en) ==
        "12,345 rows read in 1 file, 0 unreadable; 1 of 2 rules run.");
}
