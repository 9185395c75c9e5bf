// SPDX-License-Identifier: Apache-2.0
// Case rules in a run: what comes together, where a finding stands, and what is said of rows that
// belong to nobody.
#include "engine/run.h"

#include "report/report.h"
#include "support/catch.h"
#include "support/packs.h"
#include "support/written_files.h"

#include <algorithm>
#include <sstream>
#include <tuple>

using namespace jeugdlint;

namespace {

const std::string_view two_tables = R"(name: twee
version: "1"
title: {nl: Twee tabellen, en: Two tables}
tables:
  zorg:
    title: {nl: Zorg, en: Care}
    fields:
      - {name: wie}
      - {name: vorm}
      - {name: begin, type: date, format: "%Y%m%d"}
      - {name: eind, type: date, format: "%Y%m%d"}
  besluit:
    title: {nl: Besluit, en: Decision}
    fields:
      - {name: wie}
      - {name: soort}
      - {name: dag, type: date, format: "%Y%m%d"}
case:
  persoon:
    zorg: {key: wie, sorted_by: [begin], except_values: ["0"]}
    besluit: wie
)";

const std::string_view overlap_rule = R"(title: {nl: Overlapt, en: Overlaps}
table: zorg
per: persoon
check: consistency/overlap
options: {by: [vorm], start: begin, end: eind}
examples:
  bad:
    - [{wie: a, vorm: x, begin: 20240101}, {wie: a, vorm: x, begin: 20240201}]
)";

// One line for each finding of the rule: its file, row, and the row it is compared with.
std::vector<std::string> told(const Outcome& outcome, const std::string& rule_id) {
  std::vector<std::string> lines;
  for (const InputOutcome& input : outcome.inputs)
    for (const RuleOutcome& rule : input.rules)
      for (const Finding& finding : rule.kept) {
        if (rule.id != rule_id) continue;
        const auto name = [](const std::string& path) { return path.substr(path.rfind('/') + 1); };
        std::ostringstream line;
        line << name(input.facts.path) << ' ' << finding.row;
        for (const FindingEvidence& evidence : finding.evidence)
          line << ' ' << name(evidence.path) << (evidence.elsewhere() ? " " : "") << evidence.count;
        line << " line " << finding.position.line;
        lines.push_back(line.str());
      }
  return lines;
}

const RuleOutcome* rule_of(const InputOutcome& input, const std::string& id) {
  for (const RuleOutcome& rule : input.rules)
    if (rule.id == id) return &rule;
  return nullptr;
}

class CaseTest {
 public:
  explicit CaseTest(std::string_view rule = overlap_rule) {
    files_.write("pack/pack.yaml", two_tables);
    files_.write("pack/r.yaml", rule);
  }

  void write(const std::string& name, const std::string& text) { files_.write(name, text); }

  Outcome run(const std::vector<std::string>& names) {
    static const Plugins plugins = load_plugins({JEUGDLINT_TEST_PLUGINS "/other_table.so"});
    std::vector<std::string> paths;
    for (const std::string& name : names) paths.push_back((files_.folder() / name).string());
    const std::vector<Pack> packs = {read_pack(files_.folder() / "pack")};
    check_pack(packs.front(), plugins);
    options.previous.clear();
    for (const std::string& name : previous)
      options.previous.push_back((files_.folder() / name).string());
    return jeugdlint::run(paths, plugins, packs, &packs.front(), options);
  }

  RunOptions options;
  std::vector<std::string> previous;

 private:
  WrittenFiles files_;
};

// So many people with two rows each, one behind the other, which overlap for every thousandth.
std::string grouped_rows(int people) {
  std::string text = "wie,vorm,begin,eind\n";
  for (int i = 1; i <= people; ++i) {
    const std::string who = "p" + std::to_string(i);
    text += who + ",x,20240101,20240131\n";
    text += who + (i % 1000 == 0 ? ",x,20240120,20240220\n" : ",x,20240201,20240220\n");
  }
  return text;
}

std::vector<std::string> overlaps_in_grouped_rows(int people) {
  std::vector<std::string> lines;
  for (int i = 1000; i <= people; i += 1000) {
    const int row = 2 * i;
    lines.push_back("zorg.csv " + std::to_string(row) + " " + std::to_string(row - 1) + " line " +
                    std::to_string(row + 1));
  }
  return lines;
}

}  // namespace

TEST_CASE("the rows of one person come together from several files, in any order") {
  CaseTest test;
  test.write("eerste.csv",
             "wie,vorm,begin,eind\n"
             "b,x,20240301,20240331\n"
             "a,x,20240201,\n"
             "a,y,20240101,20240131\n");
  test.write("tweede.csv",
             "wie,vorm,begin,eind\n"
             "a,x,20240101,20240301\n"
             "b,x,20240401,20240430\n");
  CHECK(told(test.run({"eerste.csv", "tweede.csv"}), "twee/r") ==
        std::vector<std::string>{"eerste.csv 2 tweede.csv 1 line 3"});
  CHECK(told(test.run({"tweede.csv", "eerste.csv"}), "twee/r") ==
        std::vector<std::string>{"eerste.csv 2 tweede.csv 1 line 3"});
}

TEST_CASE("a row whose key is missing, unknown or unreadable is in no case, and counted") {
  CaseTest test;
  test.write("zorg.csv",
             "wie,vorm,begin,eind\n"
             ",x,20240101,\n,x,20240101,\n"
             "0,x,20240101,\n0,x,20240101,\n"
             "\xff,x,20240101,\n\xff,x,20240101,\n"
             "a,x,20240101,\na,x,20240201,\n"
             "b,x,gisteren,\n");
  const Outcome outcome = test.run({"zorg.csv"});
  const RuleOutcome* rule = rule_of(outcome.inputs[0], "twee/r");
  REQUIRE(rule != nullptr);
  CHECK(rule->rows_in_no_case == 6);
  CHECK(rule->rows_not_evaluable == 7);  // those, and the one whose start is no date
  CHECK(rule->rows_failed == 1);
  CHECK(rule->rows_passed == 1);
}

TEST_CASE(
    "case rules find the same for any batches and threads, as CSV or JSON, in memory or on disk") {
  std::string csv = "wie,vorm,begin,eind\n", json;
  std::uint32_t number = 1;
  for (int i = 0; i < 500; ++i) {
    number = number * 1664525U + 1013904223U;
    const std::string who = std::to_string((number >> 8U) % 60), form(1, "xy"[(number >> 20U) % 2]);
    const std::string start = "2024" + std::to_string(10 + number % 3) + "01";
    const std::string end = (number >> 24U) % 3 == 0 ? "" : start.substr(0, 6) + "28";
    csv += who + ',' + form + ',' + start + ',' + end + '\n';
    json += R"({"wie": ")" + who + R"(", "vorm": ")" + form + R"(", "begin": ")" + start +
            R"(", "eind": ")" + end + "\"}\n";
  }
  CaseTest test;
  test.write("zorg.csv", csv);
  test.write("zorg.ndjson", json);
  const auto places = [&](const std::string& file) {
    std::vector<std::string> lines = told(test.run({file}), "twee/r");
    for (std::string& line : lines)
      line = line.substr(line.find(' '), line.find(" line ") - line.find(' '));
    return lines;
  };
  const std::vector<std::string> expected = places("zorg.csv");
  CHECK(expected.size() > 100);
  CHECK(places("zorg.ndjson") == expected);
  std::tie(test.options.batch_rows, test.options.memory, test.options.threads) =
      GENERATE(table<std::size_t, std::uint64_t, unsigned>({
          {1, 1, 1},
          {7, 20000, 8},
          {499, 1, 3},
          {7, MemoryBudget::standard, 2},
      }));
  CHECK(places("zorg.csv") == expected);
  CHECK(places("zorg.ndjson") == expected);
}

TEST_CASE(
    "cases are judged on several threads with the same outcome, whichever findings are kept") {
  const std::string rule =
      GENERATE(std::string(overlap_rule),
               with(overlap_rule, "check:", "when: day(eind) < 20 && day(begin) < 25\ncheck:"),
               with(overlap_rule,
                    "check: consistency/overlap\noptions: {by: [vorm], start: begin, end: eind}",
                    "when: vorm == \"x\"\nrequire: zorg.all(z, z.vorm == vorm || z.begin < eind)"));
  std::string csv = "wie,vorm,begin,eind\n";
  std::uint32_t number = 1;
  for (int i = 0; i < 40'000; ++i) {
    number = number * 1664525U + 1013904223U;
    csv += std::to_string((number >> 8U) % 20'000 + 1) + ',' + "xy"[(number >> 26U) % 2] +
           ",202401" + std::to_string(10 + (number >> 12U) % 20) +
           ((number >> 28U) % 4 == 0 ? "," : ",20240117") + '\n';
  }
  CaseTest test(rule);
  test.write("zorg.csv", csv);
  test.options.max_findings = 50;
  const auto outcome_of = [&](unsigned threads) {
    test.options.threads = threads;
    const Outcome outcome = test.run({"zorg.csv"});
    const RuleOutcome& found = *rule_of(outcome.inputs[0], "twee/r");
    std::vector<std::string> lines = told(outcome, "twee/r");
    for (const Count count : {found.findings, found.rows_failed, found.rows_passed,
                              found.rows_not_evaluable, found.rows_in_no_case.value_or(0)})
      lines.push_back(std::to_string(count));
    return lines;
  };
  const std::vector<std::string> expected = outcome_of(1);
  CHECK(expected.size() == 50 + 5);
  CHECK(outcome_of(2) == expected);
  CHECK(outcome_of(3) == expected);
  CHECK(outcome_of(8) == expected);
}

TEST_CASE("a case rule says why it is not run") {
  CaseTest test;
  test.write("zorg.csv", "wie,vorm,begin\na,x,20240101\n");
  const Outcome outcome = test.run({"zorg.csv"});
  const RuleOutcome* rule = rule_of(outcome.inputs[0], "twee/r");
  REQUIRE(rule != nullptr);
  CHECK_FALSE(rule->judged);
  CHECK(rule->not_run.en == "column not in the file: eind");
}

TEST_CASE("when leaves rows of the case out before a case rule looks") {
  CaseTest test(with(overlap_rule, "check:", "when: vorm != \"y\"\ncheck:"));
  test.write("zorg.csv",
             "wie,vorm,begin,eind\n"
             "a,y,20240101,\na,y,20240201,\n"
             "a,x,20240101,\na,x,20240201,\n"
             "a,,20240201,\n");
  const Outcome outcome = test.run({"zorg.csv"});
  CHECK(told(outcome, "twee/r") == std::vector<std::string>{"zorg.csv 4 3 line 5"});
  CHECK(rule_of(outcome.inputs[0], "twee/r")->rows_not_evaluable == 1);
}

TEST_CASE("a finding names a row in another table, and the rule is not run without that table") {
  CaseTest test(R"(title: {nl: Later besloten, en: Decided later}
table: zorg
per: persoon
check: other_table/decided_later
options: {start: begin, decided: besluit.dag}
examples:
  bad:
    - {zorg: [{wie: a, begin: 20240101}], besluit: [{wie: a, dag: 20240102}]}
)");
  test.write("zorg.csv", "wie,vorm,begin,eind\nb,x,20240101,\na,x,20240101,\n");
  test.write("besluit.csv", "wie,soort,dag\na,x,20230101\na,x,20240201\nc,x,20250101\n");
  const Outcome outcome = test.run({"zorg.csv", "besluit.csv"});
  CHECK(told(outcome, "twee/r") == std::vector<std::string>{"zorg.csv 2 besluit.csv 2 line 3"});
  const RuleOutcome& rule = *rule_of(outcome.inputs[0], "twee/r");
  CHECK_THAT(message_of(outcome.inputs[0], rule, rule.kept[0], Language::en),
             Catch::Matchers::StartsWith("starts before dag in row 2 of ") &&
                 Catch::Matchers::EndsWith("besluit.csv"));
  const Outcome alone = test.run({"zorg.csv"});
  CHECK(rule_of(alone.inputs[0], "twee/r")->not_run.en == "table not delivered: besluit");
}

TEST_CASE("a table that a rule may lack has no rows when it is not delivered") {
  CaseTest test(R"(title: {nl: Zonder besluit, en: Without a decision}
table: zorg
per: persoon
may_lack: besluit
require: vorm == "y" || besluit.size() > 0
examples:
  bad: [{zorg: [{wie: a, vorm: x}]}]
)");
  test.write("zorg.csv", "wie,vorm,begin,eind\na,x,20240101,\nb,y,20240101,\nc,x,20240101,\n");
  test.write("besluit.csv", "wie,soort,dag\na,x,20240101\n");
  const Outcome with = test.run({"zorg.csv", "besluit.csv"});
  CHECK(rule_of(with.inputs[0], "twee/r")->findings == 1);
  const Outcome alone = test.run({"zorg.csv"});
  const RuleOutcome& rule = *rule_of(alone.inputs[0], "twee/r");
  CHECK(rule.judged);
  CHECK(rule.rows_passed == 1);
  CHECK(rule.findings == 2);
}

constexpr auto vanished_rule = R"(title: {nl: Verdwenen, en: Vanished}
table: zorg
per: persoon
check: consistency/vanished
options: {key: [vorm, begin], end: eind}
examples:
  bad:
    - previous: {zorg: [{wie: a, vorm: x, begin: 20240101}]}
)";

TEST_CASE("a rule that needs the previous delivery finds what was there, and where") {
  CaseTest test(vanished_rule);
  test.write("nu.csv", "wie,vorm,begin,eind\na,x,20240101,20240201\n");
  test.write("toen.csv", "wie,vorm,begin,eind\na,x,20240101,\n\"b\",x,20240101,\n");
  const Outcome alone = test.run({"nu.csv"});
  CHECK(rule_of(alone.inputs[0], "twee/r")->not_run.en == "no previous delivery: --previous PATH");
  test.previous = {"toen.csv"};
  const Outcome outcome = test.run({"nu.csv"});
  CHECK(told(outcome, "twee/r") == std::vector<std::string>{"toen.csv 2 2 line 3"});
  CHECK(rule_of(outcome.inputs[0], "twee/r")->rows_passed == 1);
  CHECK(outcome.inputs[1].previous);
}

TEST_CASE("rows of the previous delivery without a usable key are told as such") {
  CaseTest test(vanished_rule);
  test.write("nu.csv", "wie,vorm,begin,eind\na,x,20240101,20240201\n");
  test.write("toen.csv", "wie,vorm,begin,eind\n,x,20240101,\n0,x,20240101,\na,x,20240101,\n");
  test.previous = {"toen.csv"};
  const Outcome outcome = test.run({"nu.csv"});
  const RuleOutcome& before = *rule_of(outcome.inputs[1], "twee/r");
  CHECK(before.rows_in_no_case == 2);
  CHECK(before.rows_not_evaluable == 2);
  CHECK(before.rows_passed == 1);
}

TEST_CASE("whole cases are judged with their batch the same as when all rows are kept") {
  constexpr int people = 20000;
  const unsigned threads = GENERATE(1U, 2U, 3U, 8U);
  const std::size_t batch = GENERATE(1, 777, 4096);
  CaseTest test;
  test.options.threads = threads;
  test.options.batch_rows = batch;
  CAPTURE(threads, batch);

  SECTION("where the rows of each case stand together") {
    test.write("zorg.csv", grouped_rows(people));
    const Outcome outcome = test.run({"zorg.csv"});
    CHECK(told(outcome, "twee/r") == overlaps_in_grouped_rows(people));
    CHECK(rule_of(outcome.inputs[0], "twee/r")->rows_passed == 2 * people - 20);
  }
  SECTION("where one comes back at the end") {
    test.write("zorg.csv", grouped_rows(people) + "p15001,x,20240215,\n0,x,20240101,\n");
    const Outcome outcome = test.run({"zorg.csv"});
    std::vector<std::string> lines = overlaps_in_grouped_rows(people);
    lines.emplace_back("zorg.csv 40001 30002 line 40002");
    CHECK(told(outcome, "twee/r") == lines);
    const RuleOutcome* rule = rule_of(outcome.inputs[0], "twee/r");
    CHECK(rule->rows_in_no_case == 1);
    CHECK(rule->rows_passed == 2 * people - 20);
  }
  SECTION("where one comes back at once") {
    test.write("zorg.csv", "wie,vorm,begin,eind\np9,x,20240215,\np10,x,20240215,\n" +
                               grouped_rows(people).substr(20));
    const Outcome outcome = test.run({"zorg.csv"});
    CHECK(rule_of(outcome.inputs[0], "twee/r")->rows_failed == 22);
  }
}
