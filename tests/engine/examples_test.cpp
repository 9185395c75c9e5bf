// SPDX-License-Identifier: Apache-2.0
#include "engine/examples.h"

#include "support/catch.h"
#include "support/packs.h"
#include "support/written_files.h"

using namespace jeugdlint;

namespace {

std::vector<std::string> failed_examples(std::string_view rule) {
  const WrittenFiles files;
  files.write("pack.yaml", demo_pack);
  files.write("r.yaml", rule);
  const Pack pack = read_pack(files.folder());
  const Plugins plugins = load_plugins({});
  check_pack(pack, plugins);
  std::vector<std::string> failed;
  for (const ExampleResult& result : run_examples(pack, plugins))
    if (!result.passed)
      failed.push_back(files.without_folder(result.place.shown()) + ": " + result.shown());
  return failed;
}

}  // namespace

TEST_CASE("examples that hold give no result to tell") {
  CHECK(failed_examples(demo_rule).empty());
}

TEST_CASE("an example that does not hold is told with its place and what happened") {
  const auto [from, to, line] = GENERATE(table<std::string, std::string, std::string>({
      {"eind: 2024-01-02", "eind: 2023-01-02",
       "r.yaml:6:10: good example of demo/r (zorg): expected no finding, got 1 finding"},
      {"eind: 2024-01-01", "eind: 2025-01-01",
       "r.yaml:7:9: bad example of demo/r (zorg): expected a finding, got no finding"},
      {", eind: 2024-01-01", "",
       "r.yaml:7:9: bad example of demo/r (zorg): expected a finding, got no finding"},
      {"{begin: 20240101, eind: 2024-01-02}",
       "[{begin: 20240103, eind: 2024-01-02}, {begin: 20240104, eind: 2024-01-02}]",
       "r.yaml:6:10: good example of demo/r (zorg): expected no finding, got 2 findings"},
  }));
  CAPTURE(to);
  CHECK(failed_examples(with(demo_rule, from, to)) == std::vector<std::string>{line});
}

TEST_CASE("an example has the missing values of its fields, and a field it leaves out is absent") {
  const std::string rule = R"(title: {nl: Sexe leeg, en: Sex empty}
table: zorg
check: completeness/required
options: {field: sexe}
examples:
  good: [{sexe: V}]
  bad: [{sexe: ""}, {sexe: "?"}, {}]
)";
  CHECK(failed_examples(rule).empty());
}

TEST_CASE("an example is judged with the parameters that stand beside it") {
  const std::string rule = R"(title: {nl: Na peildatum, en: After the reference date}
table: zorg
check: validity/date_range
options: {field: begin, latest: {parameter: peildatum}}
examples:
  parameters: {peildatum: 2024-06-30}
  good: [{begin: 20240630}]
  bad: [{begin: 20240701}]
)";
  CHECK(failed_examples(rule).empty());
}
