// SPDX-License-Identifier: Apache-2.0
#include "input/glob.h"
#include "input/input.h"

#include "support/catch.h"
#include "support/read_input.h"
#include "support/written_files.h"
#include "text/failure.h"

#include <set>
#include <string>
#include <vector>

using namespace jeugdlint;
using namespace std::string_literals;

namespace {

std::vector<std::string> names_of(const WrittenFiles& files,
                                  const std::vector<std::string>& paths) {
  std::vector<std::string> whole;
  for (const std::string& path : paths) whole.push_back((files.folder() / path).string());
  std::vector<std::string> found = input_files(whole);
  for (std::string& file : found) file = file.substr(files.folder().string().size() + 1);
  return found;
}

}  // namespace

TEST_CASE("what is no data is refused with the file's name and what to do") {
  const auto [bytes, message] = GENERATE(table<std::string, std::string>({
      {"", "is empty; make the export again"},
      {"PK\x03\x04 and so on", "is an Excel workbook or a zip archive"},
      {"\xD0\xCF\x11\xE0\xA1\xB1\x1A\xE1", "is an old Excel or Word file"},
      {"%PDF-1.7\n", "is a PDF"},
      {"\x7F"s + "ELF\x02\x01\x01\0\0\0\0\0\0\0\0\0\x03\0\x3E\0"s, "is a binary file"},
  }));
  CAPTURE(message);
  const WrittenFiles files;
  const std::string path = files.write("export.csv", bytes).string();
  CHECK_THROWS_AS(read_file(path), Failure);
  CHECK_THROWS_WITH(read_file(path), contains_text(path + ": " + message));
}

TEST_CASE("a file that is not there, and a folder, are refused") {
  const WrittenFiles files;
  const std::string path = (files.folder() / "missing.csv").string();
  CHECK_THROWS_WITH(read_file(path), contains_text(path + ": no such file"));
  CHECK_THROWS_WITH(read_file(files.folder().string()), contains_text("is a folder"));
  CHECK_THROWS_WITH(input_files({path}), contains_text(path + ": no such file"));
}

TEST_CASE("a format that does not exist is refused with the nearest name") {
  InputOptions options;
  options.format = "cvs";
  CHECK_THROWS_WITH(read_input("a,b\n", options), contains_text("did you mean csv?"));
}

TEST_CASE("a folder stands for the data in it, at any depth, in order") {
  const WrittenFiles files;
  for (const char* name :
       {"b.csv", "a.JSON", "c.csv.gz", "d.ndjson.zst", "deep/er/e.tsv", "f.txt", "g.jsonl",
        "report.pdf", "readme.md", ".hidden.csv", ".git/x.csv", "archive.gz"})
    files.write(name, "a\n");
  CHECK(names_of(files, {"."}).size() == 7);
  CHECK(input_files({files.folder().string()}).front() == (files.folder() / "a.JSON").string());
  const std::vector<std::string> found = names_of(files, {"deep"});
  CHECK(found == std::vector<std::string>{"deep/er/e.tsv"});
  files.write("empty/notes.md", "x");
  CHECK_THROWS_WITH(names_of(files, {"empty"}), contains_text("a folder without data"));
}

TEST_CASE("a pattern stands for the files that fit it") {
  const WrittenFiles files;
  for (const char* name : {"jan.csv", "feb.csv", "x1.csv", "x2.csv", "y/x3.csv", "y/z/x4.csv"})
    files.write(name, "a\n");
  using Names = std::vector<std::string>;
  CHECK(names_of(files, {"*.csv"}) == Names{"feb.csv", "jan.csv", "x1.csv", "x2.csv"});
  CHECK(names_of(files, {"x?.csv"}) == Names{"x1.csv", "x2.csv"});
  CHECK(names_of(files, {"x[2-9].csv"}) == Names{"x2.csv"});
  CHECK(names_of(files, {"[!x]*.csv"}) == Names{"feb.csv", "jan.csv"});
  CHECK(names_of(files, {"**/x*.csv"}) == Names{"x1.csv", "x2.csv", "y/x3.csv", "y/z/x4.csv"});
  CHECK(names_of(files, {"*/*.csv"}) == Names{"y/x3.csv"});
  CHECK_THROWS_WITH(names_of(files, {"*.tsv"}), contains_text("no file fits this pattern"));
}

TEST_CASE("a file named twice is read once, and a name may look like a pattern") {
  const WrittenFiles files;
  files.write("a.csv", "a\n");
  files.write("b[1].csv", "a\n");
  using Names = std::vector<std::string>;
  CHECK(names_of(files, {"a.csv", "*.csv"}) == Names{"a.csv", "b[1].csv"});
  CHECK(names_of(files, {"b[1].csv"}) == Names{"b[1].csv"});
  CHECK(input_files({"-"}) == Names{"-"});
}

TEST_CASE("a name fits a pattern letter by letter") {
  const auto [pattern, name, fits] = GENERATE(table<std::string, std::string, bool>({
      {"*", "a.csv", true},
      {"*", ".a.csv", false},
      {".*", ".a.csv", true},
      {"a*c", "abbbc", true},
      {"a*c*d", "axcxcxd", true},
      {"a*c", "abbb", false},
      {"?", "", false},
      {"[a-c]x", "bx", true},
      {"[!a-c]x", "bx", false},
      {"[]]x", "]x", true},
      {"[ab", "[ab", true},
      {"a", "ab", false},
  }));
  CAPTURE(pattern, name);
  CHECK(fits_glob(pattern, name) == fits);
}

TEST_CASE("each kind of problem is declared, in both languages") {
  const auto& infos = problem_infos();
  REQUIRE(infos.size() == static_cast<std::size_t>(ProblemKind::expired_suppression) + 1);
  std::set<std::string> ids;
  for (std::size_t i = 0; i < infos.size(); ++i) {
    const ProblemInfo& info = infos[i];
    CAPTURE(info.id);
    CHECK(static_cast<std::size_t>(info.kind) == i);
    CHECK(ids.insert(info.id).second);
    CHECK((info.id.starts_with("input/") || info.id.starts_with("baseline/") ||
           info.id.starts_with("suppression/")));
    for (const LocalText* text : {&info.title, &info.message, &info.rationale, &info.remedy}) {
      CHECK_FALSE(text->nl.empty());
      CHECK_FALSE(text->en.empty());
      CHECK(text->nl != text->en);
    }
    for (const char* place : {"{expected}", "{found}"})
      CHECK((info.message.nl.find(place) == std::string::npos) ==
            (info.message.en.find(place) == std::string::npos));
  }
}
