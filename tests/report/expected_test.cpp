// SPDX-License-Identifier: Apache-2.0
// Every format and outcome against a file in expected/.
#include "engine/shareable.h"
#include "support/catch.h"
#include "support/expected_text.h"
#include "support/report_text.h"
#include "support/sample_outcome.h"

using namespace jeugdlint;
using test::report_options;
using test::report_text;

TEST_CASE("a report reads as its expected file") {
  const auto format = GENERATE(table<std::string, std::string>({{"full", "txt"},
                                                                {"concise", "txt"},
                                                                {"json", "json"},
                                                                {"json-lines", "jsonl"},
                                                                {"sarif", "sarif"},
                                                                {"grouped", "txt"},
                                                                {"markdown", "md"},
                                                                {"github", "txt"},
                                                                {"gitlab", "json"},
                                                                {"junit", "xml"},
                                                                {"checkstyle", "xml"}}));
  const auto language = GENERATE(Language::nl, Language::en);
  const std::string name =
      std::get<0>(format) + (language == Language::nl ? ".nl." : ".en.") + std::get<1>(format);
  const auto check = [&](const std::string& outcome_name, const Outcome& outcome, int exit_code) {
    const std::string path = "report/expected/" + outcome_name + '.' + name;
    const std::string actual =
        report_text(std::get<0>(format), outcome, report_options(exit_code, language));
    CAPTURE(path);
    CHECK(actual == test::expected_text(path, actual));
  };
  check("findings", test::outcome_with_findings(), 1);
  check("clean", test::outcome_without_findings(), 0);
  check("incomplete", test::outcome_incomplete(), 3);
  check("shared", shareable(test::outcome_with_findings()), 1);
}

TEST_CASE("every format has words about it in both languages") {
  for (const ReportFormat& format : report_formats()) {
    CAPTURE(format.name);
    CHECK_FALSE(format.about.nl.empty());
    CHECK_FALSE(format.about.en.empty());
  }
}
