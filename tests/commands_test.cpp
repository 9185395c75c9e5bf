// SPDX-License-Identifier: Apache-2.0
// Runs what README and CONTRIBUTING show. In a ```console block a line "$ command" is followed by
// its output as a terminal of a hundred columns shows it; a line "..." stands for any lines. A
// block whose fence names a file (```yaml rules/x.yaml) is that file: it equals the one in the
// source tree or, where there is none, is written for the commands after it. UPDATE_EXPECTED=1
// writes the true output into the document. ```sh blocks are not run, and of ./dev only what does
// not build.
#include <algorithm>
#include <cstdlib>
#include <filesystem>
#include <fstream>
#include <sstream>
#include <string>
#include <vector>

#include "support/catch.h"
#include "support/run_program.h"
#include "support/written_files.h"

namespace fs = std::filesystem;

namespace {

using Lines = std::vector<std::string>;

const fs::path source = JEUGDLINT_SOURCE;

Lines lines_of(const std::string& text) {
  Lines lines;
  std::istringstream stream(text);
  for (std::string line; std::getline(stream, line);) lines.push_back(line);
  return lines;
}

std::string joined(const Lines& lines) {
  std::string text;
  for (const std::string& line : lines) text += line + "\n";
  return text;
}

// A command with its output, or a file: what stands in the document at some lines.
struct Shown {
  std::string command, file;
  std::size_t first = 0;  // line where the output or the text of the file starts
  Lines lines;
};

// The pieces of one block; `at` is the line after its opening fence.
std::vector<Shown> shown_in_block(const Lines& block, std::size_t at, const std::string& fence) {
  std::vector<Shown> pieces;
  if (fence != "```console") {
    const std::size_t space = fence.find(' ');
    if (space != std::string::npos)
      pieces.push_back(
          {.command = "", .file = fence.substr(space + 1), .first = at, .lines = block});
    return pieces;
  }
  for (std::size_t i = 0; i < block.size(); ++i) {
    // ./dev says which command it runs, in the same way.
    const bool said_by_dev = !pieces.empty() && pieces.front().command.starts_with("./dev");
    if (!block[i].starts_with("$ ") || said_by_dev) {
      REQUIRE(!pieces.empty());  // output needs a command
      pieces.back().lines.push_back(block[i]);
      continue;
    }
    std::string command = block[i].substr(2);
    while (command.ends_with('\\') && i + 1 < block.size()) command += "\n" + block[++i];
    pieces.push_back({.command = command, .file = "", .first = at + i + 1, .lines = {}});
  }
  return pieces;
}

std::vector<Shown> shown_in(const Lines& document) {
  std::vector<Shown> pieces;
  for (std::size_t i = 0; i < document.size(); ++i) {
    if (!document[i].starts_with("```")) continue;
    const std::size_t start = i + 1;
    for (i = start; i < document.size() && document[i] != "```";) ++i;
    REQUIRE(i < document.size());  // each fence is closed
    const Lines block(document.begin() + static_cast<std::ptrdiff_t>(start),
                      document.begin() + static_cast<std::ptrdiff_t>(i));
    for (Shown& piece : shown_in_block(block, start, document[start - 1]))
      pieces.push_back(std::move(piece));
  }
  return pieces;
}

bool fits(const Lines& expected, std::size_t e, const Lines& actual, std::size_t a) {
  if (e == expected.size()) return a == actual.size();
  if (expected[e] == "...") {
    for (std::size_t rest = a; rest <= actual.size(); ++rest)
      if (fits(expected, e + 1, actual, rest)) return true;
    return false;
  }
  return a < actual.size() && expected[e] == actual[a] && fits(expected, e + 1, actual, a + 1);
}

// A folder that looks like the source tree after a build, in which commands may write.
void furnish(const WrittenFiles& files) {
  for (const char* name : {"samples", "rules", "plugins", "tests", "core"})
    fs::create_directory_symlink(source / name, files.folder() / name);
  fs::create_directories(files.folder() / "build");
  for (const char* preset : {"release", "debug"})
    fs::create_directory_symlink(JEUGDLINT_BUILD, files.folder() / "build" / preset);
  fs::copy_file(source / "dev", files.folder() / "dev");
}

bool is_run(const std::string& command) {
  return !command.starts_with("./dev") || command == "./dev demo" || command == "./dev";
}

// What stays on the terminal: a line of progress, which a slow machine shows, is wiped out again.
std::string without_wiped(std::string text) {
  const std::string wipe = "\r\033[K";
  for (auto to = text.rfind(wipe); to != std::string::npos; to = text.rfind(wipe)) {
    const auto line_end = text.rfind('\n', to);
    const auto from = line_end == std::string::npos ? 0 : line_end + 1;
    text.erase(from, to + wipe.size() - from);
  }
  return text;
}

Lines output_of(const std::string& command, const fs::path& folder) {
  const std::string path = fs::path(JEUGDLINT_PROGRAM).parent_path().string() + ":" +
                           (std::getenv("PATH") == nullptr ? "" : std::getenv("PATH"));
  const ProgramRun run = run_program({.arguments = {"-c", command},
                                      .environment = {{"PATH", path},
                                                      {"NO_COLOR", "1"},
                                                      {"TERM", "xterm"},
                                                      {"JEUGDLINT_NO_BUILD", "1"}},
                                      .folder = folder,
                                      .terminal = true,
                                      .program = "/bin/bash"});
  return lines_of(without_wiped(run.out));
}

void check_file(const Shown& piece, const WrittenFiles& files) {
  CAPTURE(piece.file);
  if (!fs::exists(source / piece.file)) {
    files.write(piece.file, joined(piece.lines));
    return;
  }
  CHECK(joined(piece.lines) == file_text(source / piece.file));
}

}  // namespace

TEST_CASE("what README and CONTRIBUTING show is what happens") {
  const std::string name = GENERATE("README.md", "CONTRIBUTING.md");
  const bool update = std::getenv("UPDATE_EXPECTED") != nullptr;
  Lines document = lines_of(file_text(source / name));
  const std::vector<Shown> pieces = shown_in(document);
  CHECK(std::any_of(pieces.begin(), pieces.end(),
                    [](const Shown& piece) { return !piece.command.empty(); }));
  const WrittenFiles files;
  furnish(files);
  std::vector<std::pair<const Shown*, Lines>> outputs;
  for (const Shown& piece : pieces) {
    if (!piece.file.empty()) {
      check_file(piece, files);
      continue;
    }
    if (!is_run(piece.command)) continue;
    const Lines actual = output_of(piece.command, files.folder());
    if (fits(piece.lines, 0, actual, 0)) continue;
    outputs.emplace_back(&piece, actual);
    if (update) continue;
    CAPTURE(name, piece.command, joined(piece.lines), joined(actual));
    CHECK(joined(actual) == joined(piece.lines));
  }
  if (!update || outputs.empty()) return;
  for (auto output = outputs.rbegin(); output != outputs.rend(); ++output) {
    const auto [piece, actual] = *output;
    const auto first = document.begin() + static_cast<std::ptrdiff_t>(piece->first);
    const auto after =
        document.erase(first, first + static_cast<std::ptrdiff_t>(piece->lines.size()));
    document.insert(after, actual.begin(), actual.end());
  }
  std::ofstream(source / name) << joined(document);
}

TEST_CASE("a line of three dots stands for any lines, and every other line for itself") {
  const auto [expected, actual, fit] = GENERATE(table<Lines, Lines, bool>({
      {{"a", "b"}, {"a", "b"}, true},
      {{"a"}, {"a", "b"}, false},
      {{"a", "b"}, {"a"}, false},
      {{}, {}, true},
      {{"..."}, {}, true},
      {{"..."}, {"a", "b"}, true},
      {{"a", "...", "d"}, {"a", "b", "c", "d"}, true},
      {{"a", "...", "d"}, {"a", "d", "c"}, false},
      {{"...", "b", "...", "b"}, {"a", "b", "b"}, true},
      {{"...", "b", "...", "b"}, {"a", "b"}, false},
  }));
  CAPTURE(expected, actual);
  CHECK(fits(expected, 0, actual, 0) == fit);
}

TEST_CASE("commands and files are read out of a document") {
  const std::vector<Shown> pieces =
      shown_in({"text", "```sh", "$ rm -r x", "```", "```console", "$ one \\", "  two", "out",
                "$ three", "```", "```yaml a/b.yaml", "x: 1", "```"});
  REQUIRE(pieces.size() == 3);
  CHECK(pieces[0].command == "one \\\n  two");
  CHECK(pieces[0].first == 7);
  CHECK(pieces[0].lines == Lines{"out"});
  CHECK(pieces[1].command == "three");
  CHECK(pieces[2].file == "a/b.yaml");
}
