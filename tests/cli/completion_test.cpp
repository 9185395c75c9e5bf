// SPDX-License-Identifier: Apache-2.0
#include <set>
#include <sstream>

#include "cli/completion.h"
#include "support/catch.h"
#include "support/run_program.h"

using namespace jeugdlint;

namespace {

// What bash offers after these words, the last of which is being typed.
std::set<std::string> offered(const std::vector<std::string>& words, const std::string& folder) {
  std::string script = "source <(jeugdlint completion bash)\nCOMP_WORDS=(jeugdlint";
  for (const std::string& word : words) script += " '" + word + "'";
  script += ")\nCOMP_CWORD=" + std::to_string(words.size()) +
            "\n_jeugdlint\nprintf '%s\\n' \"${COMPREPLY[@]}\"\n";
  const std::string bin = std::filesystem::path(JEUGDLINT_PROGRAM).parent_path().string();
  const ProgramRun run = run_program({.arguments = {"-c", script},
                                      .environment = {{"PATH", bin + ":/usr/bin:/bin"}},
                                      .folder = folder,
                                      .program = "/bin/bash"});
  CAPTURE(script, run.err);
  CHECK(run.err.empty());
  std::set<std::string> words_offered;
  std::istringstream lines(run.out);
  for (std::string line; std::getline(lines, line);)
    if (!line.empty()) words_offered.insert(line);
  return words_offered;
}

bool installed(const std::string& shell) {
  return run_program({.arguments = {"-c", "command -v " + shell}, .program = "/bin/bash"})
             .exit_code == 0;
}

}  // namespace

TEST_CASE("bash completes commands, flags, values, rules, packs and files") {
  using Words = std::vector<std::string>;
  const auto [words, expected, absent] = GENERATE(table<Words, Words, Words>({
      {{""}, {"check", "explain", "rules", "completion", "README.md"}, {"list"}},
      {{"exp"}, {"explain"}, {"check"}},
      {{"rules", ""}, {"list", "test"}, {"check"}},
      {{"rules", "list", "--"}, {"--json", "--names", "--pack", "--help"}, {"--fail-on"}},
      {{"check", "--fa"}, {"--fail-on"}, {"--format"}},
      {{"check", "--fail-on", ""}, {"error", "warning", "note", "never"}, {"README.md"}},
      {{"check", "--fail-on", "=", "w"}, {"warning"}, {"error"}},
      {{"check", "--delimiter", ""}, {"\\;", "\\|", "tab"}, {}},
      {{"check", "--pack", ""}, {"bij", "README.md"}, {}},
      {{"check", "--select", "input/r"}, {"input/ragged_row"}, {"input/stray_quote"}},
      {{"check", "README.md", "REA"}, {"README.md"}, {}},
      {{"explain", "validity/da"}, {"validity/date"}, {"README.md"}},
      {{"completion", ""}, {"bash", "zsh", "fish"}, {}},
      {{"--lang", ""}, {"nl", "en"}, {"check"}},
      {{"check", "--batch"}, {}, {"--batch-rows"}},
  }));
  const std::set<std::string> offers = offered(words, JEUGDLINT_SOURCE);
  CAPTURE(words, offers);
  for (const std::string& word : expected) CHECK(offers.count(word) == 1);
  for (const std::string& word : absent) CHECK(offers.count(word) == 0);
}

TEST_CASE("every flag of every command is in each shell's completion") {
  const Shared shared{.language = Language::en, .color = "auto"};
  const auto commands = completed_commands(shared);
  CHECK(commands.size() > 8);
  const std::string bash = bash_completion(commands), zsh = zsh_completion(commands),
                    fish = fish_completion(commands);
  std::size_t flags = 0;
  for (const CompletedCommand& command : commands)
    for (const CompletedOption& option : command.options) {
      const std::string flag = option.flags.back();
      CAPTURE(command.path, flag);
      ++flags;
      CHECK(bash.find(flag) != std::string::npos);
      CHECK(zsh.find(flag) != std::string::npos);
      CHECK(fish.find(" -l " + flag.substr(2)) != std::string::npos);
      for (const std::string& value : option.values) {
        CAPTURE(value);
        CHECK(bash.find("'" + value + "'") != std::string::npos);
        CHECK(fish.find(value) != std::string::npos);
      }
    }
  CHECK(flags > 40);
}

TEST_CASE("the shells can read what was written for them") {
  const std::string shell = GENERATE("bash", "zsh", "fish");
  if (!installed(shell)) {
    WARN(shell << " is not installed here, so its completion is not read");
    return;
  }
  for (const char* language : {"nl", "en"}) {
    const ProgramRun run = run_program(
        {.arguments = {"-n", "/dev/stdin"},
         .input = jeugdlint_run({"completion", shell, "--lang", language}).out,
         .program = run_program({.arguments = {"-c", "printf %s $(command -v " + shell + ")"},
                                 .program = "/bin/bash"})
                        .out});
    CAPTURE(shell, run.err);
    CHECK(run.exit_code == 0);
    CHECK(run.err.empty());
  }
}
