// SPDX-License-Identifier: Apache-2.0
#include "support/catch.h"
#include "support/run_program.h"
#include "support/written_files.h"

namespace {

using Arguments = std::vector<std::string>;

constexpr const char* schema = R"({"fields": [
  {"name": "naam", "constraints": {"required": true}},
  {"name": "aantal", "type": "integer", "constraints": {"maximum": 9}}]})";

class Project {
 public:
  Project() { files.write("schema.json", schema); }

  ProgramRun run(const Arguments& command, const Arguments& more = {}) const {
    Arguments arguments = command;
    for (const char* word : {"list.csv", "--schema", "schema.json"}) arguments.emplace_back(word);
    arguments.insert(arguments.end(), more.begin(), more.end());
    return run_program({.arguments = arguments, .folder = files.folder()});
  }
  int check(const Arguments& more = {"--baseline", "jeugdlint-baseline.json"}) const {
    return run({"check"}, more).exit_code;
  }
  std::string baseline() const { return file_text(files.folder() / "jeugdlint-baseline.json"); }

  WrittenFiles files;
};

}  // namespace

TEST_CASE("a pipeline fails on a flawed file, passes with a baseline, and fails on one flaw more") {
  const Project project;
  project.files.write("list.csv", "naam;aantal\na;10\n;1\nb;11\n");
  CHECK(project.check({}) == 1);
  CHECK(project.run({"baseline", "create"}).exit_code == 0);
  CHECK(project.check() == 0);
  project.files.write("list.csv", "naam;aantal\na;10\n;1\nb;11\nc;12\n");
  CHECK(project.check() == 1);
}

TEST_CASE("a baseline to be shared tells numbers roughly, and lets so many new flaws through") {
  const Project project;
  const auto rows = [](int wrong, int right) {
    std::string text = "naam;aantal\n";
    for (int i = 0; i < wrong + right; ++i) text += i < wrong ? "a;10\n" : "a;1\n";
    return text;
  };
  const auto [wrong, right, told, more, too_many] = GENERATE(table<int, int, int, int, int>({
      {1, 60, 10, 10, 11},   // few
      {12, 60, 15, 15, 16},  // raised to a multiple of 5
      {60, 7, 70, 63, 71},   // what leaves few rows over is told like all
  }));
  CAPTURE(wrong, right);
  project.files.write("list.csv", rows(wrong, right));
  CHECK(project.run({"baseline", "create"}, {"--audience", "shareable"}).exit_code == 0);
  CHECK(project.baseline().find("\"audience\": \"shareable\"") != std::string::npos);
  CHECK(project.baseline().find("\"findings\": " + std::to_string(told)) != std::string::npos);
  CHECK(project.check() == 0);
  project.files.write("list.csv", rows(more, right));
  CHECK(project.check() == 0);
  project.files.write("list.csv", rows(too_many, right + 60));
  CHECK(project.check() == 1);
  project.files.write("list.csv", rows(0, right));
  CHECK(project.check() == 1);  // stale
  CHECK(project.run({"baseline", "prune"}).exit_code == 0);
  CHECK(project.check() == 0);
}

TEST_CASE("a baseline is counts by file, rule and column, the same whenever it is made") {
  const Project project;
  project.files.write("list.csv", "naam;aantal\na;10\n;1\nb;11\n");
  CHECK(project.run({"baseline", "create"}).exit_code == 0);
  const std::string first = project.baseline();
  CHECK(first == R"({
  "baseline": "jeugdlint/1",
  "entries": [
    {
      "dataset": "list.csv",
      "rule": "completeness/required",
      "column": "naam",
      "findings": 1
    },
    {
      "dataset": "list.csv",
      "rule": "validity/range",
      "column": "aantal",
      "findings": 2
    }
  ]
}
)");
  CHECK(project.run({"baseline", "create"}).exit_code == 0);
  CHECK(project.baseline() == first);
}

TEST_CASE("what was mended makes the baseline stale, until it is pruned") {
  const Project project;
  project.files.write("list.csv", "naam;aantal\na;10\n;1\nb;11\n");
  CHECK(project.run({"baseline", "create"}).exit_code == 0);
  project.files.write("list.csv", "naam;aantal\na;10\nc;1\nb;9\n");
  const ProgramRun stale = project.run({"check"}, {"--baseline", "jeugdlint-baseline.json"});
  CAPTURE(stale.out, stale.err);
  CHECK(stale.exit_code == 1);
  CHECK(stale.out.find("baseline/stale error the baseline allows 2 findings for list.csv, "
                       "validity/range, aantal, and there are 1") != std::string::npos);
  CHECK(stale.err.find("list.csv: validity/range, aantal: 2 known, 1 found") != std::string::npos);
  CHECK(project.check({"--baseline", "jeugdlint-baseline.json", "--pass-on-unpruned-baseline"}) ==
        0);
  // What was not looked at is not mended.
  CHECK(project.check({"--baseline", "jeugdlint-baseline.json", "--select", "input/"}) == 0);
  CHECK(project.run({"baseline", "prune"}).exit_code == 0);
  CHECK(project.check() == 0);
  CHECK(project.baseline().find("completeness/required") == std::string::npos);
  // Pruning never takes in what is new.
  project.files.write("list.csv", "naam;aantal\na;10\n;1\nb;11\n");
  CHECK(project.run({"baseline", "prune"}).exit_code == 0);
  CHECK(project.check() == 1);
}

TEST_CASE("privacy is in a baseline only by its whole name") {
  const Project project;
  project.files.write("list.csv", "naam;aantal\nmail jan@voorbeeld.nl of piet@voorbeeld.nl;1\n");
  const ProgramRun plain = project.run({"baseline", "create"});
  CAPTURE(plain.err);
  CHECK(project.baseline().find("privacy/") == std::string::npos);
  CHECK(plain.err.find("--include privacy/personal_data_in_text") != std::string::npos);
  CHECK(project.run({"baseline", "create"}, {"--include", "privacy/"}).exit_code == 2);
  CHECK(project.run({"baseline", "create"}, {"--include", "privacy/personal_data_in_text"})
            .exit_code == 0);
  CHECK(project.baseline().find("privacy/personal_data_in_text") != std::string::npos);
}

TEST_CASE("a baseline that cannot be read, or is none, judges nothing") {
  const Project project;
  project.files.write("list.csv", "naam;aantal\na;1\n");
  const auto [text, words] = GENERATE(table<std::string, std::string>({
      {"{", ""},
      {"{}", "baseline"},
      {R"({"baseline": "jeugdlint/1", "entries": [{"dataset": "a", "rule": "b", "findings": -1}],
          "date": "x"})",
       "date"},
      {R"({"baseline": "jeugdlint/1", "entries": [{"dataset": "a", "rule": "b", "line": 1,
          "findings": 1}]})",
       "line"},
  }));
  project.files.write("known.json", text);
  const ProgramRun run = project.run({"check"}, {"--baseline", "known.json"});
  CAPTURE(run.err);
  CHECK(run.exit_code == 2);
  CHECK(run.err.find("known.json") != std::string::npos);
  CHECK(run.err.find(words) != std::string::npos);
}

TEST_CASE("what could not be read is in no baseline and cannot be suppressed") {
  const Project project;
  project.files.write("list.csv", "naam;aantal\na;1\nb;2;3\n");
  CHECK(project.run({"baseline", "create"}).exit_code == 0);
  CHECK(project.baseline().find("input/") == std::string::npos);
  CHECK(project.check() == 1);
  project.files.write("jeugdlint-baseline.json",
                      R"({"baseline": "jeugdlint/1", "entries": [
      {"dataset": "list.csv", "rule": "input/ragged_row", "findings": 1}]})");
  CHECK(project.check() == 1);
  project.files.write("known.yaml",
                      "suppressions: [{rule: input/ragged_row, reason: a row is lost}]\n");
  CHECK(project.check({"--suppressions", "known.yaml"}) == 2);
}

TEST_CASE("no baseline is made of a run that did not come to its end") {
  const Project project;
  project.files.write("list.csv", "naam;aantal\na;10\n");
  const ProgramRun run =
      project.run({"baseline", "create", "--plugin", JEUGDLINT_TEST_PLUGINS "/throws.so"});
  CAPTURE(run.err);
  CHECK(run.exit_code == 2);
  CHECK_FALSE(std::filesystem::exists(project.files.folder() / "jeugdlint-baseline.json"));
}

TEST_CASE("the JSON report tells how many findings the baseline knows") {
  const Project project;
  project.files.write("list.csv", "naam;aantal\na;10\nb;11\n");
  CHECK(project.run({"baseline", "create"}).exit_code == 0);
  const std::string report =
      project.run({"check"}, {"--baseline", "jeugdlint-baseline.json", "--output-format", "json"})
          .out;
  CHECK(report.find("\"baselined\": 2") != std::string::npos);
}
