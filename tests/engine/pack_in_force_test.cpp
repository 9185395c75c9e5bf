// SPDX-License-Identifier: Apache-2.0
#include "engine/pack_in_force.h"

#include "engine/run.h"

#include "support/catch.h"
#include "support/packs.h"
#include "support/written_files.h"
#include "text/failure.h"

using namespace jeugdlint;

namespace {

constexpr std::string_view yearly_pack = R"(name: jaren
version: "1"
title: {nl: Jaren, en: Years}
valid_on: data_year
parameters:
  period_end: {type: date, title: {nl: Einde, en: End}}
  data_year: {type: integer, title: {nl: Jaar, en: Year}, derive: year(period_end), default: 2022}
code_lists:
  soort: {file: tables/soort.csv, valid_on: data_year}
tables:
  zorg:
    title: {nl: Zorg, en: Care}
    fields:
      - {name: nummer, type: string, constraints: {required: true}}
      - {name: soort, type: string, codes: soort}
      - {name: crisis, type: string, valid_from: 2019-01-01, constraints: {required: true}}
      - {name: begin, type: date}
      - {name: eind, type: date}
)";

constexpr std::string_view yearly_rule = R"(title: {nl: Eind voor begin, en: End before start}
table: zorg
valid_from: 2016-01-01
valid_to: 2020-12-31
severity: {parameter: data_year, 2016-2018: note, 2019: warning, otherwise: error}
check: consistency/end_before_start
options: {start: begin, end: eind}
examples:
  bad: [{begin: 2024-01-02, eind: 2024-01-01}]
)";

struct YearlyPack {
  WrittenFiles files;
  YearlyPack() {
    files.write("pack.yaml", yearly_pack);
    files.write("eind.yaml", yearly_rule);
    files.write("tables/soort.csv",
                "code,label,valid_from,valid_to\na,A,,2018-12-31\nb,B,2019-01-01,\n");
  }
  Pack read() const { return read_pack(files.folder()); }
};

using Given = std::map<std::string, std::string>;

}  // namespace

TEST_CASE("a parameter is given, derived or by default, in that order") {
  const auto [given, year] = GENERATE(table<Given, std::string>({
      {Given{}, "2022"},
      {Given{{"period_end", "20180630"}}, "2018"},
      {Given{{"period_end", "2018-06-30"}, {"data_year", "2016"}}, "2016"},
  }));
  CHECK(in_force(YearlyPack().read(), given).values.at("data_year") == year);
}

TEST_CASE("a value that does not fit its parameter is refused") {
  CHECK_THROWS_AS(in_force(YearlyPack().read(), {{"period_end", "morgen"}}), Failure);
  CHECK_THROWS_AS(in_force(YearlyPack().read(), {{"data_year", "20-18"}}), Failure);
}

TEST_CASE("a rule is in force in its years only, with the severity of the year") {
  const auto [year, severity] = GENERATE(table<std::string, std::optional<Severity>>({
      {"2015", std::nullopt},
      {"2016", Severity::note},
      {"2019", Severity::warning},
      {"2020", Severity::error},
      {"2021", std::nullopt},
  }));
  CAPTURE(year);
  const Pack pack = in_force(YearlyPack().read(), {{"data_year", year}});
  REQUIRE(pack.rules.size() == (severity ? 1 : 0));
  if (severity) CHECK(pack.rules[0].severity == severity);
}

TEST_CASE("a field demands nothing outside its years, and stays known") {
  const Pack before = in_force(YearlyPack().read(), {{"data_year", "2018"}});
  CHECK_FALSE(before.table("zorg")->field("crisis")->required);
  CHECK(in_force(YearlyPack().read(), {}).table("zorg")->field("crisis")->required);
}

TEST_CASE("a year chooses codes, fields and rules of a run, and the report says so") {
  const YearlyPack yearly;
  const auto file =
      yearly.files.write("zorg.csv", "nummer,soort,begin,eind\n1,a,2017-01-02,2017-01-01\n");
  const auto [given, ids, words] = GENERATE(table<Given, std::vector<std::string>, std::string>({
      {Given{{"data_year", "2018"}}, {"jaren/eind"}, "rules for data_year 2018"},
      {Given{},
       {"completeness/field_missing", "validity/code_list"},
       "rules for data_year 2022, as no period was given"},
  }));
  RunOptions options;
  options.parameters = given;
  const std::vector<Pack> packs = {yearly.read()};
  const Outcome outcome = run({file.string()}, load_plugins({}), packs, nullptr, options);
  std::vector<std::string> found;
  for (const RuleOutcome& rule : outcome.inputs[0].rules)
    if (rule.findings > 0) found.push_back(rule.id);
  CHECK(found == ids);
  CHECK(outcome.inputs[0].match.en.ends_with("; " + words));
}

TEST_CASE("a mistake about years is told with its place") {
  const auto [from, to, message] = GENERATE(table<std::string, std::string, std::string>({
      {"valid_to: 2020-12-31", "valid_to: 2015-12-31",
       "eind.yaml:4:11: valid_to is before valid_from: it is never in force"},
      {"valid_to: 2020-12-31", "valid_to: 2020",
       "eind.yaml:4:11: expected a date as in 2024-02-29"},
      {"otherwise: error", "otherwise: fatal",
       "eind.yaml:5:77: expected error, warning or note for severity"},
      {"parameter: data_year", "parameter: datayear",
       "eind.yaml:5:23: no parameter datayear; did you mean data_year?"},
      {"2019: warning", "2019x: warning",
       "eind.yaml:5:51: this is no value for the parameter data_year"},
      {"valid_from: 2016-01-01", "error_if: \"1%\"",
       "eind.yaml:3:11: expected a share of the rows, \"> 1%\", or a number of findings, \"> 0\", "
       "for error_if"},
      {"valid_from: 2016-01-01", "error_if: \"> 1%\"",
       "eind.yaml:5:11: a rule has severity, or error_if and the like, not both"},
  }));
  CAPTURE(to);
  const YearlyPack yearly;
  yearly.files.write("eind.yaml", with(yearly_rule, from, to));
  try {
    yearly.read();
    FAIL("no mistake was told");
  } catch (const Failure& failure) {
    CHECK(yearly.files.without_folder(failure.what()) == message);
  }
}
