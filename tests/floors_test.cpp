// SPDX-License-Identifier: Apache-2.0
// What the map promises: includes go down only, the folder is the list, ids equal paths.
#include <algorithm>
#include <filesystem>
#include <sstream>
#include <string>
#include <vector>

#include "support/catch.h"
#include "support/run_program.h"

namespace fs = std::filesystem;

namespace {

const fs::path source = JEUGDLINT_SOURCE;
const std::vector<std::string> floors = {"sdk",    "text",   "expression", "input",
                                         "engine", "report", "cli"};

std::vector<fs::path> sources_in(const fs::path& folder) {
  std::vector<fs::path> found;
  for (const auto& entry : fs::recursive_directory_iterator(folder)) {
    const fs::path extension = entry.path().extension();
    if (extension == ".cpp" || extension == ".h" || extension == ".c")
      found.push_back(entry.path());
  }
  std::sort(found.begin(), found.end());
  return found;
}

std::vector<std::string> lines_of(const fs::path& file) {
  std::istringstream text(file_text(file));
  std::vector<std::string> lines;
  for (std::string line; std::getline(text, line);) lines.push_back(line);
  return lines;
}

// What follows #include, with its quotes or brackets.
std::vector<std::string> includes_of(const fs::path& file) {
  std::vector<std::string> includes;
  for (const std::string& line : lines_of(file)) {
    if (!line.starts_with("#include ")) continue;
    const std::size_t end = line.find_first_of(">\"", 10);
    includes.push_back(line.substr(9, end - 8));
  }
  return includes;
}

std::string shown(const fs::path& file) {
  return fs::relative(file, source).string();
}

std::size_t floor_of(const std::string& folder) {
  return static_cast<std::size_t>(std::find(floors.begin(), floors.end(), folder) - floors.begin());
}

bool is_standard(const std::string& include) {
  return include.starts_with('<') && include.find('/') == std::string::npos;
}

bool defines(const fs::path& file, const std::string& type) {
  return file_text(file).find("\n" + type + " " + file.stem().string() + "() {") !=
         std::string::npos;
}

}  // namespace

TEST_CASE("a file includes its own floor and lower ones only") {
  std::size_t seen = 0;
  for (const fs::path& file : sources_in(source / "core")) {
    const std::string own = fs::relative(file, source / "core").begin()->string();
    for (const std::string& include : includes_of(file)) {
      CAPTURE(shown(file), include);
      if (!include.starts_with('"')) continue;
      const std::string path = include.substr(1, include.size() - 2);
      const std::string other = path.substr(0, path.find('/'));
      REQUIRE(floor_of(other) < floors.size());  // as "input/input.h", never beside itself
      CHECK(floor_of(other) <= floor_of(own));
      CHECK(fs::exists(source / "core" / path));
      ++seen;
    }
  }
  CHECK(seen > 50);
}

TEST_CASE("the SDK needs the standard library and nothing else") {
  for (const fs::path& file : sources_in(source / "core/sdk"))
    for (const std::string& include : includes_of(file)) {
      CAPTURE(shown(file), include);
      CHECK((is_standard(include) || include.starts_with("<jeugdlint/")));
    }
}

TEST_CASE("CLI11 and YAML stay where they are used") {
  for (const fs::path& file : sources_in(source / "core")) {
    const std::string own = fs::relative(file, source / "core").begin()->string();
    for (const std::string& include : includes_of(file)) {
      CAPTURE(shown(file), include);
      if (include.starts_with("<CLI/")) CHECK(own == "cli");
      if (include == "<yaml.h>") CHECK(own == "text");
    }
  }
}

TEST_CASE("a plugin sees the SDK, the standard library, RE2 and OpenSSL's hashes") {
  for (const fs::path& file : sources_in(source / "plugins"))
    for (const std::string& include : includes_of(file)) {
      CAPTURE(shown(file), include);
      const std::string path = include.substr(1, include.size() - 2);
      const fs::path plugin = source / "plugins" / *fs::relative(file, source / "plugins").begin();
      const bool own = include.starts_with('"') &&
                       (fs::exists(file.parent_path() / path) || fs::exists(plugin / path));
      CHECK((own || is_standard(include) || include.starts_with("<jeugdlint/") ||
             include.starts_with("<re2/") || include.starts_with("<openssl/")));
    }
}

TEST_CASE("a rule in code has its path for an id, its function's name for a file and a page") {
  std::size_t rules = 0;
  for (const fs::path& file : sources_in(source / "plugins")) {
    // What lies deeper is shared by the rules of a plugin.
    if (file.extension() != ".cpp" || file.parent_path().parent_path() != source / "plugins")
      continue;
    CAPTURE(shown(file));
    const std::string plugin = file.parent_path().filename().string();
    const std::string id = plugin + "/" + file.stem().string();
    CHECK(file_text(file).find(".id = \"" + id + "\"") != std::string::npos);
    CHECK(defines(file, "RuleInfo"));
    CHECK(fs::exists(fs::path(file).replace_extension(".md")));
    ++rules;
  }
  CHECK(rules > 10);
}

TEST_CASE("a page belongs to a rule") {
  for (const auto& entry : fs::recursive_directory_iterator(source / "plugins")) {
    if (entry.path().extension() != ".md") continue;
    CAPTURE(shown(entry.path()));
    CHECK(fs::exists(fs::path(entry.path()).replace_extension(".cpp")));
  }
}

TEST_CASE("in a folder that is a list, each file defines one function of its own name") {
  const auto [folder, type] = GENERATE(table<std::string, std::string>({
      {"core/input/formats", "InputFormat"},
      {"core/report/formats", "ReportFormat"},
      {"core/cli/commands", "Command"},
      {"plugins/privacy/kinds", "Kind"},
  }));
  std::size_t files = 0;
  for (const fs::path& file : sources_in(source / folder)) {
    CAPTURE(shown(file), type);
    if (file.extension() == ".h") continue;  // what one of them is too long for
    CHECK(defines(file, type));
    ++files;
  }
  CAPTURE(folder);
  CHECK(files >= 2);
}

TEST_CASE("each source names its licence first and can be read in one sitting") {
  for (const char* folder : {"core", "plugins", "samples", "tests"})
    for (const fs::path& file : sources_in(source / folder)) {
      CAPTURE(shown(file));
      const std::vector<std::string> lines = lines_of(file);
      REQUIRE(!lines.empty());
      CHECK(lines.front().find("SPDX-License-Identifier: Apache-2.0") != std::string::npos);
      CHECK(lines.size() <= 400);
    }
}

TEST_CASE("no file has a name that says nothing") {
  for (const char* folder : {"core", "plugins", "samples", "tests"})
    for (const fs::path& file : sources_in(source / folder))
      for (const char* word : {"util", "helper", "manager", "common", "misc"}) {
        CAPTURE(shown(file), word);
        CHECK(file.stem().string().find(word) == std::string::npos);
      }
}
