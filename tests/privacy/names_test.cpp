// SPDX-License-Identifier: Apache-2.0
// Identifiers that stand outside the cells: in the names of columns, files and keys, and in lines
// around the records.
#include <simdjson.h>

#include <set>
#include <string>
#include <vector>

#include "support/catch.h"
#include "support/run_program.h"
#include "support/written_files.h"

namespace {

using Words = std::vector<std::string>;

ProgramRun check(const WrittenFiles& files, Words arguments) {
  arguments.insert(arguments.begin(), {"check", "--lang", "en"});
  return run_program({.arguments = std::move(arguments), .folder = files.folder()});
}

// The rules with findings, in the file as the report calls it.
std::set<std::string> found_by(const WrittenFiles& files, const std::string& file) {
  const ProgramRun run = check(files, {file, "--output-format", "json"});
  simdjson::dom::parser parser;
  const simdjson::dom::element report = parser.parse(run.out);
  std::set<std::string> rules;
  for (const auto rule : simdjson::dom::array(report["inputs"].at(0)["rules"]))
    if (std::uint64_t(rule["findings"]) > 0)
      rules.insert(std::string(std::string_view(report["inputs"].at(0)["path"])) + " " +
                   std::string(std::string_view(rule["id"])));
  return rules;
}

}  // namespace

TEST_CASE("a file that is called after a person is found, and shown by its number") {
  const auto [file, shown, rule] = GENERATE(table<std::string, std::string, std::string>({
      {"export_123456782_Jansen.csv", "#1.csv", "privacy/person_number_in_name"},
      {"bsn_12345672.csv", "#1.csv", "privacy/person_number_in_name"},
      {"2025/J.Jansen", "2025/#1", "privacy/personal_data_in_name"},
      {"2025/Jan Jansen.csv", "2025/#1.csv", "privacy/personal_data_in_name"},
      {"a.b@voorbeeld.nl.csv", "#1.csv", "privacy/personal_data_in_name"},
      {"export_2025_01_31.csv", "export_2025_01_31.csv", ""},
      {"export_123456789.csv", "export_123456789.csv", ""},
      {"Jan Jansen/export.csv", "Jan Jansen/export.csv", ""},
  }));
  const WrittenFiles files;
  files.write(file, "a;b\n1;2\n");
  CAPTURE(file);
  const std::set<std::string> found = found_by(files, file);
  CHECK(found.count(shown + " " + rule) == (rule.empty() ? 0 : 1));
  CHECK(found.empty() == rule.empty());
}

TEST_CASE(
    "an annotated copy and the places of findings are right where a file's name is not shown") {
  const WrittenFiles files;
  files.write("copies/.keep", "");
  files.write("client_123456782.csv", "a;b\n1;bel a.b@voorbeeld.nl\n1;2;3\n");
  const ProgramRun run = check(files, {"client_123456782.csv", "--annotate", "copies",
                                       "--output-format", "concise", "--memory", "1"});
  CAPTURE(run.out, run.err);
  CHECK(run.out.find("#1.csv:2:3: privacy/personal_data_in_text") != std::string::npos);
  CHECK(run.err.starts_with("jeugdlint: copies/#1.csv: this copy contains the data"));
  CHECK((run.out + run.err).find("123456782") == std::string::npos);
  CHECK(file_text(files.folder() / "copies/client_123456782.csv").find("personal_data_in_text") !=
        std::string::npos);
}

TEST_CASE("the name that standard input is given is judged as that of a file") {
  const ProgramRun run =
      run_program({.arguments = {"check", "-", "--stdin-filename", "map/123456782.csv", "--lang",
                                 "en", "--output-format", "concise"},
                   .input = "a;b\n1;2\n"});
  CAPTURE(run.out, run.err);
  CHECK(run.exit_code == 1);
  CHECK(
      run.out.starts_with("map/#1.csv: privacy/person_number_in_name error the name of the file "
                          "holds a citizen number\n"));
  CHECK(run.out.find("123456782") == std::string::npos);
}

TEST_CASE(
    "a column or a key that is called after a person is shown by its number, and a draft of "
    "a pack is refused") {
  const auto [file, text, shown] = GENERATE(table<std::string, std::string, std::string>({
      {"a.csv", "a;mevrouw Jansen\n1;2\n", "#2"},
      {"a.json", "[{\"a\": 1, \"mevrouw Jansen\": 2}]", "#2"},
      {"a.ndjson", "{\"a\": 1, \"kind\": {\"Jan Jansen\": 2}}\n", "#2"},
  }));
  const WrittenFiles files;
  files.write(file, text);
  CHECK(found_by(files, file) == std::set<std::string>{file + " privacy/personal_data_in_name"});
  const ProgramRun run = check(files, {file, "--output-format", "json"});
  CAPTURE(run.out);
  CHECK(run.out.find("Jansen") == std::string::npos);
  CHECK(run.out.find("\"name\": \"" + shown + "\"") != std::string::npos);
  const ProgramRun draft =
      run_program({.arguments = {"schema", "draft", file}, .folder = files.folder()});
  CHECK(draft.exit_code == 2);
  CHECK(draft.err.find("Jansen") == std::string::npos);
}

TEST_CASE("a report to be shared shows files without their folder") {
  const WrittenFiles files;
  files.write("afdeling/jan/export.csv", "a;b\n1;2;3\n1;2\n");
  files.write("afdeling/jan/torn.ndjson", "{\"a\": ");
  const ProgramRun run = check(files, {"afdeling/jan/export.csv", "afdeling/jan/torn.ndjson",
                                       "--audience", "shareable", "--output-format", "concise"});
  CAPTURE(run.out, run.err);
  CHECK(run.out.find("torn.ndjson: ") != std::string::npos);
  CHECK(run.out.find("afdeling") == std::string::npos);
}

TEST_CASE("a line around the records is held to be a record, or reported as none") {
  const std::string records = "client;notitie\n1;rustig\n2;druk\n";
  const auto [text, rule] = GENERATE_COPY(table<std::string, std::string>({
      {records + "# made by J. Jansen\n", "input/ragged_row"},
      {records + "Totaal: 2, bsn 123456782\n", "input/ragged_row"},
      {records + "# made by J. Jansen; bsn 123456782\n", "privacy/person_number_in_text"},
      {records + "# gemaakt door J. Jansen;\n", "privacy/personal_data_in_text"},
      {"# made by J. Jansen\n" + records, "privacy/personal_data_in_name"},
      {"# made by J. Jansen; bsn 123456782\n" + records, "privacy/person_number_in_name"},
  }));
  const WrittenFiles files;
  files.write("export.csv", text);
  CAPTURE(text);
  CHECK(found_by(files, "export.csv").count("export.csv " + rule) == 1);
}
