// SPDX-License-Identifier: Apache-2.0
// The machine-readable reports against their published schemas.
#include "support/catch.h"
#include "support/expected_text.h"
#include "support/json_schema.h"
#include "support/report_text.h"
#include "support/sample_outcome.h"

#include <simdjson.h>

using namespace jeugdlint;
using Mistakes = std::vector<std::string>;

namespace {

std::string schema(const std::string& name) {
  return test::file_text(std::string(JEUGDLINT_SOURCE) + "/core/report/schemas/" + name);
}

Outcome outcome_of(int exit_code) {
  if (exit_code == 0) return test::outcome_without_findings();
  return exit_code == 1 ? test::outcome_with_findings() : test::outcome_incomplete();
}

}  // namespace

TEST_CASE("the JSON report obeys its schema") {
  const int code = GENERATE(0, 1, 3);
  const std::string report =
      test::report_text("json", outcome_of(code), test::report_options(code));
  CHECK(test::schema_mistakes(report, schema("report.schema.json")) == Mistakes{});
}

TEST_CASE("each line of the JSON lines obeys its schema, and the last is the summary") {
  const int code = GENERATE(0, 1, 3);
  std::istringstream lines(
      test::report_text("json-lines", outcome_of(code), test::report_options(code)));
  std::string last;
  for (std::string line; std::getline(lines, line);) {
    CAPTURE(line);
    CHECK(test::schema_mistakes(line, schema("report-line.schema.json")) == Mistakes{});
    last = line;
  }
  CHECK(last.starts_with(R"({"type":"summary")"));
}

TEST_CASE("the schema refuses a report with a member too many, too few or of another type") {
  const std::string report =
      test::report_text("json", test::outcome_with_findings(), test::report_options(1));
  const auto [from, to] = GENERATE(table<std::string, std::string>({
      {"\"report\": \"jeugdlint/1\",", ""},
      {"\"header\": true", "\"header\": true, \"value\": \"x\""},
      {"\"exit_code\": 1", "\"exit_code\": \"1\""},
      {"\"kind\": \"cell\"", "\"kind\": \"text\""},
      {"\"row\": 7", "\"row\": 0"},
      {"\"sha256\": \"e3", "\"sha256\": \"XX"},
  }));
  std::string wrong = report;
  REQUIRE(wrong.find(from) != std::string::npos);
  wrong.replace(wrong.find(from), from.size(), to);
  CAPTURE(from);
  CHECK(test::schema_mistakes(wrong, schema("report.schema.json")) != Mistakes{});
}

TEST_CASE("a file name that is no UTF-8 still gives JSON") {
  const Outcome outcome{.inputs = {test::input_with_errors("lat\xEDn\x01.csv", 2, 1)},
                        .incomplete = {}};
  const auto format = GENERATE("json", "sarif");
  const std::string report = test::report_text(format, outcome, test::report_options(1));
  simdjson::dom::parser parser;
  simdjson::dom::element root;
  CHECK(parser.parse(report).get(root) == simdjson::SUCCESS);
}

TEST_CASE("the same outcome gives the same bytes") {
  const auto format = GENERATE("full", "concise", "json", "json-lines", "sarif");
  const auto text = [&] {
    return test::report_text(format, test::outcome_with_findings(), test::report_options(1));
  };
  CHECK(text() == text());
}
