// SPDX-License-Identifier: Apache-2.0
// Checkstyle publishes no schema: here stands what its own XMLLogger writes.
#include "support/catch.h"
#include "support/read_xml.h"
#include "support/report_text.h"
#include "support/sample_outcome.h"

#include <set>

using namespace jeugdlint;
using test::XmlElement;

namespace {

XmlElement checkstyle(const Outcome& outcome) {
  return test::read_xml(
      test::report_text("checkstyle", outcome, test::report_options(1, Language::en)));
}

}  // namespace

TEST_CASE("a checkstyle report has files with errors, and errors with all that readers ask") {
  for (const Outcome& outcome : {test::outcome_with_findings(), test::outcome_without_findings(),
                                 test::outcome_incomplete()}) {
    const XmlElement root = checkstyle(outcome);
    CHECK(root.name == "checkstyle");
    CHECK(root.attributes.count("version") == 1);
    for (const XmlElement& file : root.children) {
      CHECK(file.name == "file");
      CHECK(file.attributes.count("name") == 1);
      for (const XmlElement& error : file.children) {
        CHECK(error.name == "error");
        CHECK(std::stoull(error.attributes.at("line")) >= 1);
        CHECK(std::stoull(error.attributes.at("column")) >= 1);
        CHECK(std::set<std::string>{"error", "warning", "info"}.count(
                  error.attributes.at("severity")) == 1);
        CHECK_FALSE(error.attributes.at("message").empty());
        CHECK_FALSE(error.attributes.at("source").empty());
      }
    }
  }
}

TEST_CASE("checkstyle tells how many findings have no line of their own") {
  const XmlElement root =
      checkstyle({.inputs = {test::input_with_errors("a.csv", 20, 6)}, .incomplete = {}});
  const XmlElement& file = root.children.at(0);
  REQUIRE(file.children.size() == 7);
  CHECK(file.children.back().attributes.at("message") ==
        "and 14 findings more of this rule in this file");
}

TEST_CASE("a void run is an error of its own in checkstyle") {
  const XmlElement root = checkstyle(test::outcome_incomplete());
  const XmlElement& last = root.children.back();
  CHECK(last.attributes.at("name") == "jeugdlint");
  CHECK(last.children.size() == 2);
}
