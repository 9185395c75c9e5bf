// SPDX-License-Identifier: Apache-2.0
// The kits for pipelines, as far as they can be run without the platform: what it would run, by a
// shell, with what was asked in the environment.
#include <filesystem>

#include "support/catch.h"
#include "support/run_program.h"
#include "support/written_files.h"

namespace {

const std::string pipelines = JEUGDLINT_SOURCE "/samples/pipelines";

struct Project {
  Project() {
    files.write("good list.csv", "soort;aantal\nx;1\n");
    files.write("good.csv", "soort;aantal\nx;1\n");
    files.write("bad.csv", "soort;aantal\nx;1;2\n");
  }
  ProgramRun bash(std::vector<std::string> arguments,
                  std::map<std::string, std::string> environment) const {
    environment["PATH"] =
        std::filesystem::path(JEUGDLINT_PROGRAM).parent_path().string() + ":/usr/bin:/bin";
    return run_program({.arguments = std::move(arguments),
                        .environment = std::move(environment),
                        .folder = files.folder(),
                        .program = "/bin/bash"});
  }
  std::string text(const std::string& name) const { return file_text(files.folder() / name); }

  WrittenFiles files;
};

// What stands behind `start` on its line.
std::string line_after(const std::string& text, const std::string& start) {
  const auto at = text.find(start);
  REQUIRE(at != std::string::npos);
  const auto from = at + start.size();
  return text.substr(from, text.find('\n', from) - from);
}

}  // namespace

TEST_CASE("the step of the GitHub action checks, keeps the report and tells the exit code") {
  const Project project;
  const auto step = [&](const std::string& paths, const std::string& arguments) {
    return project
        .bash({pipelines + "/github/check"},
              {{"PATHS", paths}, {"ARGUMENTS", arguments}, {"GITHUB_OUTPUT", "output"}})
        .exit_code;
  };
  CHECK(step("good list.csv", "") == 0);
  CHECK(step("bad.csv", "") == 1);
  CHECK(step("bad.csv\ngood list.csv", "--exit-zero") == 0);
  CHECK(step("$(touch hacked)", "") == 2);
  CHECK(step("  good.csv \r\n", "") == 0);
  CHECK(step("", "") == 2);
  CHECK_FALSE(std::filesystem::exists(project.files.folder() / "hacked"));
  CHECK(project.text("output") ==
        "exit-code=0\nexit-code=1\nexit-code=0\nexit-code=2\nexit-code=0\nexit-code=2\n");
  CHECK(project.text("jeugdlint.sarif").find("2.1.0") != std::string::npos);
  const ProgramRun drawn =
      project.bash({pipelines + "/github/check"},
                   {{"PATHS", "bad.csv"}, {"ARGUMENTS", ""}, {"GITHUB_STEP_SUMMARY", "summary"}});
  CHECK(drawn.out.starts_with("::error file=bad.csv,line=2"));
  CHECK(project.text("summary").find("ragged_row") != std::string::npos);
}

TEST_CASE("the script of the GitLab job checks and leaves what GitLab takes up") {
  const Project project;
  const std::string script =
      "jeugdlint" + line_after(file_text(pipelines + "/gitlab.yml"), "    - jeugdlint");
  const auto job = [&](const std::string& paths, const std::string& arguments) {
    return project
        .bash({"-c", script}, {{"JEUGDLINT_PATHS", paths}, {"JEUGDLINT_ARGUMENTS", arguments}})
        .exit_code;
  };
  CHECK(job("good.csv", "") == 0);
  CHECK(job("good.csv bad.csv", "") == 1);
  CHECK(project.text("gl-code-quality-report.json").find("ragged_row") != std::string::npos);
  CHECK(project.text("jeugdlint.intoto.json").find("in-toto") != std::string::npos);
  CHECK(job("good.csv bad.csv", "--exit-zero") == 0);
}

TEST_CASE("the pre-commit hook stops a commit of a flawed export") {
  const Project project;
  const std::string entry =
      line_after(file_text(JEUGDLINT_SOURCE "/.pre-commit-hooks.yaml"), "  entry: ");
  // pre-commit puts the names of the changed files behind the entry.
  const auto hook = [&](const std::string& file) {
    return project.bash({"-c", entry + " \"$@\"", "pre-commit", file}, {}).exit_code;
  };
  CHECK(hook("good list.csv") == 0);
  CHECK(hook("bad.csv") == 1);
}
