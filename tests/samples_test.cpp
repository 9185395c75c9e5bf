// SPDX-License-Identifier: Apache-2.0
// Every story under samples/: the export, and the report it must give. UPDATE_EXPECTED=1 writes the
// report anew, to be reviewed like code.
#include "support/catch.h"
#include "support/run_program.h"

#include <algorithm>
#include <cstdlib>
#include <filesystem>
#include <fstream>
#include <map>
#include <string>
#include <utility>
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

// The tables of the delivery; those of the previous one lie in a folder of that name.
std::vector<std::string> export_of(const std::string& story, const std::string& extension) {
  std::vector<std::string> files;
  for (const auto& entry : fs::directory_iterator(samples / story))
    if (entry.path().extension() == extension)
      files.push_back("samples/" + story + "/" + entry.path().filename().string());
  std::sort(files.begin(), files.end());
  return files;
}

// The period that the story's name ends in: a year, a half (2025-h1) or a quarter (2025-q2).
std::vector<std::string> period_of(const std::string& story) {
  static const std::map<std::string, std::pair<std::string, std::string>> days = {
      {"", {"0101", "1231"}}, {"-h1", {"0101", "0630"}}, {"-q2", {"0401", "0630"}}};
  const std::size_t year = story.find("-20") + 1;
  const std::string part = story.substr(year + 4, story.find("-clean") - year - 4);
  const auto& [first, last] = days.at(part);
  return {"--parameter", "period_start=" + story.substr(year, 4) + first, "--parameter",
          "period_end=" + story.substr(year, 4) + last};
}

ProgramRun check(const std::string& story, const std::vector<std::string>& files,
                 const std::vector<std::string>& more) {
  std::vector<std::string> arguments = {"check", "--color", "never"};
  for (const std::vector<std::string>& some : {files, period_of(story), more})
    arguments.insert(arguments.end(), some.begin(), some.end());
  if (fs::exists(samples / story / "previous"))
    arguments.insert(arguments.end(), {"--previous", "samples/" + story + "/previous"});
  if (story.find("-correction-") != std::string::npos)
    arguments.insert(arguments.end(), {"--parameter", "correction=true"});
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

TEST_CASE("a clean story has no finding, and in the others every rule of the pack has one") {
  std::string told;
  for (const std::string& story : stories()) {
    CAPTURE(story);
    const bool clean = story.ends_with("-clean");
    const std::vector<std::string> options = {"--output-format", "concise", "--lang", "en",
                                              "--fail-on",       "note"};
    const ProgramRun run = check(story, export_of(story, ".csv"), options);
    CHECK(run.exit_code == (clean ? 0 : 1));
    CHECK(run.out.starts_with("In order: no findings.") == clean);
    told += run.out;
    if (const auto json = export_of(story, ".json"); !json.empty())
      CHECK(check(story, json, options).exit_code == (clean ? 0 : 1));
  }
  for (const auto& entry : fs::directory_iterator(JEUGDLINT_SOURCE "/rules/bij")) {
    const fs::path& file = entry.path();
    if (file.extension() != ".yaml" || file.stem() == "pack") continue;
    CAPTURE(file.stem());
    CHECK(told.find(" bij/" + file.stem().string() + ' ') != std::string::npos);
  }
}
