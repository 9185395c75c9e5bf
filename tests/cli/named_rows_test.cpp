// SPDX-License-Identifier: Apache-2.0
// Findings that name rows of several files: what reports for machines and annotated copies say of
// the other rows.
#include <simdjson.h>

#include "support/catch.h"
#include "support/run_program.h"
#include "support/unzipped.h"
#include "support/written_files.h"

namespace {

const char* const pack = R"(name: twee
version: "1"
title: {nl: Zorg, en: Care}
tables:
  zorg:
    title: {nl: Zorg, en: Care}
    fields:
      - {name: wie}
      - {name: begin, type: date, format: "%Y%m%d"}
      - {name: eind, type: date, format: "%Y%m%d"}
case:
  persoon:
    zorg: {key: wie, sorted_by: [begin]}
)";

const char* const overlap = R"(title: {nl: Overlapt, en: Overlaps}
table: zorg
per: persoon
check: consistency/overlap
options: {by: [wie], start: begin, end: eind}
examples:
  bad: [[{wie: a, begin: 20240101}, {wie: a, begin: 20240201}]]
)";

const char* const first = "wie,begin,eind\nb,20240301,20240331\na,20240201,\n";
const char* const second = "wie,begin,eind\n\na,20240101,20240301\nb,20240401,20240430\n";

class TwoFiles {
 public:
  TwoFiles() {
    files_.write("pack/pack.yaml", pack);
    files_.write("pack/r.yaml", overlap);
    files_.write("copies/keep", "");
  }
  ProgramRun check(const std::vector<std::string>& more) const {
    std::vector<std::string> arguments = {"check", "--pack",  "pack",     "--lang",
                                          "en",    "--quiet", "--select", "twee/,input/"};
    arguments.insert(arguments.end(), more.begin(), more.end());
    return run_program({.arguments = arguments, .folder = files_.folder()});
  }
  void write(const std::string& name, const std::string& text) const { files_.write(name, text); }
  std::string text(const std::string& name) const { return file_text(files_.folder() / name); }

 private:
  WrittenFiles files_;
};

// The SARIF report of these files.
class Sarif {
 public:
  Sarif(const TwoFiles& files, std::vector<std::string> arguments) {
    arguments.insert(arguments.end(), {"--report", "sarif=report.sarif"});
    const ProgramRun run = files.check(arguments);
    CAPTURE(run.out, run.err);
    REQUIRE(run.exit_code == 1);
    text_ = files.text("report.sarif");
    run_ = parser_.parse(text_).at_pointer("/runs/0");
  }
  // Of the first result of the rule, in one line.
  std::string at(const std::string& pointer) const {
    for (const simdjson::dom::element result :
         simdjson::dom::array(run_.at_pointer("/results").get_array())) {
      if (std::string_view(result["ruleId"].get_string()) != "twee/r") continue;
      simdjson::dom::element found;
      if (result.at_pointer(pointer).get(found) == simdjson::SUCCESS)
        return simdjson::minify(found);
      break;
    }
    return "none";
  }
  const std::string& text() const { return text_; }

 private:
  std::string text_;
  simdjson::dom::parser parser_;
  simdjson::dom::element run_;
};

}  // namespace

TEST_CASE("a copy marks each row that a finding names, whatever file it is in") {
  const TwoFiles files;
  files.write("a.csv", first);
  files.write("b.csv", second);
  CHECK(files.check({"a.csv", "b.csv", "--annotate", "copies"}).exit_code == 1);
  CHECK(files.text("copies/a.csv") ==
        "findings,wie,begin,eind\n,b,20240301,20240331\n"
        "\"begin: Overlaps (twee/r)\",a,20240201,\n");
  CHECK(files.text("copies/b.csv") ==
        "findings,wie,begin,eind\n\n"
        "\"Overlaps (twee/r), belongs to the finding in row 2 of a.csv\",a,20240101,20240301\n"
        ",b,20240401,20240430\n");
}

TEST_CASE("a row that many findings name has a note for the first of them, and their number") {
  const TwoFiles files;
  std::string text = "wie,begin,eind\na,20240101,\n";
  for (int row = 0; row < 2000; ++row) text += "a,20240201,\n";
  files.write("a.csv", text);
  CHECK(files.check({"a.csv", "--annotate", "copy.csv", "--max-findings", "3"}).exit_code == 1);
  const std::string copy = files.text("copy.csv");
  const std::string row = copy.substr(24, copy.find('\n', 24) - 24);
  const std::string begin =
      "\"Overlaps (twee/r), belongs to the finding in row 2 | "
      "Overlaps (twee/r), belongs to the finding in row 3 | ";
  CHECK(row.starts_with(begin));
  CHECK(row.ends_with("belongs to the finding in row 6 and 1,995 more\",a,20240101,"));
}

TEST_CASE("records of JSON have the place of the finding that names them, in members") {
  const TwoFiles files;
  files.write("a.csv", first);
  files.write("b.ndjson", "{\"wie\":\"a\",\"begin\":\"20240101\",\"eind\":\"20240301\"}\n");
  CHECK(files.check({"a.csv", "b.ndjson", "--annotate", "copies"}).exit_code == 1);
  CHECK(files.text("copies/b.ndjson") ==
        "{\"_findings\":[{\"rule\":\"twee/r\",\"severity\":\"error\",\"column\":null,"
        "\"title\":\"Overlaps\",\"finding_at\":{\"path\":\"a.csv\",\"row\":2}}],"
        "\"wie\":\"a\",\"begin\":\"20240101\",\"eind\":\"20240301\"}\n");
}

TEST_CASE("a workbook tells at each row that is named where the finding is, and lists it") {
  const TwoFiles files;
  files.write("a.csv", "wie,begin,eind\na,20240101,\na,20240201,\n");
  CHECK(files.check({"a.csv", "--annotate", "copy.xlsx"}).exit_code == 1);
  const auto book = unzipped(files.text("copy.xlsx"));
  CHECK(book.at("xl/worksheets/sheet1.xml").find("belongs to the finding in row 2</t>") !=
        std::string::npos);
  CHECK(book.at("xl/worksheets/sheet2.xml").find("<t>row 2</t>") != std::string::npos);
}

TEST_CASE("SARIF has the other rows of a finding as related locations, with their lines") {
  const TwoFiles files;
  files.write("a.csv", first);
  files.write("b.csv", second);
  const Sarif sarif(files, {"a.csv", "b.csv"});
  CHECK(sarif.at("/locations/0/physicalLocation/region") ==
        R"({"startLine":3,"startColumn":3,"endColumn":3,"byteOffset":37,"byteLength":0})");
  CHECK(sarif.at("/locations/0/logicalLocations/0") ==
        R"({"name":"begin","fullyQualifiedName":"zorg.begin","kind":"column"})");
  CHECK(sarif.at("/relatedLocations/0/physicalLocation/artifactLocation") ==
        R"({"uri":"b.csv","index":1})");
  CHECK(sarif.at("/relatedLocations/0/physicalLocation/region") ==
        R"({"startLine":3,"startColumn":1,"endColumn":1,"byteOffset":16,"byteLength":0})");
  CHECK(sarif.at("/relatedLocations/0/properties/row") == "1");
  CHECK(sarif.at("/relatedLocations/1") == "none");
}

TEST_CASE("SARIF points into JSON by the pointer to the member, where that is known") {
  const TwoFiles files;
  const std::string early = R"({"wie":"a","begin":"20240101","eind":""})",
                    late = R"({"wie":"a","begin":"20240201","eind":""})";
  const auto [name, text, pointer,
              other] = GENERATE_COPY(table<std::string, std::string, std::string, std::string>({
      {"a.json", "[" + early + "," + late + "]", "/1/begin", "/0"},
      {"a.json", "[" + early + ",7," + late + "]", "/2/begin", "/0"},
      {"a.json", R"({"op":1,"rijen":[)" + early + "," + late + "]}", "/rijen/1/begin", "/rijen/0"},
      {"a.json", R"({"op/~":[)" + early + "," + late + "]}", "none", "none"},
      {"a.ndjson", early + "\n" + late + "\n", "/begin", "none"},
      {"a.json", R"({"begin":"20240101","rijen":[{"wie":"a","eind":""},{"wie":"a","eind":""}]})",
       "none", "/rijen/0"},
  }));
  CAPTURE(text);
  files.write(name, text);
  const Sarif sarif(files, {name});
  const auto shown = [](const std::string& wanted) {
    return wanted == "none" ? wanted : '"' + wanted + '"';
  };
  CAPTURE(sarif.text());
  CHECK(sarif.at("/locations/0/logicalLocations/0/fullyQualifiedName") == shown(pointer));
  CHECK(sarif.at("/relatedLocations/0/logicalLocations/0/fullyQualifiedName") == shown(other));
}

TEST_CASE("SARIF for others than the owner of the data holds no row and no place") {
  const TwoFiles files;
  std::string text = "wie,begin,eind\n";
  for (int row = 0; row < 20; ++row) text += "a,20240101,\n";
  for (int row = 0; row < 20; ++row) text += "c" + std::to_string(row) + ",20240101,\n";
  files.write("a.csv", text);
  files.write("b.csv", second);
  const Sarif sarif(files, {"a.csv", "b.csv", "--audience", "shareable"});
  CHECK(sarif.at("/locations/0/physicalLocation/region") == R"({"startLine":1})");
  for (const char* member : {"relatedLocations", "byteOffset", "\"row\"", "startColumn"})
    CHECK(sarif.text().find(member) == std::string::npos);
}
