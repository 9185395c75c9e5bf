// SPDX-License-Identifier: Apache-2.0
#include "support/catch.h"
#include "support/report_text.h"
#include "support/sample_outcome.h"

using namespace jeugdlint;

TEST_CASE("the grouped report lists every kept place under its rule, and counts the others") {
  const std::string text = test::report_text(
      "grouped", {.inputs = {test::input_with_errors("a.csv", 20, 6)}, .incomplete = {}},
      test::report_options(1, Language::en));
  std::size_t places = 0;
  for (auto at = text.find(":20  row 1"); at != std::string::npos;
       at = text.find(":20  row 1", at + 1))
    ++places;
  CHECK(places == 6);
  CHECK(text.find("    and 14 more\n") != std::string::npos);
  CHECK(text.find("bij/care_ends_before_start") == text.rfind("bij/care_ends_before_start"));
}
