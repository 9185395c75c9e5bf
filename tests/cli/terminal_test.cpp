// SPDX-License-Identifier: Apache-2.0
// What a person at a terminal sees that a pipe does not.
#include "support/catch.h"
#include "support/run_program.h"
#include "support/written_files.h"

#include <regex>

namespace {

using Words = std::vector<std::string>;
using Environment = std::map<std::string, std::string>;

const std::string delivery =
    "bsn;geboortedatum;geslacht;datum_aanvang_jeugdhulp;datum_einde_jeugdhulp;hulpvorm\n"
    "748291634;20190517;M;20250301;20250201;Qzxvbk\x1b[31m\n";

ProgramRun check(const Words& more, const Environment& environment, bool terminal) {
  const WrittenFiles files;
  files.write("x.csv", delivery);
  Words arguments = {"check", "x.csv", "--pack", "bij"};
  arguments.insert(arguments.end(), more.begin(), more.end());
  return run_program({.arguments = arguments,
                      .environment = environment,
                      .folder = files.folder(),
                      .terminal = terminal});
}

bool coloured(const ProgramRun& run) {
  return run.out.find("\x1b[") != std::string::npos;
}

}  // namespace

TEST_CASE("colour follows --color, then NO_COLOR, then CLICOLOR_FORCE, then the terminal") {
  const auto [arguments, environment, terminal, colour] =
      GENERATE(table<Words, Environment, bool, bool>({
          {{}, {{"TERM", "xterm"}}, true, true},
          {{}, {{"TERM", "dumb"}}, true, false},
          {{}, {}, true, false},
          {{}, {{"TERM", "xterm"}, {"NO_COLOR", "1"}}, true, false},
          {{}, {{"TERM", "xterm"}, {"NO_COLOR", ""}}, true, true},
          {{}, {{"TERM", "xterm"}}, false, false},
          {{}, {{"CLICOLOR_FORCE", "1"}}, false, true},
          {{}, {{"CLICOLOR_FORCE", "0"}}, false, false},
          {{}, {{"CLICOLOR_FORCE", "1"}, {"NO_COLOR", "1"}}, false, false},
          {{"--color", "always"}, {{"NO_COLOR", "1"}}, false, true},
          {{"--color=never"}, {{"CLICOLOR_FORCE", "1"}, {"TERM", "xterm"}}, true, false},
      }));
  Words all = {"--output-format", "full"};
  all.insert(all.end(), arguments.begin(), arguments.end());
  CAPTURE(arguments, environment, terminal);
  CHECK(coloured(check(all, environment, terminal)) == colour);
}

TEST_CASE(
    "places are links to the file on a terminal that is not dumb, unless colour is unwanted") {
  const auto [arguments, environment, terminal, links] =
      GENERATE(table<Words, Environment, bool, bool>({
          {{}, {{"TERM", "xterm"}}, true, true},
          {{}, {{"TERM", "dumb"}}, true, false},
          {{}, {{"TERM", "xterm"}, {"NO_COLOR", "1"}}, true, false},
          {{"--color=never"}, {{"TERM", "xterm"}}, true, false},
          {{"--color=always"}, {{"TERM", "xterm"}}, false, false},
          {{}, {{"CLICOLOR_FORCE", "1"}, {"TERM", "xterm"}}, false, false},
      }));
  Words all = {"--output-format", "full"};
  all.insert(all.end(), arguments.begin(), arguments.end());
  CAPTURE(arguments, environment, terminal);
  const std::string out = check(all, environment, terminal).out;
  CHECK((out.find("\x1b]8;;file://") != out.npos) == links);
  CHECK((out.find("/x.csv#2\x1b\\row 1") != out.npos) == links);
}

TEST_CASE("a person gets the full report and a pipe the concise one") {
  const std::string full = check({"--output-format", "full"}, {}, false).out;
  const std::string concise = check({"--output-format", "concise"}, {}, false).out;
  CHECK(full != concise);
  CHECK(check({}, {}, false).out == concise);
  CHECK(check({}, {}, true).out == full);
}

TEST_CASE("values are shown to a person at a terminal only, without power over it") {
  const ProgramRun run = check({"--reveal"}, {}, true);
  CAPTURE(run.out);
  CHECK(run.exit_code == 1);
  CHECK(run.out.find("748291634") != std::string::npos);
  CHECK(run.out.find("Qzxvbk") != std::string::npos);
  CHECK(run.out.find("\x1b[31m") == std::string::npos);
  CHECK(run.out.find("--reveal: user ") != std::string::npos);
}

TEST_CASE("without --reveal the same report shows no value") {
  const ProgramRun run = check({}, {}, true);
  CHECK(run.out.find("748291634") == std::string::npos);
  CHECK(run.out.find("Qzxvbk") == std::string::npos);
  CHECK(run.out.find("--reveal: user ") == std::string::npos);
}

TEST_CASE("where no person is looking, --reveal is refused") {
  const auto [arguments, environment, terminal, expected] =
      GENERATE(table<Words, Environment, bool, std::string>({
          {{}, {}, false, "on a terminal only"},
          {{}, {{"CI", "true"}}, true, "refused where CI is set"},
          {{}, {{"CI", ""}}, true, "refused where CI is set"},
          {{"--output-format", "json"}, {}, true, "in the format full"},
          {{"--output-file", "report.txt"}, {}, true, "in the format full"},
          {{"-"}, {}, true, "standard input does not allow"},
      }));
  Words all = {"--reveal"};
  all.insert(all.end(), arguments.begin(), arguments.end());
  const ProgramRun run = check(all, environment, terminal);
  CAPTURE(arguments, environment, run.out, run.err);
  CHECK(run.exit_code == 2);
  CHECK((run.out + run.err).find(expected) != std::string::npos);
  CHECK((run.out + run.err).find("748291634") == std::string::npos);
}

TEST_CASE("a report to a file beside --reveal shows no value") {
  const WrittenFiles files;
  files.write("x.csv", delivery);
  const ProgramRun run = run_program({.arguments = {"check", "x.csv", "--reveal", "--report",
                                                    "full=r.txt", "--report", "json=r.json"},
                                      .folder = files.folder(),
                                      .terminal = true});
  CHECK(run.out.find("748291634") != std::string::npos);
  CHECK(file_text(files.folder() / "r.txt").find("748291634") == std::string::npos);
  CHECK(file_text(files.folder() / "r.json").find("748291634") == std::string::npos);
}

TEST_CASE("a file's name has no power over the terminal") {
  const ProgramRun run = jeugdlint_run({"check", "./\x1b[2J\x1b]0;title\x07.csv"});
  CHECK(run.exit_code == 2);
  CHECK(run.err.find('\x1b') == std::string::npos);
  CHECK(run.err.find('\x07') == std::string::npos);
}

TEST_CASE("standard error is silent by default in a pipe, and talks when asked") {
  CHECK(check({}, {}, false).err.empty());
  CHECK(check({"--quiet"}, {}, false).err.empty());
  const std::string told = check({"-v"}, {}, false).err;
  CHECK(told.find("plugin validity") != std::string::npos);
  CHECK(told.find("pack bij") != std::string::npos);
  CHECK(told.find("x.csv: csv, ") != std::string::npos);
  const std::string counted = check({"--statistics"}, {}, false).err;
  CHECK(counted.find("1 row") != std::string::npos);
  CHECK(counted.find("peak memory") != std::string::npos);
}

TEST_CASE("statistics tell of each rule that was run what it judged and how long it took") {
  const WrittenFiles files;
  files.write("x.csv", "bsn;start\n123456782;20250101\n1;20250231\n;20250103\n");
  files.write("schema.json",
              R"({"fields": [{"name": "bsn", "type": "string", "constraints": {"required": true}},
                             {"name": "start", "type": "date", "format": "%Y%m%d"}]})");
  const ProgramRun run = run_program(
      {.arguments = {"check", "x.csv", "--schema", "schema.json", "--statistics", "--lang", "en"},
       .folder = files.folder()});
  CAPTURE(run.err);
  const auto line_of = [&](const std::string& start) {
    const auto at = run.err.find("\n  " + start);
    REQUIRE(at != std::string::npos);
    return run.err.substr(at + 1, run.err.find('\n', at + 1) - at - 1);
  };
  CHECK(std::regex_match(
      line_of("rule"),
      std::regex("  rule +judged +passed +failed +not evaluable +findings +time")));
  CHECK(std::regex_match(line_of("validity/date"),
                         std::regex("  validity/date +3 +2 +1 +0 +1 +<?[0-9.]+ ms")));
  CHECK(std::regex_match(line_of("completeness/required"),
                         std::regex("  completeness/required +3 +2 +1 +0 +1 +<?[0-9.]+ ms")));
  CHECK(run.err.find("123456782") == std::string::npos);
}
