// SPDX-License-Identifier: Apache-2.0
// GitLab's rules for a code quality report: an array of objects with the members that its schema
// (app/validators/json_schemas/codeclimate.json) and its documentation name, of the types that they
// have there, and no fingerprint twice.
#include "support/catch.h"
#include "support/report_text.h"
#include "support/sample_outcome.h"

#include <simdjson.h>

#include <set>

using namespace jeugdlint;
using Json = simdjson::dom::element;

namespace {

std::string text_of(const Json& entry, const char* pointer) {
  return std::string(std::string_view(entry.at_pointer(pointer).get_string()));
}

}  // namespace

TEST_CASE("a gitlab report keeps to the schema of code quality") {
  const Outcome many{.inputs = {test::input_with_errors("./a.csv", 20000, 900),
                                test::input_with_errors("b.csv", 3, 3)},
                     .incomplete = {}};
  for (const Outcome& outcome : {test::outcome_with_findings(), test::outcome_without_findings(),
                                 test::outcome_incomplete(), many}) {
    simdjson::dom::parser parser;
    const Json report =
        parser.parse(test::report_text("gitlab", outcome, test::report_options(1, Language::en)));
    std::set<std::string> fingerprints;
    for (const Json entry : simdjson::dom::array(report.get_array())) {
      CHECK_FALSE(text_of(entry, "/description").empty());
      CHECK_FALSE(text_of(entry, "/check_name").empty());
      CHECK(fingerprints.insert(text_of(entry, "/fingerprint")).second);
      const std::set<std::string> levels = {"info", "minor", "major", "critical", "blocker"};
      CHECK(levels.count(text_of(entry, "/severity")) == 1);
      CHECK_FALSE(text_of(entry, "/location/path").starts_with("./"));
      CHECK(std::uint64_t(entry.at_pointer("/location/lines/begin").get_uint64()) >= 1);
    }
  }
}

TEST_CASE("a gitlab fingerprint stays when rows are put in before it") {
  const auto fingerprints = [](std::uint64_t shift) {
    InputOutcome input = test::input_with_errors("a.csv", 6, 6);
    for (Finding& finding : input.rules[0].kept) {
      finding.row += shift;
      finding.position.line += shift;
    }
    simdjson::dom::parser parser;
    const std::string report =
        test::report_text("gitlab", {.inputs = {input}, .incomplete = {}}, test::report_options(1));
    std::vector<std::string> all;
    for (const Json entry : simdjson::dom::array(parser.parse(report).get_array()))
      all.push_back(text_of(entry, "/fingerprint"));
    return all;
  };
  CHECK(fingerprints(0) == fingerprints(40));
}
