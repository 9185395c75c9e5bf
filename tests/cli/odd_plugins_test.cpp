// SPDX-License-Identifier: Apache-2.0
// Plugins as they should not be: each gives a clear message and the right exit code.
#include "support/catch.h"
#include "support/run_program.h"
#include "support/written_files.h"

#include <sys/stat.h>

#include <algorithm>
#include <filesystem>
#include <fstream>

namespace {

namespace fs = std::filesystem;
const std::string plugins = JEUGDLINT_TEST_PLUGINS "/";

// A file whose cells would show in a leak, in a folder of its own.
struct Folder {
  WrittenFiles files;
  fs::path path = files.folder();
  std::string data = (path / "data.csv").string();

  Folder() {
    files.write("data.csv", "soort,opmerking\nGEHEIMEWAARDE,kort\nb,een lange opmerking\n");
  }
};

ProgramRun check_with(const Folder& folder, const std::string& plugin) {
  return jeugdlint_run(
      {"check", folder.data, "--plugin", plugin, "--lang", "en", "--output-format", "concise"});
}

bool has(const std::string& text, const std::string& part) {
  return text.find(part) != std::string::npos;
}

}  // namespace

TEST_CASE("a plugin in plain C finds what it looks for") {
  const Folder folder;
  const ProgramRun run = check_with(folder, plugins + "plain_c.so");
  CHECK(run.exit_code == 0);  // its findings are warnings
  CHECK(has(run.out, "data.csv:2:1: plain_c/long_cell warning more than 8 bytes"));
  CHECK(has(run.out, "data.csv:3:3: plain_c/long_cell warning more than 8 bytes"));
}

TEST_CASE("a plugin for a newer minor version of the boundary works") {
  const Folder folder;
  const ProgramRun run = check_with(folder, plugins + "newer_minor.so");
  CHECK(run.exit_code == 0);
  CHECK(has(run.out, "newer_minor/first_row note a row"));
}

TEST_CASE("what is no plugin is refused in one line with exit 2") {
  const auto [name, expected] = GENERATE(table<std::string, std::string>({
      {"other_major.so",
       "other_major.so: was built for version 2.0 of the plugin boundary; this program has 1.0; "
       "build "
       "it again with this program's headers"},
      {"no_symbol.so", "no_symbol.so: is no plugin for jeugdlint: it has no symbol"},
      {"text.so", "text.so: is no shared library"},
      {"writable.so", "writable.so: refused, because every user may write it; run: chmod o-w"},
      {"not_there.so", "not_there.so: does not exist"},
      {"empty", "is a folder without any .so file"},
      {"refuses_settings.so", "refuses_settings/always: most must be 1 or more, found 0"},
  }));
  const Folder folder;
  std::ofstream(folder.path / "text.so") << "this is no library\n";
  fs::copy_file(plugins + "plain_c.so", folder.path / "writable.so");
  REQUIRE(::chmod((folder.path / "writable.so").c_str(), 0777) == 0);
  fs::create_directory(folder.path / "empty");

  const fs::path made_here = folder.path / name;
  const ProgramRun run =
      check_with(folder, fs::exists(made_here) ? made_here.string() : plugins + name);
  CAPTURE(name, run.err);
  CHECK(run.exit_code == 2);
  CHECK(has(run.err, expected));
  CHECK(std::count(run.err.begin(), run.err.end(), '\n') == 1);
  CHECK(run.out == "");
}

TEST_CASE("a rule that fails is stopped and named, the run goes on and is incomplete") {
  const Folder folder;
  const auto [plugin, rule] = GENERATE(table<std::string, std::string>({
      {"returns_error.so", "returns_error/always"},
      {"throws.so", "throws/in_inspect"},
      {"throws.so", "throws/in_finish"},
      {"throws_across.so", "throws_across/always"},
  }));
  const ProgramRun run =
      jeugdlint_run({"check", folder.data, "--plugin", plugins + plugin, "--plugin",
                     plugins + "plain_c.so", "--lang", "en", "--output-format", "full"});
  CAPTURE(plugin, run.out, run.err);
  CHECK(run.exit_code == 3);
  CHECK(has(run.out, rule));
  CHECK(has(run.out, "plain_c/long_cell"));
  CHECK_FALSE(has(run.out + run.err, "GEHEIMEWAARDE"));
}

TEST_CASE("no plugin is loaded from the working folder or the folder of the data") {
  const Folder folder;
  fs::copy_file(plugins + "plain_c.so", folder.path / "plain_c.so");
  const ProgramRun run = run_program(
      {.arguments = {"check", "data.csv", "--output-format", "concise"}, .folder = folder.path});
  CHECK(run.exit_code == 0);
  CHECK_FALSE(has(run.out, "plain_c"));
}

TEST_CASE("two plugins cannot declare the same rule") {
  const Folder folder;
  const std::string copy = (folder.path / "copy.so").string();
  fs::copy_file(plugins + "plain_c.so", copy);
  const ProgramRun run =
      jeugdlint_run({"check", folder.data, "--plugin", plugins + "plain_c.so", "--plugin", copy});
  CHECK(run.exit_code == 2);
  CHECK(has(run.err, "plain_c/long_cell, which another plugin declares as well"));
}
