// SPDX-License-Identifier: Apache-2.0
// JSON lines come while the run goes on, and are the same lines however the work is cut.
#include "support/catch.h"
#include "support/json_schema.h"
#include "support/run_program.h"
#include "support/written_files.h"

#include <simdjson.h>

#include <algorithm>
#include <sstream>

namespace {

using Words = std::vector<std::string>;

const char* const pack = R"(name: zorg
version: "1"
title: {nl: Zorg, en: Care}
tables:
  zorg:
    title: {nl: zorg, en: care}
    fields:
      - {name: nummer, type: string, constraints: {required: true, unique: true}}
      - {name: begin, type: date, format: "%Y-%m-%d"}
      - {name: eind, type: date, format: "%Y-%m-%d"}
  anders:
    title: {nl: anders, en: other}
    fields: [{name: kenmerk}]
)";

std::string rule(const std::string& severity, const std::string& require) {
  return "title: {nl: Fout, en: Wrong}\nwhy: {nl: daarom, en: because}\nsource: test\n"
         "table: zorg\nat: [eind]\n" +
         severity + "\nrequire: " + require +
         "\nexamples:\n  good: [{nummer: a, begin: 2025-01-01, eind: 2025-01-02}]\n"
         "  bad: [{nummer: a, begin: 2025-01-02, eind: 2025-01-01}]\n";
}

// Rows 1, 4, 7, ... have no number, all end too soon, and the last number is there twice.
std::string rows(int count) {
  std::ostringstream text;
  text << "nummer;begin;eind\n";
  for (int i = 1; i <= count; ++i)
    text << (i % 3 == 1 ? "" : std::to_string(i == count ? i - 1 : i))
         << ";2025-02-02;2025-01-01\n";
  return text.str();
}

struct Delivery : WrittenFiles {
  explicit Delivery(int count) {
    write("zorg/pack.yaml", pack);
    write("zorg/early_end.yaml", rule("severity: error", "begin <= eind"));
    write("zorg/often.yaml", rule("error_if: \"> 10%\"", "begin <= eind"));
    write("x.csv", rows(count));
  }

  ProgramRun check(Words more, const std::string& file = "x.csv") const {
    Words arguments = {"check", file, "--pack", "zorg", "--output-format", "json-lines"};
    arguments.insert(arguments.end(), more.begin(), more.end());
    return run_program({.arguments = arguments, .folder = folder()});
  }
};

std::string member(const std::string& line, const char* name) {
  simdjson::dom::parser parser;
  return std::string(std::string_view(parser.parse(line)[name]));
}

Words rules_in_order(const std::string& report) {
  Words rules;
  std::istringstream lines(report);
  for (std::string line; std::getline(lines, line);) {
    const std::string id =
        member(line, "type") == "summary" ? "summary" : std::string(member(line, "rule"));
    if (rules.empty() || rules.back() != id) rules.push_back(id);
  }
  return rules;
}

}  // namespace

TEST_CASE("what only the end can tell comes after what each row tells, and the summary last") {
  const Delivery delivery(3);
  CHECK(rules_in_order(delivery.check({}).out) == Words{"completeness/required", "zorg/early_end",
                                                        "zorg/often", "consistency/duplicate_key",
                                                        "zorg/often", "summary"});
}

TEST_CASE("a file of JSON is told like one of CSV") {
  const Delivery delivery(0);
  const std::string row = R"({"nummer":"","begin":"2025-02-02","eind":"2025-01-01"})";
  const auto [file, text] = GENERATE_COPY(table<std::string, std::string>({
      {"x.ndjson", row + "\n" + row + "\n"},
      {"x.json", "[" + row + ",\n" + row + "]\n"},
  }));
  delivery.write(file, text);
  CHECK(rules_in_order(delivery.check({}, file).out) ==
        Words{"completeness/required", "zorg/early_end", "completeness/required", "zorg/early_end",
              "zorg/often", "summary"});
}

TEST_CASE("fields that come up late in a file of JSON make what was told of it void") {
  const Delivery delivery(0);
  const std::string row = R"({"nummer":"a","begin":"2025-02-02","eind":"2025-01-01")";
  std::string text;
  for (int i = 0; i < 30000; ++i) text += row + "}\n";
  delivery.write("x.ndjson", text + row + R"(,"laat":1})" + "\n");
  const std::string out = delivery.check({"--max-findings", "5"}, "x.ndjson").out;
  const std::string line = R"({"type":"restart","path":"x.ndjson"})"
                           "\n";
  const std::size_t restart = out.find(line);
  REQUIRE(restart != out.npos);
  CHECK(restart > 0);
  CHECK(out.find(line, restart + 1) == out.npos);
  const std::string schema = jeugdlint_run({"schema", "show", "report-line"}).out;
  CHECK(jeugdlint::test::schema_mistakes(line, schema) == Words{});
  // What comes after is what a reader is told who has the field from the start.
  delivery.write("y.ndjson", row + R"(,"laat":1})" + "\n" + text);
  std::string whole = delivery.check({"--max-findings", "5"}, "y.ndjson").out;
  const auto count = [](const std::string& report) {
    return std::count(report.begin(), report.end(), '\n');
  };
  CHECK(count(out.substr(restart + line.size())) == count(whole));
}

TEST_CASE("JSON lines are the same for any number of threads and rows in a batch") {
  const Delivery delivery(2001);
  const auto most = GENERATE("1000000", "700", "0");
  const ProgramRun one = delivery.check({"--max-findings", most, "--threads", "1"});
  CHECK(one.exit_code == 1);
  for (const auto& [threads, batch] : {std::pair("4", "7"), {"3", "100"}, {"1", "33"}}) {
    CAPTURE(threads, batch, most);
    const ProgramRun other =
        delivery.check({"--max-findings", most, "--threads", threads, "--batch-rows", batch});
    CHECK(other.out == one.out);
  }
}

TEST_CASE("each finding is told once, whether it came early or late") {
  const Delivery delivery(201);
  const std::string all = delivery.check({}).out;
  Words lines;
  std::istringstream text(all);
  for (std::string line; std::getline(text, line);) lines.push_back(line);
  CHECK(lines.size() == 67 + 201 + 201 + 1 + 1);
  std::sort(lines.begin(), lines.end());
  CHECK(std::adjacent_find(lines.begin(), lines.end()) == lines.end());
}

TEST_CASE("a reader sees findings before the run ends") {
  const Delivery delivery(100000);
  // The input ends when a finding has been seen, or after ten seconds.
  const std::string script =
      "{ cat x.csv; for i in $(seq 200); do grep -q finding out 2> nothing && echo seen >&2 && "
      "break; sleep 0.05; done; } | " JEUGDLINT_PROGRAM
      " check - --pack zorg --output-format json-lines --stdin-filename in.csv > out";
  const ProgramRun run = run_program(
      {.arguments = {"-c", script}, .folder = delivery.folder(), .program = "/bin/bash"});
  CHECK(run.err == "seen\n");
  const std::string out = file_text(delivery.folder() / "out");
  CHECK(out.starts_with(R"({"type":"finding","path":"in.csv")"));
  CHECK(out.find(R"("type":"summary")") != out.npos);
}

TEST_CASE("what is suppressed is not told, and the rest while the run goes on") {
  const Delivery delivery(3);
  delivery.write("s.yaml", "suppressions: [{rule: zorg/early_end, reason: known}]\n");
  const ProgramRun run = delivery.check({"--suppressions", "s.yaml"});
  CAPTURE(run.err);
  CHECK(run.out.find(R"("rule":"zorg/early_end")") == run.out.npos);
  CHECK(run.out.find(R"("suppressed":3)") != run.out.npos);
  CHECK(rules_in_order(run.out) == Words{"completeness/required", "zorg/often",
                                         "consistency/duplicate_key", "zorg/often", "summary"});
}

TEST_CASE("a suppression that has expired, or is of another file or column, suppresses nothing") {
  const Delivery delivery(3);
  const auto more = GENERATE("expires: 2025-01-31", "dataset: y.csv", "column: begin");
  delivery.write("s.yaml", std::string("suppressions: [{rule: zorg/early_end, reason: known, ") +
                               more + "}]\n");
  const ProgramRun run = delivery.check(
      {"--suppressions", "s.yaml", "--run-date", "2025-02-01", "--allow-unused-suppressions"});
  CAPTURE(more, run.err);
  CHECK(rules_in_order(run.out) == rules_in_order(delivery.check({}).out));
}

TEST_CASE("what a baseline knows waits for the end, which tells it only when there is more of it") {
  const Delivery delivery(3);
  REQUIRE(run_program({.arguments = {"baseline", "create", "x.csv", "--pack", "zorg", "--select",
                                     "zorg/early_end"},
                       .folder = delivery.folder()})
              .exit_code == 0);
  const Words baseline = {"--baseline", "jeugdlint-baseline.json"};
  CHECK(rules_in_order(delivery.check(baseline).out) == Words{"completeness/required", "zorg/often",
                                                              "consistency/duplicate_key",
                                                              "zorg/often", "summary"});
  delivery.write("x.csv", rows(4));
  const std::string out = delivery.check(baseline).out;
  CHECK(out.starts_with(R"({"type":"finding","path":"x.csv","rule":"completeness/required")"));
  std::size_t told = 0;
  for (std::size_t at = 0; (at = out.find(R"("rule":"zorg/early_end")", at)) != out.npos; ++at)
    ++told;
  CHECK(told == 4);
}

TEST_CASE("a suppression of a rule that does not exist is refused, whatever was told") {
  const Delivery delivery(3);
  delivery.write("s.yaml", "suppressions: [{rule: zorg/nothing, reason: known}]\n");
  const ProgramRun run = delivery.check({"--suppressions", "s.yaml"});
  CHECK(run.exit_code == 2);
  CHECK(run.out.find(R"("type":"summary")") == run.out.npos);
}

TEST_CASE("a run that cannot be finished has no summary, and leaves no file") {
  const Delivery delivery(3);
  delivery.write("other.csv", "a;b\n1;2\n");
  const ProgramRun to_file = delivery.check({"other.csv", "--output-file", "report"});
  CHECK(to_file.exit_code == 2);  // the second file fits no table
  CHECK(!std::filesystem::exists(delivery.folder() / "report"));
  const ProgramRun piped = delivery.check({"other.csv"});
  CHECK(piped.exit_code == 2);
  CHECK(piped.out.find(R"("type":"finding")") != piped.out.npos);
  CHECK(piped.out.find(R"("type":"summary")") == piped.out.npos);
}
