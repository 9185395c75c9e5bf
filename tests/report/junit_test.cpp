// SPDX-License-Identifier: Apache-2.0
// The rules of the XSD that Jenkins publishes for JUnit (junit-10.xsd of its xUnit plugin), in our
// own words: which elements stand where, which attributes they must have and may have. It has
// changed over the years; here stands what all of it allow, and what one of it demands.
#include "support/catch.h"
#include "support/read_xml.h"
#include "support/report_text.h"
#include "support/sample_outcome.h"

#include <algorithm>
#include <set>

using namespace jeugdlint;
using test::XmlElement;

namespace {

struct ElementRule {
  std::set<std::string> required, allowed, children;
};

const std::map<std::string, ElementRule>& xsd() {
  static const std::map<std::string, ElementRule> rules = {
      {"testsuites", {{}, {"name", "time", "tests", "failures", "errors"}, {"testsuite"}}},
      {"testsuite",
       {{"name", "tests", "failures", "errors"},
        {"name", "tests", "failures", "errors", "time", "skipped", "timestamp", "hostname", "id",
         "package", "file", "log", "url"},
        {"testsuite", "properties", "testcase", "system-out", "system-err"}}},
      {"testcase",
       {{"name"},
        {"name", "time", "classname", "group"},
        {"skipped", "error", "failure", "system-out", "system-err"}}},
      {"skipped", {{}, {"type", "message"}, {}}},
      {"error", {{}, {"type", "message"}, {}}},
      {"failure", {{}, {"type", "message"}, {}}},
      {"system-out", {{}, {}, {}}},
  };
  return rules;
}

void hold_to_xsd(const XmlElement& element) {
  CAPTURE(element.name);
  REQUIRE(xsd().count(element.name) == 1);
  const ElementRule& rule = xsd().at(element.name);
  for (const std::string& needed : rule.required) CHECK(element.attributes.count(needed) == 1);
  for (const auto& [name, value] : element.attributes) {
    CHECK(rule.allowed.count(name) == 1);
    if (name == "time") CHECK(value.find_first_not_of("0123456789.") == std::string::npos);
    if (name == "tests" || name == "failures" || name == "errors" || name == "skipped")
      CHECK(value.find_first_not_of("0123456789") == std::string::npos);
  }
  for (const XmlElement& child : element.children) {
    CHECK(rule.children.count(child.name) == 1);
    hold_to_xsd(child);
  }
}

XmlElement junit(const Outcome& outcome, int exit_code) {
  return test::read_xml(
      test::report_text("junit", outcome, test::report_options(exit_code, Language::en)));
}

std::size_t cases_with(const XmlElement& suite, std::string_view what) {
  const auto cases = suite.all("testcase");
  return static_cast<std::size_t>(std::count_if(
      cases.begin(), cases.end(), [&](const auto* one) { return !one->all(what).empty(); }));
}

}  // namespace

TEST_CASE("a junit report keeps to the schema of its readers") {
  hold_to_xsd(junit(test::outcome_with_findings(), 1));
  hold_to_xsd(junit(test::outcome_without_findings(), 0));
  hold_to_xsd(junit(test::outcome_incomplete(), 3));
}

TEST_CASE("a junit suite counts what its cases hold") {
  for (const Outcome& outcome : {test::outcome_with_findings(), test::outcome_incomplete()}) {
    const XmlElement root = junit(outcome, 1);
    for (const XmlElement* suite : root.all("testsuite")) {
      CHECK(suite->attributes.at("tests") == std::to_string(suite->all("testcase").size()));
      CHECK(suite->attributes.at("failures") == std::to_string(cases_with(*suite, "failure")));
      CHECK(suite->attributes.at("errors") == std::to_string(cases_with(*suite, "error")));
      CHECK(suite->attributes.at("skipped") == std::to_string(cases_with(*suite, "skipped")));
    }
  }
}

TEST_CASE(
    "in junit an error fails its rule, a warning passes with output, an idle rule is skipped") {
  const XmlElement root = junit(test::outcome_with_findings(), 1);
  const XmlElement* suite = root.all("testsuite").at(1);
  CHECK(suite->attributes.at("name") == "leveringen/jeugdhulp 2025.csv");
  std::map<std::string, const XmlElement*> cases;
  for (const XmlElement* one : suite->all("testcase")) cases[one->attributes.at("name")] = one;
  const std::string failure = cases.at("bij/care_ends_before_start")->all("failure").at(0)->text;
  CHECK(failure.starts_with("1,234 findings"));
  CHECK(failure.find("row 12, column datum_einde") != std::string::npos);
  CHECK(failure.find("and 1,228 more") != std::string::npos);
  CHECK(cases.at("privacy/identifier")->all("failure").empty());
  CHECK(cases.at("privacy/identifier")->all("system-out").size() == 1);
  CHECK(cases.at("bij/referrer_known")->all("skipped").size() == 1);
}

TEST_CASE("a void run breaks a junit case, so that no build is green") {
  const XmlElement root = junit(test::outcome_incomplete(), 3);
  CHECK(root.all("testsuite").at(0)->all("testcase").at(0)->all("error").size() == 1);
  CHECK(root.attributes.at("errors") == "2");  // the run, and the rule that was stopped
}
