// SPDX-License-Identifier: Apache-2.0
// The promise that no output holds a value from the data, tried from every side: canaries are
// planted wherever a value can come from, and every byte that comes out is searched for them.
#include <algorithm>
#include <set>
#include <sstream>

#include "report/report.h"
#include "support/canaries.h"
#include "support/catch.h"
#include "support/gzipped.h"
#include "support/run_program.h"
#include "support/unzipped.h"
#include "support/written_files.h"

namespace {

using Words = std::vector<std::string>;

const std::string token = "Qzxvbkwj7731", name = "Zoë Brûlénáár-Çağatay", bsn = "748291635",
                  mail = "wenzkoff.fjodorova@qzmail.test", street = "Vlierbesjespad 9183",
                  word = "Tornquistachtig", date = "19530927", key = "Ysbrandina Oxfjordqvist",
                  hash = "d41f7ac09be35627aa10";

const std::vector<std::string>& planted() {
  static const std::vector<std::string> all = {token, name, bsn, mail, street,
                                               word,  date, key, hash};
  return all;
}

std::string repeated(const std::string& text, std::size_t times) {
  std::string all;
  for (std::size_t i = 0; i < times; ++i) all += text;
  return all;
}

struct Trial {
  std::string file, text;
  Words arguments = {};
  int code = 1;  // what the run must come to, so that each trial gets where it should
};

// A table that rules have much to say about, with a canary in every cell.
std::string full_table() {
  std::string text = "naam;bsn;geboortedatum;toelichting;start;einde;code\n";
  for (int i = 0; i < 40; ++i)
    text += name + ";" + bsn + ";" + date + ";belt " + name + " op " + mail + ", woont " + street +
            ";" + date + ";19530911;" + hash + "\n";
  return text;
}

std::string delivery() {
  std::string text =
      "bsn;geboortedatum;geslacht;postcode;gemeentecode;verwijzer;hulpvorm;gestart_met_crisis;"
      "datum_aanvang_jeugdhulp;datum_einde_jeugdhulp;reden_beeindiging;outcome_nut_jeugdige;"
      "outcome_zonder_hulp_jeugdige;outcome_nut_ouder;outcome_zonder_hulp_ouder;toelichting\n";
  for (int i = 0; i < 30; ++i)
    text += bsn + ";" + date + ";" + word + ";" + token + ";" + word + ";" + token + ";" + word +
            ";" + token + ";" + date + ";19530911;" + word + ";" + token + ";" + word + ";" +
            token + ";" + word + ";" + name + " mailt " + mail + "\n";
  return text;
}

// Of the same person, whose care then had another start and was running.
std::string older_delivery() {
  std::string text = delivery();
  const std::string dates = date + ";19530911;" + word, running = "19530828;;";
  for (std::size_t at = text.find(dates); at != std::string::npos; at = text.find(dates, at))
    text.replace(at, dates.size(), running);
  return text;
}

std::string as_json(const std::string& row_key) {
  return "[{\"" + row_key + "\":\"" + name + "\",\"" + bsn + "\":\"" + token + "\",\"tekst\":\"" +
         mail + "\",\"tekst\":\"" + word + "\"},\n{\"" + row_key + "\":{\"" + key + "\":[\"" +
         street + "\"]},\"diep\":" + bsn + "}]\n";
}

std::vector<Trial> trials() {
  const std::string row = name + ";" + bsn + ";" + date + ";" + token + "\n";
  return {
      {"table.csv", full_table()},
      {"delivery.csv", delivery()},
      {"delivery.csv", delivery(), {"--pack", "bij", "--parameter", "period_start=20250101"}},
      {"delivery.csv", delivery(), {"--previous", "older.csv", "--memory", "1"}},
      {"headless.csv", repeated(row, 20), {}, 1},
      {"headless.csv", repeated(row, 20), {"--no-header"}, 2},
      {"headless.csv", repeated(row, 20), {"--no-header", "--schema", "schema.json"}},
      {"ragged.csv", "a;b;c\n" + name + ";" + bsn + "\n" + row + token + "\n"},
      {"quotes.csv", "a;b\n\"" + name + "\" " + word + ";" + token + "\n" + name + "\"x\";" + bsn +
                         "\n\"" + mail + "\n" + street + ";" + token},
      {"bytes.csv", "a;b\n" + name + "\xff\xfe" + token + ";" + bsn + "\n" + word +
                        std::string("\0", 1) + token + ";\xc3\n"},
      {"bytes.csv", "a;b\n" + name + ";" + token + "\n", {"--encoding", "utf-16le"}, 0},
      {"wide.csv", "a;b\n" + repeated(token + mail, 400) + ";" + bsn + "\n", {"--max-cell", "1K"}},
      {"utf16.csv", "\xff\xfe" + as_utf16("a;b\n" + name + ";" + bsn + "\n" + token, false)},
      {"names.csv", bsn + ";" + mail + "\n;;\n" + bsn + ";" + bsn + "\n"},
      {"export_" + bsn + "_J." + word + ".csv", full_table()},
      {"export_" + bsn + "_J." + word, full_table(), {"--select", "completeness/"}, 3},
      {"delivery_" + bsn + ".csv", delivery(), {"--previous", "older.csv", "--pack", "bij"}},
      {"torn_" + bsn + ".csv.gz", gzipped(full_table()).substr(0, 120), {}, 3},
      {"columns.csv", "mevrouw " + word + ";" + "score J. " + word + "\n1;2\n", {}, 0},
      {"keys.json", "{\"mevrouw " + word + "\": [{\"a\": 1}]}", {}, 0},
      {"keys.json", as_json(key), {}, 1},
      {"keys.json", as_json(key), {"--records", "/clienten/*"}, 2},
      {"torn.json", as_json(key).substr(0, 60), {}, 3},
      {"torn.json", "{\"clienten\": [{\"naam\": \"" + name + "\", " + bsn + token + "}]}"},
      {"lines.ndjson", "{\"naam\":\"" + name + "\",\"n\":" + bsn + "}\n{\"naam\": " + token +
                           "\n\"" + word + "\"\n{\"" + mail + "\":\"\\ud800" + street + "\"}\n[\"" +
                           bsn + "\"]\n"},
      {"torn.csv.gz", gzipped(full_table()).substr(0, 120), {}, 3},
      {"whole.csv.gz", gzipped(delivery())},
      {"broken.csv.gz", gzipped(token).substr(0, 12) + row, {}, 3},
      {"empty.csv", "\n\n", {}, 2},
      // The set-up is wrong while data is at hand.
      {"delivery.csv", delivery(), {"--parameter", "period_end=" + token}, 2},
      {"table.csv", full_table(), {"--pack", "bij"}},
      {"table.csv", full_table(), {"--schema", "table.csv"}, 2},
      {"table.csv", full_table(), {"--schema", "schema.json"}},
      {"table.csv", full_table(), {"--pack", "risk"}},
      {"table.csv", full_table(), {"--purpose", "open-data"}},
      {"delivery.csv", delivery(), {"--purpose", "research"}},
      {"delivery.csv", delivery(), {"--purpose", "cbs-bij", "--pack", "bij"}},
      {"names.csv",
       bsn + ";" + mail + "\n;;\n" + bsn + ";" + bsn + "\n",
       {"--purpose", "open-data"}},
      {"keys.json", as_json(key), {"--purpose", "municipal-policy"}},
      {"table.csv", full_table(), {"--purpose", "table.csv"}, 2},
      {"table.csv", full_table(), {"--delimiter", "|"}},
      {"table.csv", full_table(), {"--format", "json"}},
      {"table.csv", full_table(), {"--format", "ndjson"}},
      {"keys.json", as_json(key), {"--format", "csv"}},
      {"table.csv", full_table(), {"--plugin", JEUGDLINT_TEST_PLUGINS "/throws.so"}, 3},
      {"keys.json", as_json(key), {"--plugin", JEUGDLINT_TEST_PLUGINS "/throws.so"}, 3},
      {"table.csv", full_table(), {"--plugin", JEUGDLINT_TEST_PLUGINS "/throws_across.so"}, 3},
      {"table.csv", full_table(), {"--plugin", JEUGDLINT_TEST_PLUGINS "/aborts.so"}, 2},
      {"table.csv", full_table(), {"--plugin", "table.csv"}, 2},
  };
}

constexpr const char* schema = R"({"missingValues": [""], "fields": [
  {"name": "naam", "type": "string", "constraints": {"required": true, "maxLength": 3}},
  {"name": "bsn", "type": "integer", "constraints": {"minimum": 1, "maximum": 9}},
  {"name": "geboortedatum", "type": "date", "format": "%d-%m-%Y"},
  {"name": "code", "type": "string", "constraints": {"enum": ["a", "b"], "pattern": "[a-c]+"}},
  {"name": "afwezig", "type": "string", "constraints": {"required": true}}]})";

// A pack whose rules gather the cells of a file and compare them.
void write_risk_pack(const WrittenFiles& files) {
  const std::string words = "{nl: proef, en: trial}\n";
  files.write("risk/pack.yaml",
              "name: risk\nversion: '1'\ntitle: " + words +
                  "sources: {own: {title: own}}\ntables:\n  table:\n    title: " + words +
                  "    fields: [{name: naam}, {name: bsn}, {name: code}]\n");
  for (const std::string rule : {"small_classes", "few_values", "dominant_value"})
    files.write("risk/" + rule + ".yaml",
                "title: " + words + "why: " + words + "fix: " + words +
                    "source: own\ntable: table\nseverity: error\ncheck: disclosure/" + rule +
                    "\noptions: {key: [naam, bsn], sensitive: code" +
                    (rule == "small_classes" ? ", at_least: 99" : "") +
                    "}\nexamples: {bad: [{naam: a}]}\n");
}

// Everything that a run leaves: both streams, and each file that was not there before, such as a
// report or what a run that broke off did not clear away. TMPDIR is the folder, too.
std::string all_output(const WrittenFiles& files, Invocation invocation, int code) {
  namespace fs = std::filesystem;
  std::set<fs::path> before;
  for (const auto& entry : fs::recursive_directory_iterator(files.folder()))
    before.insert(entry.path());
  invocation.folder = files.folder();
  invocation.environment["TMPDIR"] = files.folder().string();
  const ProgramRun run = run_program(invocation);
  CHECK(run.exit_code == code);
  std::string output = run.out + run.err + "exit " + std::to_string(run.exit_code) + "\n";
  for (const auto& entry : fs::recursive_directory_iterator(files.folder())) {
    if (before.contains(entry.path())) continue;
    output += entry.path().filename().string() + "\n";
    if (entry.is_regular_file()) output += file_text(entry.path());
  }
  return output;
}

struct Manner {
  Words arguments;
  bool terminal;
};

// Every trial in every one of these manners, with a report in every format.
void hold_no_value(const std::vector<Manner>& manners) {
  const Trial trial = GENERATE(from_range(trials()));
  const Canaries canaries(planted());
  const WrittenFiles files;
  files.write(trial.file, trial.text);
  files.write("older.csv", older_delivery());
  files.write("schema.json", schema);
  write_risk_pack(files);
  Words arguments = {"check", trial.file};
  arguments.insert(arguments.end(), trial.arguments.begin(), trial.arguments.end());
  for (const auto& format : jeugdlint::report_formats()) {
    arguments.insert(arguments.end(), {"--report", format.name + "=report." + format.name});
  }
  const Manner manner = GENERATE_COPY(from_range(manners));
  arguments.insert(arguments.end(), manner.arguments.begin(), manner.arguments.end());
  CAPTURE(trial.file, arguments);
  const std::string output =
      all_output(files, {.arguments = arguments, .terminal = manner.terminal}, trial.code);
  CHECK(canaries.found_in(output) == std::vector<std::string>{});
  CHECK(output.size() > 20);
}

}  // namespace

TEST_CASE("no output at a terminal holds a value from the data, in any form or trouble") {
  hold_no_value({{{"--lang", "nl", "--attest", "record", "-v"}, true},
                 {{"--lang", "en", "--attest", "record", "--color", "always"}, true}});
}

TEST_CASE("no output into a pipe holds a value from the data, in any form or trouble") {
  hold_no_value(
      {{{"--lang", "en", "--attest", "record", "--statistics", "--max-findings", "3"}, false},
       {{"--lang", "nl", "--attest", "record", "--quiet"}, false}});
}

// What would show more than may be shared is refused beside it.
TEST_CASE("no output that is to be shared holds a value from the data, in any form or trouble") {
  hold_no_value({{{"--lang", "nl", "--audience", "shareable", "--color", "always"}, true},
                 {{"--lang", "en", "--audience", "shareable", "--max-findings", "3"}, false}});
}

TEST_CASE("standard input, ended early, does not leak either") {
  const Canaries canaries(planted());
  for (const std::string& text : {full_table(), as_json(key), full_table().substr(0, 77)}) {
    const ProgramRun run = run_program(
        {.arguments = {"check", "-", "--stdin-filename", "export.csv", "-v"}, .input = text});
    CAPTURE(run.out, run.err);
    CHECK(canaries.found_in(run.out + run.err) == std::vector<std::string>{});
  }
}

TEST_CASE("what an annotated copy puts in holds no value, and no stream tells one of it") {
  const Canaries canaries(planted());
  const auto [file, text] = GENERATE(table<std::string, std::string>({
      {"table.csv", full_table()},
      {"delivery.csv", delivery()},
      {"ragged.csv", "a;b;c\n" + name + ";" + bsn + "\n" + token + "\n"},
      {"lines.ndjson", "{\"naam\":\"" + name + "\",\"" + bsn + "\":" + bsn + "}\n{\"naam\":\"" +
                           mail + "\",\"naam\":\"\"}\n"},
  }));
  const WrittenFiles files;
  files.write(file, text);
  const ProgramRun run = run_program(
      {.arguments = {"check", file, "--annotate", "copy", "-v"}, .folder = files.folder()});
  CAPTURE(file, run.out, run.err);
  CHECK(canaries.found_in(run.out + run.err) == std::vector<std::string>{});

  std::istringstream original(text), copy(file_text(files.folder() / "copy"));
  std::string put_in;
  for (std::string before, after; std::getline(original, before);) {
    REQUIRE(std::getline(copy, after));
    // JSON keeps its first brace in front of what is put in.
    const std::string rest = before.starts_with('{') ? before.substr(1) : before;
    REQUIRE(after.ends_with(rest));
    put_in += after.substr(0, after.size() - rest.size()) + "\n";
  }
  CHECK(put_in.find(file.ends_with("csv") ? "/" : "_findings") != std::string::npos);
  CHECK(canaries.found_in(put_in) == std::vector<std::string>{});
}

TEST_CASE("a baseline holds no value, and neither does what is told of one that is stale") {
  const Canaries canaries(planted());
  const auto [file, text] = GENERATE(table<std::string, std::string>({
      {"table.csv", full_table()},
      {"names.csv", bsn + ";" + mail + "\n;;\n" + bsn + ";" + bsn + "\n" + bsn + "\n"},
      {"keys.json", as_json(key)},
      {"export_" + bsn + ".csv", full_table()},
  }));
  const WrittenFiles files;
  files.write(file, text);
  files.write(
      "known.yaml",
      "suppressions:\n  - {rule: privacy/personal_data_in_text, column: tekst, reason: known}\n");
  const Words suppressions = {"--suppressions", "known.yaml", "--run-date", "2026-01-31"};
  Words make = {"baseline", "create", file, "--include", "privacy/personal_data_in_text"};
  make.insert(make.end(), suppressions.begin(), suppressions.end());
  std::string output = all_output(files, {.arguments = make}, 0);
  files.write(file, text.substr(0, text.find('\n') + 1));
  Words check = {"check", file, "--baseline", "jeugdlint-baseline.json"};
  check.insert(check.end(), suppressions.begin(), suppressions.end());
  const ProgramRun run = run_program({.arguments = check, .folder = files.folder()});
  output += run.out + run.err;
  CAPTURE(file, output);
  CHECK(output.find("entries") != std::string::npos);
  CHECK(canaries.found_in(output) == std::vector<std::string>{});
}

TEST_CASE("a profile shows no value, however often it occurs") {
  const Canaries canaries(planted());
  const auto [file, text] = GENERATE(table<std::string, std::string>({
      {"table.csv", full_table()},
      {"delivery.csv", delivery()},
      {"headless.csv", repeated(name + ";" + bsn + ";" + date + ";" + token + "\n", 20)},
      {"keys.json", as_json(key)},
      {"export_" + bsn + ".csv", "mevrouw " + word + ";b\n1;2\n"},
  }));
  const WrittenFiles files;
  files.write(file, text);
  std::string output = all_output(files, {.arguments = {"profile", file}}, 0);
  output += all_output(files, {.arguments = {"profile", file, "--json"}}, 0);
  output += all_output(
      files, {.arguments = {"check", file, "--profile", "--exit-zero", "--report", "html=page"}},
      0);
  CAPTURE(file, output);
  CHECK(output.find("\"distinct\"") != std::string::npos);
  CHECK(output.find("What is in it") != std::string::npos);
  CHECK(canaries.found_in(output) == std::vector<std::string>{});
}

TEST_CASE("what a workbook says of findings holds no value, and no stream tells one") {
  const Canaries canaries(planted());
  const WrittenFiles files;
  files.write("delivery.csv", delivery());
  const ProgramRun run =
      run_program({.arguments = {"check", "delivery.csv", "--annotate", "copy.xlsx", "-v"},
                   .folder = files.folder()});
  CAPTURE(run.out, run.err);
  CHECK(canaries.found_in(run.out + run.err) == std::vector<std::string>{});
  const auto book = unzipped(file_text(files.folder() / "copy.xlsx"));
  std::string put_in;  // all but the sheet of the rows
  for (const auto& [name, text] : book)
    if (name != "xl/worksheets/sheet1.xml") put_in += text;
  CHECK(put_in.find("<t>privacy/") != std::string::npos);
  CHECK(canaries.found_in(put_in) == std::vector<std::string>{});
}

TEST_CASE("the canaries sing when a person at a terminal asks to see values") {
  const WrittenFiles files;
  files.write("delivery.csv", delivery());
  const ProgramRun run = run_program({.arguments = {"check", "delivery.csv", "--reveal"},
                                      .folder = files.folder(),
                                      .terminal = true});
  CAPTURE(run.out);
  CHECK_FALSE(Canaries(planted()).found_in(run.out).empty());
}
