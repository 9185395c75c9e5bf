// SPDX-License-Identifier: Apache-2.0
#include "support/catch.h"
#include "support/report_text.h"
#include "support/sample_outcome.h"

using namespace jeugdlint;

namespace {

// The lines before the verdict, which is the last.
std::string findings(const InputOutcome& input) {
  const std::string text = test::report_text("concise", {.inputs = {input}, .incomplete = {}},
                                             test::report_options(1, Language::en));
  return text.substr(0, text.rfind('\n', text.size() - 2) + 1);
}

}  // namespace

TEST_CASE("a concise report has a line for each finding kept, and tells the rest") {
  CHECK(findings(test::input_with_errors("a b.csv", 1236, 2)) ==
        "a b.csv:14:20: bij/care_ends_before_start error end datum_einde lies before start "
        "datum_aanvang\n"
        "a b.csv:15:20: bij/care_ends_before_start error end datum_einde lies before start "
        "datum_aanvang\n"
        "a b.csv: ... and 1,234 more of bij/care_ends_before_start\n");
}

TEST_CASE("lines that would be the same become one, with their number") {
  InputOutcome input = test::input_with_errors("a.csv", 3, 3);
  for (Finding& finding : input.rules[0].kept) {
    finding.kind = PlaceKind::column;
    finding.row = 0;
    finding.position = {};
  }
  CHECK(findings(input) ==
        "a.csv: bij/care_ends_before_start error end datum_einde lies before start datum_aanvang "
        "[3]\n");
}

TEST_CASE("a row of which no line is known is named") {
  InputOutcome input = test::input_with_errors("a.csv", 1, 1);
  input.rules[0].kept[0].position = {};
  CHECK(findings(input).starts_with("a.csv:row 12: "));
}
