// SPDX-License-Identifier: Apache-2.0
// JSON lines come while the run goes on, and are the same lines however the work is cut.
#include "support/catch.h"
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

TEST_CASE(
    "of a file of JSON, which may be read a second time, all comes in the order of the file") {
  const Delivery delivery(0);
  const std::string row = R"({"nummer":"","begin":"2025-02-02","eind":"2025-01-01"})";
  delivery.write("x.ndjson", row + "\n" + row + "\n");
  const Words of_row = {"completeness/required", "zorg/early_end", "zorg/often"};
  Words expected = of_row;
  expected.insert(expected.end(), of_row.begin(), of_row.end());
  expected.emplace_back("summary");
  CHECK(rules_in_order(delivery.check({}, "x.ndjson").out) == expected);
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

TEST_CASE("with a baseline or suppressions only the end tells what counts") {
  const Delivery delivery(3);
  delivery.write("s.yaml", "suppressions: [{rule: zorg/early_end, reason: known}]\n");
  const ProgramRun run = delivery.check({"--suppressions", "s.yaml"});
  CAPTURE(run.err);
  CHECK(run.out.find(R"("rule":"zorg/early_end")") == run.out.npos);
  CHECK(run.out.find(R"("suppressed":3)") != run.out.npos);
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
