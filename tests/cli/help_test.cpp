// SPDX-License-Identifier: Apache-2.0
#include <set>
#include <sstream>

#include "support/catch.h"
#include "support/run_program.h"

namespace {

using Words = std::vector<std::string>;

Words with(Words words, const Words& more) {
  words.insert(words.end(), more.begin(), more.end());
  return words;
}

}  // namespace

TEST_CASE("each command explains itself, with an example, in two languages") {
  const auto words = GENERATE(values<Words>({{"check"},
                                             {"explain"},
                                             {"rules", "list"},
                                             {"rules", "test"},
                                             {"plugins", "list"},
                                             {"packs", "list"},
                                             {"purposes", "list"},
                                             {"baseline", "create"},
                                             {"baseline", "prune"},
                                             {"profile"},
                                             {"config", "show"},
                                             {"config", "path"},
                                             {"config", "schema"},
                                             {"version"},
                                             {"completion"}}));
  const ProgramRun english = jeugdlint_run(with(words, {"--help", "--lang", "en"}));
  const ProgramRun dutch = jeugdlint_run(with(words, {"--lang", "nl", "-h"}));
  CAPTURE(words, english.out, dutch.out);
  CHECK(english.exit_code == 0);
  CHECK(dutch.exit_code == 0);
  CHECK(english.err.empty());
  CHECK(english.out.find("Usage: jeugdlint " + words.front()) == 0);
  CHECK(dutch.out.find("Gebruik: jeugdlint " + words.front()) == 0);
  CHECK(english.out.find("\nFor example:\n  ") != std::string::npos);
  CHECK(dutch.out.find("\nBijvoorbeeld:\n  ") != std::string::npos);
}

TEST_CASE("no line of help is the same in both languages, but for names and examples") {
  const std::string english = jeugdlint_run({"check", "--help", "--lang", "en"}).out;
  const std::string dutch = jeugdlint_run({"check", "--help", "--lang", "nl"}).out;
  const auto words_in = [](const std::string& help) {
    std::set<std::string> words;  // what stands in the second column
    std::istringstream lines(help);
    for (std::string line; std::getline(lines, line);)
      if (line.size() > 32 && line.substr(30, 2) == "  ") words.insert(line.substr(32));
    return words;
  };
  const std::set<std::string> known = words_in(english);
  CHECK(known.size() > 25);
  for (const std::string& words : words_in(dutch)) {
    CAPTURE(words);
    CHECK(known.count(words) == 0);
  }
}

TEST_CASE("help fits on a terminal of a hundred columns") {
  for (const char* language : {"nl", "en"}) {
    std::istringstream lines(jeugdlint_run({"check", "--help", "--lang", language}).out);
    for (std::string line; std::getline(lines, line);) {
      CAPTURE(line);
      CHECK(line.size() <= 100);
    }
  }
}

TEST_CASE("the help of the program names every command, and hidden options stay hidden") {
  const std::string help = jeugdlint_run({"--help"}).out;
  for (const char* command :
       {"check", "completion", "explain", "packs", "plugins", "purposes", "rules", "version"}) {
    CAPTURE(command);
    CHECK(help.find(std::string("\n  ") + command + " ") != std::string::npos);
  }
  CHECK(jeugdlint_run({"check", "--help"}).out.find("--batch-rows") == std::string::npos);
}

TEST_CASE("the language is that of --lang, or else of the locale, or else English") {
  const auto [environment, dutch] = GENERATE(table<std::map<std::string, std::string>, bool>({
      {{{"LC_ALL", "nl_NL.UTF-8"}}, true},
      {{{"LC_ALL", "nl_BE"}, {"LANG", "en_US.UTF-8"}}, true},
      {{{"LC_ALL", ""}, {"LC_MESSAGES", "nl_NL"}, {"LANG", "en_GB"}}, true},
      {{{"LC_ALL", ""}, {"LANG", "nl"}}, true},
      {{{"LC_ALL", "en_US.UTF-8"}, {"LANG", "nl_NL"}}, false},
      {{{"LC_ALL", "C"}}, false},
      {{{"LC_ALL", "POSIX"}}, false},
      {{{"LC_ALL", "C.UTF-8"}, {"LANG", "nl_NL"}}, false},
      {{{"LC_ALL", ""}}, false},
      {{{"LC_ALL", "nlx"}}, false},
      {{{"LC_ALL", "de_DE"}}, false},
  }));
  CAPTURE(environment);
  const auto help = [&, variables = environment](const Words& words) {
    return run_program({.arguments = words, .environment = variables}).out;
  };
  CHECK((help({"--help"}).find("Gebruik") == 0) == dutch);
  CHECK(help({"--help", "--lang", "nl"}).find("Gebruik") == 0);
  CHECK(help({"--help", "--lang", "en"}).find("Usage") == 0);
}

TEST_CASE("the version is on one line, short or with that of the plugin boundary") {
  const ProgramRun brief = jeugdlint_run({"--version"});
  const ProgramRun full = jeugdlint_run({"version"});
  CHECK(brief.exit_code == 0);
  CHECK(brief.out.starts_with("jeugdlint "));
  CHECK(full.out.starts_with(brief.out.substr(0, brief.out.size() - 1) + " (plugin ABI "));
}
