// SPDX-License-Identifier: Apache-2.0
#include "engine/threshold.h"

#include "engine/outcome.h"

#include "support/catch.h"

using namespace jeugdlint;

TEST_CASE("a threshold is a share of the rows or a number of findings") {
  const auto [text, share, limit] = GENERATE(table<std::string, bool, double>({
      {"> 1%", true, 0.01},
      {">0", false, 0},
      {" >= 5 ", false, 5},
      {"> 0.5 %", true, 0.005},
  }));
  CAPTURE(text);
  const auto threshold = read_threshold(text, Severity::error);
  REQUIRE(threshold);
  CHECK(threshold->share == share);
  CHECK(threshold->limit == Approx(limit));
}

TEST_CASE("what is no threshold is not taken for one") {
  const std::string text = GENERATE("", "1%", "< 1", "> x", "> -1", "> 101%", ">", "> 1 % 2");
  CAPTURE(text);
  CHECK_FALSE(read_threshold(text, Severity::error));
}

TEST_CASE("the severest threshold that is passed decides, and below all of them it is a note") {
  const auto [failed, passed, severity] = GENERATE(table<std::uint64_t, std::uint64_t, Severity>({
      {2, 98, Severity::error},
      {1, 99, Severity::warning},
      {1, 999, Severity::warning},
      {0, 100, Severity::note},
  }));
  CAPTURE(failed, passed);
  RuleOutcome outcome;
  outcome.severity = Severity::error;
  outcome.thresholds = {*read_threshold("> 1%", Severity::error),
                        *read_threshold("> 0", Severity::warning)};
  outcome.findings = outcome.rows_failed = failed;
  outcome.rows_passed = passed;
  weigh(outcome);
  CHECK(outcome.severity == severity);
}

TEST_CASE("without thresholds an outcome keeps its severity") {
  RuleOutcome outcome;
  outcome.severity = Severity::warning;
  outcome.findings = 100;
  weigh(outcome);
  CHECK(outcome.severity == Severity::warning);
}
