// SPDX-License-Identifier: Apache-2.0
// Every story under samples/: the export, and the report it must give. UPDATE_EXPECTED=1 writes the
// report anew, to be reviewed like code.
#include "support/catch.h"
#include "support/run_program.h"

#include <algorithm>
#include <cstdlib>
#include <filesystem>
#include <fstream>
#include <vector>

namespace {

namespace fs = std::filesystem;
const fs::path samples = JEUGDLINT_SOURCE "/samples";

std::vector<std::string> stories() {
  std::vector<std::string> names;
  for (const auto& entry : fs::directory_iterator(samples))
    if (fs::exists(entry.path() / "story.md")) names.push_back(entry.path().filename().string());
  std::sort(names.begin(), names.end());
  return names;
}

std::string export_of(const std::string& story, const std::string& extension) {
  for (const auto& entry : fs::directory_iterator(samples / story))
    if (entry.path().extension() == extension && entry.path().stem() != "expected")
      return "samples/" + story + "/" + entry.path().filename().string();
  return "";
}

// The period that the story's name ends in.
std::vector<std::string> period_of(const std::string& story) {
  const bool quarter = story.find("2025-q2") != std::string::npos;
  return {"--parameter", quarter ? "period_start=20250401" : "period_start=20250101", "--parameter",
          "period_end=20250630"};
}

ProgramRun check(const std::string& story, const std::string& file, std::vector<std::string> more) {
  std::vector<std::string> arguments = {"check", file, "--color", "never"};
  for (const std::string& one : period_of(story)) arguments.push_back(one);
  arguments.insert(arguments.end(), more.begin(), more.end());
  return jeugdlint_run(arguments);
}

}  // namespace

TEST_CASE("every story gives the report that lies beside it") {
  for (const std::string& story : stories()) {
    CAPTURE(story);
    const ProgramRun run =
        check(story, export_of(story, ".csv"), {"--output-format", "full", "--lang", "nl"});
    const std::string told = run.out + "exit " + std::to_string(run.exit_code) + "\n";
    const fs::path expected = samples / story / "expected.txt";
    if (std::getenv("UPDATE_EXPECTED") != nullptr) std::ofstream(expected) << told;
    CHECK(told == file_text(expected));
  }
}

TEST_CASE("a clean story passes and a flawed one does not") {
  for (const std::string& story : stories()) {
    CAPTURE(story);
    const int expected = story.ends_with("-clean") ? 0 : 1;
    CHECK(check(story, export_of(story, ".csv"), {}).exit_code == expected);
    if (const std::string json = export_of(story, ".json"); !json.empty())
      CHECK(check(story, json, {}).exit_code == expected);
  }
}

TEST_CASE("a clean story has no finding of any severity") {
  for (const std::string& story : stories()) {
    if (!story.ends_with("-clean")) continue;
    CAPTURE(story);
    const ProgramRun run =
        check(story, export_of(story, ".csv"), {"--output-format", "concise", "--lang", "en"});
    CHECK(run.out.starts_with("In order: no findings."));
  }
}
