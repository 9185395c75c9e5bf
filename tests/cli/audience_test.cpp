// SPDX-License-Identifier: Apache-2.0
#include <simdjson.h>

#include <set>
#include <utility>

#include "report/report.h"
#include "support/catch.h"
#include "support/run_program.h"
#include "support/written_files.h"

namespace {

using Words = std::vector<std::string>;

constexpr std::size_t rows = 3001, nameless = 2237, high = 1213, right = 5;

// One row without a name, many with a number that is too high, and all but a few with a wrong code.
std::string deliveries() {
  std::string text = "naam;aantal;code\n";
  for (std::size_t row = 1; row <= rows; ++row)
    text += std::string(row == nameless ? "" : "n") + (row <= high ? ";77" : ";7") +
            (row <= rows - right ? ";x\n" : ";a\n");
  return text;
}

constexpr const char* schema = R"({"missingValues": [""], "fields": [
  {"name": "naam", "type": "string", "constraints": {"required": true}},
  {"name": "aantal", "type": "integer", "constraints": {"maximum": 9}},
  {"name": "code", "type": "string", "constraints": {"enum": ["a", "b"]}}]})";

struct Export {
  Export() {
    files.write("export.csv", deliveries());
    files.write("schema.json", schema);
  }
  ProgramRun check(const Words& more, const std::string& audience = "shareable") const {
    Words arguments = {"check", "export.csv", "--schema", "schema.json"};
    if (!audience.empty()) arguments.insert(arguments.end(), {"--audience", audience});
    arguments.insert(arguments.end(), more.begin(), more.end());
    return run_program({.arguments = arguments, .folder = files.folder()});
  }

  WrittenFiles files;
};

// Every number in a text, with or without marks between its thousands.
std::set<std::string> numbers_in(const std::string& text) {
  const auto is_digit = [&](std::size_t at) {
    return at < text.size() && text[at] >= '0' && text[at] <= '9';
  };
  std::set<std::string> numbers;
  std::string number;
  for (std::size_t at = 0; at <= text.size(); ++at) {
    if (is_digit(at)) {
      number += text[at];
    } else if (number.empty() || !is_digit(at + 1) || (text[at] != ',' && text[at] != '.')) {
      numbers.insert(std::exchange(number, ""));
    }
  }
  return numbers;
}

}  // namespace

TEST_CASE("a report to be shared holds no row, no place and no exact number, in any format") {
  const Export exported;
  const std::string language = GENERATE("nl", "en");
  Words arguments = {"--lang", language};
  for (const auto& format : jeugdlint::report_formats())
    arguments.insert(arguments.end(), {"--report", format.name + "=report." + format.name});
  const ProgramRun run = exported.check(arguments);
  CHECK(run.exit_code == 1);
  const std::string text = deliveries();
  const std::size_t byte = text.find("\n;") + 1;
  for (const auto& format : jeugdlint::report_formats()) {
    const std::string report = file_text(exported.files.folder() / ("report." + format.name));
    CAPTURE(format.name, report);
    const std::set<std::string> numbers = numbers_in(report);
    for (const std::size_t told :
         {rows, rows + 1, nameless, nameless + 1, high, rows - right, rows - 1 - right, byte})
      CHECK(numbers.count(std::to_string(told)) == 0);
    CHECK(report.find("10") != std::string::npos);
    CHECK(report.find("1215") + report.find(language == "nl" ? "1.215" : "1,215") <
          2 * std::string::npos);
  }
}

TEST_CASE("few is told as fewer than ten, and what leaves few rows over is not told") {
  const Export exported;
  const ProgramRun run = exported.check({"--output-format", "json"});
  simdjson::dom::parser parser;
  const simdjson::dom::element report = parser.parse(run.out);
  CHECK(std::string_view(report["verdict"]["audience"]) == "shareable");
  std::set<std::string> told;
  for (const auto rule : simdjson::dom::array(report["inputs"].at(0)["rules"])) {
    const std::string field = rule["field"].is_string()
                                  ? std::string(std::string_view(rule["field"])) + " "
                                  : std::string();
    told.insert(field + std::string(std::string_view(rule["id"])) + " " +
                simdjson::minify(rule["findings"]));
  }
  CAPTURE(run.out);
  CHECK(told.count("naam completeness/required \"<10\"") == 1);
  CHECK(told.count("code validity/code_list null") == 1);
  CHECK(run.out.find("\"row\"") == std::string::npos);
  CHECK(run.out.find("\"line\"") == std::string::npos);
  CHECK(run.out.find("\"sha256\": null") != std::string::npos);
}

TEST_CASE("the owner of the data is told rows and numbers, asked or not") {
  const Export exported;
  const std::string audience = GENERATE("", "operator");
  const ProgramRun run = exported.check({"--output-format", "grouped", "--lang", "en"}, audience);
  CHECK(run.out.find("row 2,237") != std::string::npos);
  CHECK(run.out.find("1,213 findings") != std::string::npos);
  CHECK(run.out.find("2,996 findings") != std::string::npos);
}

TEST_CASE("a report to be shared tells what a rule was set to, which counts no records") {
  const Export exported;
  const std::string language = GENERATE("nl", "en");
  const ProgramRun run =
      exported.check({"--output-format", "concise", "--lang", language, "--select", "validity/"});
  CAPTURE(run.out);
  CHECK(run.out.find(language == "nl" ? "aantal is hoger dan 9" : "aantal is higher than 9") !=
        std::string::npos);
}

TEST_CASE("a report to be shared tells numbers of cells as they are, for they count no records") {
  const WrittenFiles files;
  std::string text = "naam;code\n";
  for (int row = 0; row < 40; ++row) text += "n;a\n";
  files.write("export.csv", text + "n;a;7\n");
  const ProgramRun run =
      run_program({.arguments = {"check", "export.csv", "--audience", "shareable", "--lang", "en"},
                   .folder = files.folder()});
  CAPTURE(run.out);
  CHECK(run.out.find("3 cells, the header has 2 [<10]") != std::string::npos);
}

TEST_CASE("what shows values, rows or exact numbers is refused for a report to be shared") {
  const Export exported;
  const Words arguments = GENERATE(Words{"--annotate", "copy.csv"}, Words{"--attest", "record"},
                                   Words{"--reveal"}, Words{"--statistics"}, Words{"--verbose"});
  const ProgramRun run = exported.check(arguments);
  CAPTURE(run.out, run.err);
  CHECK(run.exit_code == 2);
  CHECK(run.err.find(arguments.front()) != std::string::npos);
  CHECK(run.err.find("--audience shareable") != std::string::npos);
}

TEST_CASE("settings beside the data can make a report one to be shared, and two are not compared") {
  const Export exported;
  exported.files.write("jeugdlint.yaml", "audience: shareable\n");
  exported.check({"--report", "json=one.json"}, "");
  CHECK(file_text(exported.files.folder() / "one.json").find("\"<10\"") != std::string::npos);
  const ProgramRun run =
      run_program({.arguments = {"compare", "one.json", "one.json", "--lang", "en"},
                   .folder = exported.files.folder()});
  CHECK(run.exit_code == 2);
  CHECK(run.err.find("too rough") != std::string::npos);
}
