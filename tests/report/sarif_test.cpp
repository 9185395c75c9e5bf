// SPDX-License-Identifier: Apache-2.0
#include "report/sarif_parts.h"

#include "support/catch.h"
#include "support/report_text.h"
#include "support/sample_outcome.h"

#include <simdjson.h>

#include <set>

using namespace jeugdlint;
using Json = simdjson::dom::element;

namespace {

// The parsed report; keeps what its elements point into.
struct Sarif {
  explicit Sarif(const Outcome& outcome, int exit_code = 1)
      : run(parser
                .parse(test::report_text("sarif", outcome,
                                         test::report_options(exit_code, Language::en)))
                .at_pointer("/runs/0")) {}

  std::string text(const std::string& pointer) const {
    return std::string(std::string_view(run.at_pointer(pointer).get_string()));
  }
  std::size_t size(const std::string& pointer) const {
    return simdjson::dom::array(run.at_pointer(pointer).get_array()).size();
  }
  bool has(const std::string& pointer) const {
    return run.at_pointer(pointer).error() == simdjson::SUCCESS;
  }

  simdjson::dom::parser parser;
  Json run;
};

}  // namespace

TEST_CASE("a path becomes a URI that no viewer takes for another") {
  const auto [path, uri] = GENERATE(table<std::string, std::string>({
      {"exports/jeugdhulp.csv", "exports/jeugdhulp.csv"},
      {"./exports//a/../b.csv", "exports/b.csv"},
      {"../b.csv", "../b.csv"},
      {"/data/jeugd hulp.csv", "file:///data/jeugd%20hulp.csv"},
      {"c:b.csv", "c%3Ab.csv"},  // no scheme
      {"100%#?.csv", "100%25%23%3F.csv"},
      {"cliënt.csv", "cli%C3%ABnt.csv"},
      {"a\\b\n.csv", "a%5Cb%0A.csv"},
  }));
  CHECK(uri_of_path(path) == uri);
}

TEST_CASE("a message holds no placeholder or link that a viewer would act on") {
  CHECK(sarif_message("{name} en [klik](http://x)") == "{{name}} en [klik] (http://x)");
}

TEST_CASE("results beyond the limit are rolled up, one for each rule, and none is lost") {
  Outcome outcome{.inputs = {test::input_with_errors("a.csv", 20000, 6000),
                             test::input_with_errors("b.csv", 3, 3)},
                  .incomplete = {}};
  const Sarif sarif(outcome);
  CHECK(sarif.size("/results") == 5000);
  // The small rule is listed whole; the large one gives way.
  std::uint64_t listed = 0, rolled_up = 0;
  for (const Json result : simdjson::dom::array(sarif.run.at_pointer("/results").get_array())) {
    const auto rest = result.at_pointer("/properties/findings");
    if (rest.error() == simdjson::SUCCESS) {
      rolled_up += std::uint64_t(rest.get_uint64());
    } else {
      ++listed;
    }
  }
  CHECK(listed == 4999);
  CHECK(listed + rolled_up == 20003);
}

TEST_CASE("more rules than results still gives at most the limit") {
  Outcome outcome;
  for (int i = 0; i < 40; ++i)
    outcome.inputs.push_back(test::input_with_errors(std::to_string(i), 100, 100));
  std::size_t results = 0;
  for (const SarifShare& share : sarif_shares(outcome, 60))
    results += share.listed.size() + (share.rest > 0 ? 1 : 0);
  CHECK(results <= 60);
  CHECK(results >= 40);
}

TEST_CASE("a rule is declared once, whatever number of fields and files it worked on") {
  Outcome outcome = test::outcome_with_findings();
  outcome.inputs.push_back(outcome.inputs.front());
  const Sarif sarif(outcome);
  std::set<std::string_view> ids;
  for (const Json rule :
       simdjson::dom::array(sarif.run.at_pointer("/tool/driver/rules").get_array()))
    CHECK(ids.insert(rule["id"].get_string().value()).second);
  for (const Json result : simdjson::dom::array(sarif.run.at_pointer("/results").get_array())) {
    const std::string index = std::to_string(std::uint64_t(result["ruleIndex"].get_uint64()));
    CHECK(sarif.text("/tool/driver/rules/" + index + "/id") ==
          std::string_view(result["ruleId"].get_string()));
  }
}

TEST_CASE("a fingerprint says nothing of rows, so that it holds when they move") {
  Outcome outcome{.inputs = {test::input_with_errors("a.csv", 2, 2)}, .incomplete = {}};
  const Sarif sarif(outcome);
  CHECK(sarif.text("/results/0/partialFingerprints/jeugdlint~1v1") ==
        "bij/care_ends_before_start bij/jeugdhulp datum_einde");
  CHECK(sarif.text("/results/0/partialFingerprints/jeugdlint~1v1") ==
        sarif.text("/results/1/partialFingerprints/jeugdlint~1v1"));
}

TEST_CASE(
    "a rule points at the law or protocol that it rests on, and each of those is there once") {
  Outcome outcome = test::outcome_with_findings();
  outcome.inputs.push_back(outcome.inputs.front());
  const Sarif sarif(outcome);
  CHECK(sarif.text("/tool/driver/supportedTaxonomies/0/name") == sarif.text("/taxonomies/0/name"));
  std::set<std::string_view> sources;
  for (const Json taxon :
       simdjson::dom::array(sarif.run.at_pointer("/taxonomies/0/taxa").get_array()))
    CHECK(sources.insert(taxon["id"].get_string().value()).second);
  std::size_t related = 0;
  for (const Json rule :
       simdjson::dom::array(sarif.run.at_pointer("/tool/driver/rules").get_array())) {
    const auto target = rule.at_pointer("/relationships/0/target");
    if (target.error() != simdjson::SUCCESS) continue;
    const std::string index = std::to_string(std::uint64_t(target["index"].get_uint64()));
    CHECK(sarif.text("/taxonomies/0/taxa/" + index + "/id") ==
          std::string_view(target["id"].get_string()));
    ++related;
  }
  CHECK(related > 0);
}

TEST_CASE("an incomplete run is told as one that did not succeed, and why") {
  const Sarif sarif(test::outcome_incomplete(), 3);
  CHECK_FALSE(bool(sarif.run.at_pointer("/invocations/0/executionSuccessful").get_bool()));
  CHECK(sarif.text("/invocations/0/toolExecutionNotifications/0/message/text") ==
        "- breaks off after 12,345 rows");
  CHECK(sarif.text("/invocations/0/toolExecutionNotifications/2/descriptor/id") == "rule-stopped");
}

TEST_CASE("what does not count is a result that a viewer leaves out, with the reason") {
  Outcome outcome{.inputs = {test::input_with_errors("a.csv", 2, 2)},
                  .incomplete = {},
                  .held_to_baseline = true};
  outcome.inputs[0].rules[0].settled = {{"", 3}, {"known to us", 1}};
  const Sarif sarif(outcome);
  REQUIRE(sarif.size("/results") == 4);
  CHECK(sarif.text("/results/0/baselineState") == "new");
  CHECK(sarif.text("/results/2/baselineState") == "unchanged");
  CHECK(sarif.text("/results/2/message/text") == "3 findings in the baseline");
  CHECK_FALSE(sarif.has("/results/2/suppressions"));
  CHECK(sarif.text("/results/3/message/text") == "1 finding suppressed");
  CHECK(sarif.text("/results/3/suppressions/0/kind") == "external");
  CHECK(sarif.text("/results/3/suppressions/0/justification") == "known to us");
  CHECK_FALSE(sarif.has("/results/0/suppressions"));
}

TEST_CASE("lines are given only when they are known") {
  const Sarif unknown(test::outcome_incomplete(), 3);
  CHECK_FALSE(unknown.has("/results/0/locations/0/physicalLocation/region/startLine"));
  CHECK(unknown.has("/results/0/locations/0/physicalLocation/region/byteLength"));
  const Sarif known(test::outcome_with_findings());
  CHECK(known.has("/results/0/locations/0/physicalLocation/region/startLine"));
  CHECK_FALSE(known.has("/results/0/locations/0/physicalLocation/region/snippet"));
}
