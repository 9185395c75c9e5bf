// SPDX-License-Identifier: Apache-2.0
#include <simdjson.h>
#include <unistd.h>

#include "support/catch.h"
#include "support/packs.h"
#include "support/run_program.h"
#include "support/written_files.h"

namespace {

using Arguments = std::vector<std::string>;

// A file with one warning: exit code 1 with fail-on: warning, and 0 otherwise.
struct Project {
  Project() {
    files.write("exports/list.csv", "naam;naam2\n\"a\"x;1\n");
    files.write("exports/old/list.csv", "naam;naam2\n\"a\"x;1\n");
  }
  ProgramRun run(const Arguments& arguments,
                 const std::map<std::string, std::string>& environment = {}) const {
    return run_program(
        {.arguments = arguments, .environment = environment, .folder = files.folder()});
  }
  int check(const Arguments& more = {}, const std::string& file = "exports/list.csv") const {
    Arguments arguments = {"check", file, "--quiet"};
    arguments.insert(arguments.end(), more.begin(), more.end());
    return run(arguments).exit_code;
  }
  WrittenFiles files;
};

}  // namespace

TEST_CASE(
    "the nearest jeugdlint.yaml above the input counts, alone, and the command line before it") {
  const Project project;
  CHECK(project.check() == 0);
  project.files.write("jeugdlint.yaml", "fail-on: warning\n");
  CHECK(project.check() == 1);
  CHECK(project.check({"--fail-on", "error"}) == 0);
  CHECK(project.check({"--isolated"}) == 0);
  project.files.write("exports/jeugdlint.yaml", "max-findings: 5\n");
  CHECK(project.check() == 0);
  project.files.write("exports/jeugdlint.yaml", "extend: ../jeugdlint.yaml\nmax-findings: 5\n");
  CHECK(project.check() == 1);
  project.files.write("other.yaml", "fail-on: never\n");
  CHECK(project.check({"--config", "other.yaml"}) == 0);
  CHECK(project.run({"exports/list.csv"}, {{"JEUGDLINT_CONFIG", "other.yaml"}}).exit_code == 0);
}

TEST_CASE("the user's own file counts where there is none above the input") {
  const Project project;
  project.files.write("home/jeugdlint/jeugdlint.yaml", "fail-on: warning\n");
  const std::map<std::string, std::string> home = {
      {"XDG_CONFIG_HOME", (project.files.folder() / "home").string()}};
  CHECK(project.run({"exports/list.csv"}, home).exit_code == 1);
  project.files.write("exports/jeugdlint.yaml", "{}\n");
  CHECK(project.run({"exports/list.csv"}, home).exit_code == 0);
}

TEST_CASE(
    "an override counts for the files it names, and files of two settings are checked apart") {
  const Project project;
  project.files.write("jeugdlint.yaml",
                      "overrides:\n  - {files: exports/old/*, fail-on: warning}\n");
  CHECK(project.check() == 0);
  CHECK(project.check({}, "exports/old/list.csv") == 1);
  const ProgramRun both = project.run({"check", "exports/list.csv", "exports/old/list.csv"});
  CAPTURE(both.err);
  CHECK(both.exit_code == 2);
  CHECK(both.err.find("check them apart") != std::string::npos);
}

TEST_CASE("a configuration turns an option on, and leaves it off") {
  const Project project;
  project.files.write("known.json", R"({"baseline": "jeugdlint/1", "entries": [
      {"dataset": "exports/list.csv", "rule": "input/stray_quote", "findings": 9}]})");
  project.files.write("jeugdlint.yaml", "baseline: known.json\n");
  CHECK(project.check() == 1);  // it is stale
  project.files.write("jeugdlint.yaml", "baseline: known.json\npass-on-unpruned-baseline: true\n");
  CHECK(project.check() == 0);
  project.files.write("jeugdlint.yaml", "baseline: known.json\npass-on-unpruned-baseline: false\n");
  CHECK(project.check() == 1);
}

TEST_CASE("what is wrong in a configuration is told with its place") {
  const auto [text, words] = GENERATE(table<std::string, std::string>({
      {"fail-onn: error\n", "jeugdlint.yaml:1:1: "},
      {"fail-onn: error\n", "fail-on"},
      {"fail-on: soon\n", "jeugdlint.yaml:1:10: "},
      {"\nmax-warnings: many\n", "jeugdlint.yaml:2:15: "},
      {"overrides: [{fail-on: error}]\n", "files"},
      {"extend: jeugdlint.yaml\n", "cannot extend itself"},
      {"extend: nowhere.yaml\n", "nowhere.yaml"},
      {"no-header: maybe\n", "true or false"},
      {"fail-on: error\nfail-on: note\n", "jeugdlint.yaml:2:1: "},
      // A file beside the data may be anybody's.
      {"plugin: evil.so\n", "--config"},
      {"baseline: ../../elsewhere.json\n", "--config"},
      {"schema: /etc/passwd\n", "--config"},
      {"annotate: copy.csv\n", "annotate"},
      {"reveal: true\n", "reveal"},
      {"exit-zero: true\n", "exit-zero"},
  }));
  const Project project;
  project.files.write("exports/jeugdlint.yaml", text);
  const ProgramRun run = project.run({"check", "exports/list.csv", "--lang", "en"});
  CAPTURE(text, run.err);
  CHECK(run.exit_code == 2);
  CHECK(run.err.find(words) != std::string::npos);
}

TEST_CASE("a file that the user names may load plugins, from its own folder") {
  const Project project;
  project.files.write("own/own.yaml", "plugin: nowhere.so\n");
  const ProgramRun run = project.run({"check", "exports/list.csv", "--config", "own/own.yaml"});
  CAPTURE(run.err);
  CHECK(run.exit_code == 2);
  CHECK(run.err.find("own/nowhere.so") != std::string::npos);
}

TEST_CASE("a configuration beside the data extends no file elsewhere, and no link leads it there") {
  const Project project;
  project.files.write("elsewhere/lenient.yaml", "fail-on: never\n");
  project.files.write("elsewhere/b.json", R"({"baseline":"jeugdlint/1","entries":[]})");
  std::filesystem::create_symlink("../elsewhere/b.json", project.files.folder() / "exports/b.json");
  for (const char* const settings : {"extend: ../elsewhere/lenient.yaml\n", "baseline: b.json\n",
                                     "baseline: ../elsewhere/b.json\n"}) {
    CAPTURE(settings);
    project.files.write("exports/jeugdlint.yaml", settings);
    CHECK(project.run({"check", "exports/list.csv"}).exit_code == 2);
    CHECK(
        project.run({"check", "exports/list.csv", "--config", "exports/jeugdlint.yaml"}).exit_code <
        2);
  }
  project.files.write("jeugdlint.yaml", "fail-on: never\n");
  project.files.write("exports/jeugdlint.yaml", "extend: ../jeugdlint.yaml\n");
  CHECK(project.check() == 0);
}

TEST_CASE("a pack beside the data is not followed when everybody may write a file of it") {
  const Project project;
  project.files.write("mine/pack.yaml", demo_pack);
  const auto rule = project.files.write("mine/r.yaml", demo_rule);
  project.files.write("jeugdlint.yaml", "pack: mine\n");
  CHECK(project.run({"check", "exports/list.csv"}).exit_code < 2);
  std::filesystem::permissions(rule, std::filesystem::perms(0666));
  const ProgramRun run = project.run({"check", "exports/list.csv"});
  CHECK(run.exit_code == 2);
  CHECK(run.err.find("r.yaml: not followed, because every user") != std::string::npos);
}

TEST_CASE("in a pattern of overrides a star ends at a slash, and two go on") {
  const Project project;
  project.files.write("exports/old/deep/x.csv",
                      file_text(project.files.folder() / "exports/list.csv"));
  const auto [pattern, code] = GENERATE(table<std::string, int>({{"exports/*", 1},
                                                                 {"exports/*/x.csv", 1},
                                                                 {"exports/**", 0},
                                                                 {"**/x.csv", 0},
                                                                 {"exports/old/*/*.csv", 0}}));
  CAPTURE(pattern);
  project.files.write("jeugdlint.yaml", "fail-on: warning\noverrides:\n  - files: '" + pattern +
                                            "'\n    fail-on: never\n");
  CHECK(project.run({"check", "exports/old/deep/x.csv"}).exit_code == code);
}

TEST_CASE(
    "settings that another user can change or has made are not followed unless they are named") {
  const Project project;
  const auto settings = project.files.write("jeugdlint.yaml", "fail-on: never\nbaseline: b.json\n");
  const auto baseline = project.files.write("b.json", R"({"baseline":"jeugdlint/1","entries":[]})");
  CHECK(project.check() == 0);
  for (const auto& file : {settings, baseline}) {
    CAPTURE(file.filename());
    std::filesystem::permissions(file, std::filesystem::perms(0666));
    const ProgramRun run = project.run({"exports/list.csv"});
    CHECK(run.exit_code == 2);
    CHECK(run.err.find(file.filename().string() + ": not followed, because every user") !=
          run.err.npos);
    CHECK(project.check({"--config", "jeugdlint.yaml"}) == 0);
    CHECK(project.check({"--isolated", "--fail-on", "warning"}) == 1);
    std::filesystem::permissions(file, std::filesystem::perms(0644));
    if (geteuid() != 0) continue;  // nobody else can give a file away
    REQUIRE(chown(file.c_str(), 65534, 65534) == 0);
    CHECK(project.run({"exports/list.csv"}).err.find("belongs to another user") !=
          std::string::npos);
    CHECK(project.check({"--config", "jeugdlint.yaml"}) == 0);
    REQUIRE(chown(file.c_str(), 0, 0) == 0);
  }
}

TEST_CASE("config show tells the settings and where they stand, config path the file") {
  const Project project;
  project.files.write("jeugdlint.yaml",
                      "select: [input/, privacy/]\nparameter: {period_end: 20250630}\n");
  project.files.write("exports/jeugdlint.yaml", "extend: ../jeugdlint.yaml\nfail-on: warning\n");
  const ProgramRun shown = project.run({"config", "show", "exports/list.csv", "--origin"});
  CHECK(shown.out ==
        "fail-on: \"warning\"  # exports/jeugdlint.yaml:2:10\n"
        "parameter: \"period_end=20250630\"  # jeugdlint.yaml:2:12\n"
        "select: [\"input/\", \"privacy/\"]  # jeugdlint.yaml:1:9\n");
  CHECK(project.run({"config", "path", "exports/old"}).out == "exports/jeugdlint.yaml\n");
  CHECK(project.run({"config", "path", "exports/old", "--isolated"}).out.empty());
}

TEST_CASE("the schema of the configuration knows every key and no other") {
  const ProgramRun run = jeugdlint_run({"config", "schema"});
  simdjson::dom::parser parser;
  const simdjson::dom::element schema = parser.parse(run.out);
  CHECK(bool(schema["additionalProperties"]) == false);
  for (const char* key : {"extend", "overrides", "fail-on", "baseline", "plugin"})
    CHECK(schema["properties"][key].error() == simdjson::SUCCESS);
  CHECK(schema["properties"]["annotate"].error() != simdjson::SUCCESS);
  CHECK(simdjson::dom::array(schema["properties"]["fail-on"]["enum"]).size() == 4);
  CHECK(double(schema["properties"]["min-coverage"]["maximum"]) == 100);
  CHECK(std::string_view(schema["properties"]["max-warnings"]["type"].at(0)) == "integer");
}
