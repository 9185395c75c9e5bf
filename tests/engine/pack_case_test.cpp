// SPDX-License-Identifier: Apache-2.0
#include "engine/examples.h"
#include "engine/pack.h"

#include "support/catch.h"
#include "support/packs.h"
#include "support/written_files.h"

using namespace jeugdlint;

namespace {

const std::string case_of_demo = std::string(demo_pack) + R"(case:
  client:
    zorg: {key: nummer, sorted_by: [begin]}
)";

const std::string_view case_rule = R"(title: {nl: Overlapt, en: Overlaps}
table: zorg
per: client
check: consistency/overlap
options: {by: [sexe], start: begin, end: eind}
examples:
  good: [[{nummer: "1", sexe: V, begin: 20240101}, {nummer: "2", sexe: V, begin: 20240101}]]
  bad: [{zorg: [{nummer: "1", sexe: V, begin: 20240101}, {nummer: "1", sexe: V, begin: 20240101}]}]
)";

// What is wrong with the pack and its rule, or with its examples.
std::string told(std::string_view pack_text, std::string_view rule) {
  const WrittenFiles files;
  files.write("pack.yaml", pack_text);
  files.write("r.yaml", rule);
  try {
    const Plugins plugins = load_plugins({});
    const Pack pack = read_pack(files.folder());
    check_pack(pack, plugins);
    for (const ExampleResult& result : run_examples(pack, plugins))
      if (!result.passed) return result.shown();
    return "";
  } catch (const std::exception& error) {
    return files.without_folder(error.what());
  }
}

}  // namespace

TEST_CASE("a case rule is played on the tables of its examples") {
  CHECK(told(case_of_demo, case_rule).empty());
  CHECK(told(case_of_demo, with(case_rule, "nummer: \"2\"", "nummer: \"1\"")) ==
        "good example of demo/r (zorg): expected no finding, got 1 finding");
}

TEST_CASE("a mistake in a case is told with its place and the nearest right name") {
  const auto [from, to, expected] = GENERATE(table<std::string, std::string, std::string>({
      {"client:\n    zorg:", "client:\n    zog:",
       "pack.yaml:27:5: no table zog; did you mean zorg?"},
      {"key: nummer", "key: numer",
       "pack.yaml:27:17: the table zorg has no field numer; did you mean nummer?"},
      {"[begin]", "[begn]",
       "pack.yaml:27:36: the table zorg has no field begn; did you mean begin?"},
      {"sorted_by", "sort_by", "pack.yaml:27:25: unknown key sort_by"},
  }));
  CAPTURE(to);
  CHECK_THAT(told(with(case_of_demo, from, to), case_rule), Catch::Matchers::StartsWith(expected));
}

TEST_CASE("a rule and its case must fit each other") {
  const auto [from, to, expected] = GENERATE(table<std::string, std::string, std::string>({
      {"per: client", "per: clint", "r.yaml:3:6: no case clint; did you mean client?"},
      {"per: client", "per: client\nmay_lack: zog",
       "r.yaml:4:11: the case client has no table zog; did you mean zorg?"},
      {"per: client", "may_lack: zorg",
       "r.yaml:3:11: only a rule with the key per has the key may_lack"},
      {"consistency/overlap\noptions: {by: [sexe], ", "consistency/end_before_start\noptions: {",
       "r.yaml:4:8: consistency/end_before_start looks at rows, not at cases: leave per out"},
      {"{zorg: [", "{zog: [", "r.yaml:8:10: the table zorg has no field zog"},
      {"{zorg: [", "{zorg: [], zog: [", "r.yaml:8:20: the case client has no table zog"},
  }));
  CAPTURE(to);
  CHECK_THAT(told(case_of_demo, with(case_rule, from, to)), Catch::Matchers::StartsWith(expected));
}

TEST_CASE("a rule that looks at cases says at which") {
  const std::string of_rows =
      with(with(with(case_rule, "{zorg: [", "["), "]}]", "]]"), "per: client\n", "");
  CHECK_THAT(told(case_of_demo, of_rows),
             Catch::Matchers::StartsWith(
                 "r.yaml:3:8: consistency/overlap looks at all rows of a case: say per:"));
}
