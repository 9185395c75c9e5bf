// SPDX-License-Identifier: Apache-2.0
#include "support/catch.h"
#include "support/report_text.h"
#include "support/sample_outcome.h"

using namespace jeugdlint;

TEST_CASE("a Markdown report does not grow with the findings of a rule") {
  const auto size = [](std::uint64_t findings) {
    return test::report_text(
               "markdown",
               {.inputs = {test::input_with_errors("a.csv", findings, findings)}, .incomplete = {}},
               test::report_options(1))
        .size();
  };
  CHECK(size(900) < size(9) + 20);
}

TEST_CASE("a name acts neither as markup nor as a call upon a user in Markdown") {
  InputOutcome input = test::input_with_errors("<img src=x>`|@team\n# kop.csv", 2, 2);
  input.columns[2].shown = "<b>|@team_";
  const std::string text =
      test::report_text("markdown", {.inputs = {input}, .incomplete = {}}, test::report_options(1));
  CHECK(text.find("### ``<img src=x>`\\x7c@team\\x0a# kop.csv``") != std::string::npos);
  CHECK(text.find("\\<b\\>\\|@<!-- -->team\\_") != std::string::npos);
  CHECK(text.find("\n# ") == std::string::npos);
}
