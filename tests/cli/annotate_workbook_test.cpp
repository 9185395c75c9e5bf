// SPDX-License-Identifier: Apache-2.0
#include <sys/stat.h>

#include "support/catch.h"
#include "support/run_program.h"
#include "support/unzipped.h"
#include "support/written_files.h"

namespace {

using Book = std::map<std::string, std::string>;

Book workbook_of(const std::string& name, const std::string& text) {
  const WrittenFiles files;
  files.write("schema.json", R"({"fields": [
      {"name": "naam"}, {"name": "aantal", "type": "integer", "constraints": {"maximum": 9}}]})");
  files.write(name, text);
  const ProgramRun run = run_program(
      {.arguments = {"check", name, "--schema", "schema.json", "--select", "validity/,input/",
                     "--quiet", "--lang", "en", "--annotate", "copy.xlsx"},
       .folder = files.folder()});
  CAPTURE(run.out, run.err);
  CHECK(run.exit_code == 1);
  CHECK(run.err.find("this copy contains the data") != std::string::npos);
  struct stat facts {};
  REQUIRE(stat((files.folder() / "copy.xlsx").c_str(), &facts) == 0);
  CHECK((facts.st_mode & 0777U) == 0600U);
  return unzipped(file_text(files.folder() / "copy.xlsx"));
}

const std::string& sheet(const Book& book, int number) {
  return book.at("xl/worksheets/sheet" + std::to_string(number) + ".xml");
}

std::size_t count_of(const std::string& text, const std::string& part) {
  std::size_t count = 0;
  for (auto at = text.find(part); at != std::string::npos; at = text.find(part, at + 1)) ++count;
  return count;
}

}  // namespace

TEST_CASE("a workbook has the rows, the findings and the rules, each on a sheet with filters") {
  const Book book = workbook_of("list.csv", "naam;aantal\na;10\nb;007\nc;11\n");
  CHECK(book.at("xl/workbook.xml").find("\"data\"") != std::string::npos);
  for (const int number : {1, 2, 3})
    CHECK(sheet(book, number).find("<autoFilter") != std::string::npos);
  const std::string& rows = sheet(book, 1);
  CAPTURE(rows);
  CHECK(count_of(rows, "<row ") == 4);
  CHECK(rows.find("<t>007</t>") != std::string::npos);
  CHECK(count_of(rows, "(validity/range)</t>") == 2);
  CHECK(count_of(sheet(book, 2), "<t>validity/range</t>") == 2);
  CHECK(count_of(sheet(book, 3), "<t>validity/range</t>") == 1);
  CHECK(count_of(book.at("xl/comments1.xml"), "<comment ") == 2);
}

TEST_CASE("no cell of a workbook is a formula, whatever it begins with") {
  const Book book = workbook_of("list.csv", "naam;aantal\n=1+1;10\n@SUM(A1);1\n-2+3;1\n");
  for (const auto& [name, text] : book) {
    CAPTURE(name);
    CHECK(text.find("<f>") == std::string::npos);
  }
  CHECK(sheet(book, 1).find("<t>=1+1</t>") != std::string::npos);
}

TEST_CASE("a row that cannot be read keeps its place in a workbook, and its finding") {
  const Book book = workbook_of("list.csv", "naam;aantal\na;1\nb;2;3\nc;4\n");
  const std::string& rows = sheet(book, 1);
  CAPTURE(rows);
  CHECK(count_of(rows, "<row ") == 4);
  CHECK(rows.find("(input/ragged_row)") < rows.find("<t>c</t>"));
}

TEST_CASE("records of JSON come in a workbook as well, and what XML cannot hold is replaced") {
  const Book book =
      workbook_of("list.ndjson", "{\"naam\": \"a\\u0001b\", \"aantal\": 12}\n{\"aantal\": 3}\n");
  CHECK(sheet(book, 1).find("<t>a?b</t>") != std::string::npos);
  const Book odd = workbook_of("list.csv", "naam;aantal\n\"x\xef\xbf\xbfy\r\nz\";12\n");
  CHECK(sheet(odd, 1).find("<t>x\xef\xbf\xbdy\nz</t>") != std::string::npos);
  CHECK(count_of(sheet(book, 2), "<row ") == 2);
}
