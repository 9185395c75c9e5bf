// SPDX-License-Identifier: Apache-2.0
#include "support/catch.h"
#include "support/report_text.h"
#include "support/sample_outcome.h"
#include "text/terminal_text.h"

using namespace jeugdlint;
using test::report_options;
using test::report_text;

namespace {

std::string without_colour(const std::string& text) {
  std::string plain;
  for (std::size_t at = 0; at < text.size();) {
    if (text[at] == '\x1b') {
      at = text.find('m', at) + 1;
    } else {
      plain += text[at++];
    }
  }
  return plain;
}

}  // namespace

TEST_CASE("colour changes no word of the report") {
  ReportOptions options = report_options(1);
  const std::string plain = report_text("full", test::outcome_with_findings(), options);
  options.colour = true;
  const std::string coloured = report_text("full", test::outcome_with_findings(), options);
  CHECK(plain.find('\x1b') == std::string::npos);
  CHECK(coloured != plain);
  CHECK(without_colour(coloured) == plain);
}

TEST_CASE("text is folded at the width of the terminal") {
  ReportOptions options = report_options(1);
  options.width = GENERATE(40, 60, 80, 200);
  std::istringstream lines(report_text("full", test::outcome_with_findings(), options));
  for (std::string line; std::getline(lines, line);) {
    // A single word may be longer, and titles, tables and paths stay whole.
    const bool entry = line.starts_with("              ") || line.starts_with("  Waarom");
    if (!entry || line.find(' ', 14) == std::string::npos) continue;
    CAPTURE(line);
    CHECK(display_width(line) <= options.width);
  }
}

TEST_CASE("values are shown only when a person asked, and then made harmless") {
  ReportOptions options = report_options(1);
  options.width = 400;  // nothing is folded
  const Outcome outcome = test::outcome_with_findings();
  options.reveal = [](std::size_t input, std::uint64_t row, std::uint32_t column) {
    return "<" + std::to_string(input) + '/' + std::to_string(row) + '/' + std::to_string(column) +
           "\x1b[2J>";
  };
  const std::string text = report_text("full", outcome, options);
  CHECK(text.find("datum_aanvang = <0/12/1\\x1b[2J>; datum_einde") != std::string::npos);
  CHECK(text.find('\x1b') == std::string::npos);
  const auto format = GENERATE("concise", "json", "json-lines", "sarif", "grouped", "markdown",
                               "gitlab", "junit", "checkstyle");
  CHECK(report_text(format, outcome, options).find("<0/") == std::string::npos);
}

TEST_CASE("a path cannot steer the terminal or the CI system that shows the report") {
  Outcome outcome{.inputs = {test::input_with_errors("::error::\x1b[2J\n::stop.csv", 2, 1)},
                  .incomplete = {{"::error::\x1b[2J\n::stop.csv: stuk", "::error::x"}}};
  const auto format = GENERATE("full", "concise", "json", "json-lines", "sarif", "grouped",
                               "markdown", "gitlab", "junit", "checkstyle");
  const std::string text = report_text(format, outcome, report_options(3));
  CAPTURE(format, text);
  CHECK(text.find('\x1b') == std::string::npos);
  CHECK(text.find("\n::") == std::string::npos);
  CHECK_FALSE(text.starts_with("::"));
}

TEST_CASE("a rule on many fields is told once, with a count for each column") {
  const std::string text =
      report_text("full", test::outcome_with_findings(), report_options(1, Language::en));
  const auto first = text.find("No existing date");
  REQUIRE(first != std::string::npos);
  CHECK(text.find("No existing date", first + 1) == std::string::npos);
  CHECK(text.find("3 findings; per column: datum_aanvang 2, datum_einde 1") != std::string::npos);
}
