// SPDX-License-Identifier: Apache-2.0
#include "support/catch.h"
#include "support/report_text.h"
#include "support/run_program.h"
#include "support/sample_outcome.h"
#include "support/written_files.h"

using namespace jeugdlint;

namespace {

std::vector<std::string> commands(const Outcome& outcome) {
  std::istringstream lines(
      test::report_text("github", outcome, test::report_options(1, Language::en)));
  std::vector<std::string> found;
  for (std::string line; std::getline(lines, line);)
    if (line.starts_with("::")) found.push_back(line);
  return found;
}

std::size_t starting_with(const std::vector<std::string>& lines, const std::string& start) {
  return static_cast<std::size_t>(
      std::count_if(lines.begin(), lines.end(),
                    [&](const std::string& line) { return line.starts_with(start); }));
}

}  // namespace

TEST_CASE("a rule is one annotation on github, at its first place, with its count") {
  const auto lines = commands(test::outcome_with_findings());
  CHECK(starting_with(lines,
                      "::error file=leveringen/jeugdhulp 2025.csv,line=14,col=20,"
                      "title=End before start (bij/care_ends_before_start)::") == 1);
  CHECK(starting_with(lines, "::warning ") == 1);
  CHECK(starting_with(lines, "::notice ") == 1);
}

TEST_CASE("github gets no more of a level than it draws, and the last one tells of the rest") {
  Outcome outcome;
  for (int i = 0; i < 25; ++i)
    outcome.inputs.push_back(test::input_with_errors(std::to_string(i) + ".csv", 4, 2));
  const auto lines = commands(outcome);
  CHECK(lines.size() == 10);
  CHECK(lines.back() == "::error title=jeugdlint::and 16 rules more with 64 findings");
  outcome.incomplete = {{"stuk", "broken"}};
  const auto with_void = commands(outcome);
  CHECK(with_void.size() == 10);
  CHECK(with_void.back() == "::error title=jeugdlint::Incomplete: broken");
}

TEST_CASE("a file's name ends no property, line or command of github") {
  const auto lines =
      commands({.inputs = {test::input_with_errors("a,line=9::x%0A\n::error::y.csv", 2, 1)},
                .incomplete = {}});
  REQUIRE(lines.size() == 1);
  CHECK(
      lines[0].starts_with("::error file=a%2Cline=9%3A%3Ax%250A%0A%3A%3Aerror%3A%3Ay.csv,line=14"));
}

TEST_CASE("the summary page of a github job is added to, not replaced") {
  const WrittenFiles files;
  files.write("x.csv", "soort;aantal\nx;1\ny;2;3\n");
  files.write("summary.md", "earlier\n");
  const ProgramRun run = run_program(
      {.arguments = {"check", "x.csv", "--output-format", "github", "--lang", "en"},
       .environment = {{"GITHUB_STEP_SUMMARY", (files.folder() / "summary.md").string()}},
       .folder = files.folder()});
  CHECK(run.exit_code == 1);
  const std::string summary = file_text(files.folder() / "summary.md");
  CHECK(summary.starts_with("earlier\n## Not in order: 1 error"));
}
