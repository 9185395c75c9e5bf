// SPDX-License-Identifier: Apache-2.0
#include <algorithm>

#include "support/catch.h"
#include "support/run_program.h"
#include "support/written_files.h"

namespace {

using Words = std::vector<std::string>;

std::size_t lines_in(const std::string& text) {
  return static_cast<std::size_t>(std::count(text.begin(), text.end(), '\n'));
}

}  // namespace

TEST_CASE("a wrong argument ends with exit 2 and one line that names what was meant") {
  const auto [arguments, expected] = GENERATE(table<Words, std::string>({
      {{"chekc", "x.csv"}, "no command and no file: chekc; did you mean check?"},
      {{"check", "--fial-on", "error"}, "check has no option --fial-on; did you mean --fail-on?"},
      {{"check", "x.csv", "--delimeter=;"},
       "check has no option --delimeter; did you mean --delimiter?"},
      {{"x.csv", "--strict"}, "check has no option --strict"},
      {{"check", "x.csv", "--fail-on", "eror"},
       "--fail-on does not know the value \"eror\" (error, warning, note, never); did you mean "
       "error?"},
      {{"check", "x.csv", "--output-format", "jsn"}, "did you mean json?"},
      {{"check", "x.csv", "--format", "cvs"}, "did you mean csv?"},
      {{"check", "x.csv", "--delimiter", "#"}, "--delimiter does not know the value"},
      {{"check", "x.csv", "--encoding", "utf8-8"}, "--encoding does not know the encoding"},
      {{"check", "x.csv", "--max-cell", "lots"}, "--max-cell is a number of bytes"},
      {{"check", "x.csv", "--max-cell", "99999999999G"}, "--max-cell is a number of bytes"},
      {{"check", "x.csv", "--max-warnings", "-1"}, "--max-warnings is a whole number"},
      {{"check", "x.csv", "--max-findings", "3x"}, "--max-findings is a whole number"},
      {{"check", "x.csv", "--batch-rows", "0"}, "--batch-rows is at least 1"},
      {{"check", "x.csv", "--pack"}, "--pack is to be given once, with one value"},
      {{"check", "x.csv", "--pack", "a", "--pack", "b"}, "--pack is to be given once"},
      {{"check"}, "check: what is missing is PATH; see jeugdlint check --help"},
      {{"check", "--quiet"}, "check: what is missing is PATH"},
      {{"check", "x.csv", "-q", "-v"}, "--quiet and --verbose exclude each other"},
      {{"check", "x.csv", "--pack", "bij", "--schema", "s.json"},
       "--pack and --schema exclude each other"},
      {{"check", "x.csv", "--stdin-filename", "y.csv"}, "--stdin-filename goes with -"},
      {{"check", "x.csv", "--parameter", "period_end"}, "--parameter is NAME=VALUE"},
      {{"check", "x.csv", "--parameter", "=1"}, "--parameter is NAME=VALUE"},
      {{"check", "x.csv", "--parameter", "a=1", "--parameter", "a=2"},
       "--parameter is given twice: a"},
      {{"check", "x.csv", "--parameter", "perod_end=20250630"},
       "no pack has the parameter perod_end; did you mean period_end?"},
      {{"check", "x.csv", "--select", "input/raged_row"},
       "no rule is called input/raged_row; did you mean input/ragged_row?"},
      {{"check", "x.csv", "--ignore", "privcy/"},
       "no rule is called privcy/; did you mean privacy/?"},
      {{"check", "x.csv", "--pack", "bijj"}, "did you mean bij?"},
      {{"check", "x.csv", "--report", "sarif"}, "--report is FORMAT=FILE"},
      {{"check", "x.csv", "--report", "sarif="}, "--report is FORMAT=FILE"},
      {{"check", "x.csv", "--report", "sarf=x"}, "no report format is called sarf"},
      {{"check", "x.csv", "--lang", "fr"}, "--lang is nl or en"},
      {{"check", "x.csv", "--color", "allways"}, "did you mean always?"},
      {{"check", "x.csv", "--reveal"}, "--reveal shows values on a terminal only"},
      {{"check", "nowhere.csv"}, "nowhere.csv"},
      {{"explain"}, "explain: what is missing is RULE"},
      {{"explain", "validity/dat"}, "did you mean validity/date?"},
      {{"explain", "validity/date", "more"}, "explain has no use for the argument more"},
      {{"rules"}, "rules: what is missing is list, test"},
      {{"rules", "lst"}, "rules has no use for the argument lst; did you mean list?"},
      {{"rules", "list", "--jsn"}, "rules list has no option --jsn; did you mean --json?"},
      {{"rules", "test", "bijj"}, "did you mean bij?"},
      {{"plugins"}, "plugins: what is missing is list"},
      {{"packs", "list", "x"}, "packs list has no use for the argument x"},
      {{"completion", "basj"}, "did you mean bash?"},
      {{"completion"}, "completion: what is missing is SHELL"},
      {{"version", "--long"}, "version has no option --long"},
  }));
  const WrittenFiles files;
  files.write("x.csv", "a;b\n1;2\n");
  const ProgramRun run = run_program({.arguments = arguments, .folder = files.folder()});
  CAPTURE(arguments, run.out, run.err);
  CHECK(run.exit_code == 2);
  CHECK(run.out.empty());
  CHECK(lines_in(run.err) == 1);
  CHECK(run.err.starts_with("jeugdlint: "));
  CHECK(run.err.find(expected) != std::string::npos);
}

TEST_CASE("without arguments nothing was judged: exit 2, and the help on standard error") {
  const ProgramRun run = jeugdlint_run({});
  CHECK(run.exit_code == 2);
  CHECK(run.out.empty());
  CHECK(run.err.find("jeugdlint check --help") != std::string::npos);
}

TEST_CASE("a path without a command is checked") {
  const WrittenFiles files;
  files.write("x.csv", "a;b\n1;2\n");
  const auto run = [&](Words arguments) {
    return run_program({.arguments = std::move(arguments), .folder = files.folder()});
  };
  const ProgramRun with_command = run({"check", "x.csv"});
  CHECK(with_command.exit_code == 0);
  CHECK(run({"x.csv"}).out == with_command.out);
  CHECK(run({"./x.csv"}).exit_code == 0);
  CHECK(run({"--lang", "en", "x.csv"}).out == with_command.out);
  CHECK(run({"--lang=en", "--color", "never", "check", "x.csv"}).out == with_command.out);
  CHECK(run({"--fail-on", "note", "x.csv"}).exit_code != 2);
}

TEST_CASE("a file named as a command is a file after `check`") {
  const WrittenFiles files;
  files.write("rules", "a;b\n1;2\n");
  files.write("-x.csv", "a;b\n1;2\n");
  CHECK(run_program({.arguments = {"check", "rules"}, .folder = files.folder()}).exit_code == 0);
  CHECK(run_program({.arguments = {"check", "--", "-x.csv"}, .folder = files.folder()}).exit_code ==
        0);
}

TEST_CASE("a repeatable option takes one value, so a path may follow it") {
  const WrittenFiles files;
  files.write("x.csv", "a;b\n1;2\n");
  const ProgramRun run = run_program(
      {.arguments = {"check", "--ignore", "privacy/", "x.csv"}, .folder = files.folder()});
  CAPTURE(run.err);
  CHECK(run.exit_code == 0);
}

TEST_CASE("the words about a wrong argument come in Dutch too") {
  const auto [arguments, expected] = GENERATE(table<Words, std::string>({
      {{"chekc"}, "geen opdracht en geen bestand: chekc; bedoelt u check?"},
      {{"check", "--fial-on"}, "check kent geen optie --fial-on"},
      {{"check"}, "check: hier ontbreekt PAD; zie jeugdlint check --help"},
      {{"check", "x", "--fail-on", "eror"}, "--fail-on kent niet de waarde \"eror\""},
      {{"check", "x", "--max-cell", "veel"}, "--max-cell is een aantal bytes"},
      {{"check", "x", "--pack"}, "--pack hoort"},
  }));
  Words dutch = arguments;
  dutch.insert(dutch.begin(), {"--lang", "nl"});
  const ProgramRun run = jeugdlint_run(dutch);
  CAPTURE(run.err);
  CHECK(run.exit_code == 2);
  CHECK(run.err.find(expected) != std::string::npos);
}

TEST_CASE("a steward hears in Dutch what keeps a file from being checked") {
  const auto [arguments, expected] = GENERATE(table<Words, std::string>({
      {{"weg.csv"}, "weg.csv: dit bestand is er niet; controleer de naam"},
      {{"*.tsv"}, "*.tsv: geen bestand past bij dit patroon"},
      {{"leeg.csv"}, "leeg.csv: is leeg; maak de export opnieuw"},
      {{"map"}, "map: een map zonder gegevens; verwacht .csv"},
      {{"werkmap.xlsx"}, "werkmap.xlsx: is een Excel-werkmap of een zip-archief, geen CSV of JSON"},
      {{"x.csv", "--pack", "bijj"}, "geen pakket bijj; bedoelt u bij?; de pakketten"},
      {{"x.csv", "--pack", "./bijj"}, "./bijj: dit bestand of deze map is er niet"},
      {{"x.csv", "--pack", "bij"}, "x.csv: geen kolom van dit bestand hoort bij een tabel"},
      {{"x.csv", "--purpose", "opendata"}, "geen vrijgaveprofiel opendata; bedoelt u open-data?"},
      {{"x.csv", "--no-header"}, "--no-header vraagt om --pack of --schema"},
      {{"x.json", "--records", "rijen"}, "records onder rijen: het begint niet met /"},
      {{"x.json", "--records", "/rijen"}, "records onder /rijen: het bestand heeft daar niets"},
      {{"quote.csv"}, "quote.csv:1: een aanhalingsteken in de kop wordt nooit gesloten"},
  }));
  const WrittenFiles files;
  files.write("x.csv", "a;b\n1;2\n");
  files.write("x.json", "{\"a\": [{\"b\": 1}]}\n");
  files.write("leeg.csv", "");
  files.write("quote.csv", "\"a;b\n1;2\n");
  files.write("map/lees.mij", "geen gegevens\n");
  files.write("werkmap.xlsx", "PK\x03\x04 en zo voort");
  Words all = {"check", "--lang", "nl"};
  all.insert(all.end(), arguments.begin(), arguments.end());
  const ProgramRun run = run_program({.arguments = all, .folder = files.folder()});
  CAPTURE(arguments, run.out, run.err);
  CHECK(run.exit_code == 2);
  CHECK(run.err.starts_with("jeugdlint: " + expected));
  CHECK(lines_in(run.err) == 1);
}
