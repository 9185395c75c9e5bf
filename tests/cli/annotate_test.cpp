// SPDX-License-Identifier: Apache-2.0
#include <sys/stat.h>

#include <filesystem>

#include "support/canaries.h"
#include "support/catch.h"
#include "support/gzipped.h"
#include "support/run_program.h"
#include "support/written_files.h"

namespace {

using Arguments = std::vector<std::string>;

constexpr const char* schema = R"({"fields": [
  {"name": "naam"}, {"name": "aantal", "type": "integer", "constraints": {"maximum": 9}}]})";

ProgramRun annotate(const WrittenFiles& files, const Arguments& more) {
  Arguments arguments = {"check",    "--schema",         "schema.json",
                         "--select", "validity/,input/", "--quiet"};
  arguments.insert(arguments.end(), more.begin(), more.end());
  files.write("schema.json", schema);
  return run_program({.arguments = arguments, .folder = files.folder()});
}

std::string annotated(const std::string& name, const std::string& text,
                      const Arguments& more = {}) {
  const WrittenFiles files;
  files.write(name, text);
  Arguments arguments = {name, "--annotate", "copy"};
  arguments.insert(arguments.end(), more.begin(), more.end());
  const ProgramRun run = annotate(files, arguments);
  CAPTURE(run.out, run.err);
  CHECK(run.exit_code == 1);
  return file_text(files.folder() / "copy");
}

// The note on a cell, as `explain` words it.
std::string note_of(const std::string& copy) {
  const std::size_t begin = copy.find("\"aantal: ");
  return begin == std::string::npos ? ""
                                    : copy.substr(begin, copy.find('"', begin + 1) + 1 - begin);
}

}  // namespace

TEST_CASE("an annotated CSV has the findings in a first column, and its own bytes behind it") {
  const std::string text = "naam;aantal\r\n\"a;\"\"b\";1\r\nc;10\r\n\r\n=1+1;03";
  const std::string copy = annotated("list.csv", text);
  const std::string note = note_of(copy);
  CAPTURE(copy);
  CHECK(note.find("(validity/range)\"") != std::string::npos);
  CHECK(copy == "findings;naam;aantal\r\n;\"a;\"\"b\";1\r\n" + note + ";c;10\r\n\r\n;=1+1;03");
}

TEST_CASE("a record with too many cells keeps its place, and its note") {
  const std::string copy = annotated("list.csv", "naam,aantal\nx,1,2\ny,3\n");
  CAPTURE(copy);
  CHECK(copy.find("(input/ragged_row)\",x,1,2\n,y,3\n") != std::string::npos);
}

TEST_CASE("a record that cannot be read begins where it begins, whatever stands before the fault") {
  const std::string two_lines = "\"a\nb\"";
  const auto [text, options] = GENERATE_COPY(table<std::string, Arguments>({
      {two_lines + ";\"never closed\n", {}},
      {two_lines + ";" + std::string(3000, '1') + "\n", {"--max-cell", "1K"}},
      {two_lines + ";1;2\n", {}},
  }));
  const std::string copy = annotated("list.csv", "naam;aantal\nx;1\n" + text + "y;2\n", options);
  CAPTURE(copy);
  const std::string start = "findings;naam;aantal\n;x;1\n";
  REQUIRE(copy.starts_with(start));
  const std::size_t behind = copy.find(")\";" + text);
  REQUIRE(behind != std::string::npos);
  CHECK(copy.find('\n', start.size()) > behind);
  CHECK(copy.ends_with("\n;y;2\n"));
}

TEST_CASE("rows are told apart by records, not by lines, in any place of a long file") {
  std::string text = "naam;aantal\n", expected = "findings;naam;aantal\n";
  const std::string note = note_of(annotated("list.csv", "naam;aantal\nc;10\n"));
  for (int row = 1; row <= 20000; ++row) {
    const bool wrong = row % 997 == 0;
    const std::string record = std::string("\"op\n") + "twee\";" + (wrong ? "10" : "1") + "\n";
    text += record;
    expected += (wrong ? note : "") + ";" + record;
  }
  CHECK(annotated("list.csv", text) == expected);
}

TEST_CASE("standard input is copied as well, from a pipe and from a file") {
  const std::string text = "naam;aantal\nc;10\n";
  const std::string expected = annotated("list.csv", text);
  const WrittenFiles files;
  files.write("schema.json", schema);
  files.write("list.csv", text);
  const Arguments arguments = {"check", "-", "--schema", "schema.json", "--annotate", "copy"};
  CHECK(run_program({.arguments = arguments, .input = text, .folder = files.folder()}).exit_code ==
        1);
  CHECK(file_text(files.folder() / "copy") == expected);
  const std::string command =
      "exec '" JEUGDLINT_PROGRAM "' check - --schema schema.json --annotate again < list.csv";
  CHECK(
      run_program({.arguments = {"-c", command}, .folder = files.folder(), .program = "/bin/bash"})
          .exit_code == 1);
  CHECK(file_text(files.folder() / "again") == expected);
}

TEST_CASE("the copy has the encoding of its file, mark and sep= line included") {
  const std::string text = "naam;aantal\nZoë;10\n";
  const std::string plain = annotated("list.csv", text);
  CHECK(annotated("list.csv", "\xEF\xBB\xBFsep=;\n" + text) == "\xEF\xBB\xBFsep=;\n" + plain);
  CHECK(annotated("list.csv", "\xFF\xFE" + as_utf16(text, false)) ==
        "\xFF\xFE" + as_utf16(plain, false));
  CHECK(annotated("list.csv", "\xFE\xFF" + as_utf16(text, true)) ==
        "\xFE\xFF" + as_utf16(plain, true));
  std::string one_byte = text, one_byte_copy = plain;
  for (std::string* each : {&one_byte, &one_byte_copy}) each->replace(each->find("ë"), 2, "\xEB");
  CHECK(annotated("list.csv", one_byte) == one_byte_copy);
  CHECK(annotated("list.csv.gz", gzipped(text)) == plain);
}

TEST_CASE("annotated JSON has a member _findings in each record with findings, and nothing else") {
  const std::string member = "\"_findings\":";
  for (const std::string& name : {std::string("list.json"), std::string("list.ndjson")}) {
    const bool lines = name == "list.ndjson";
    const std::string text = lines ? "{\"naam\": \"a\", \"aantal\": 1}\n { \"aantal\": 10}\n"
                                   : "[{\"naam\": \"a\", \"aantal\": 1},\n { \"aantal\": 10}]\n";
    const std::string copy = annotated(name, text);
    CAPTURE(copy);
    const std::size_t at = copy.find(member);
    REQUIRE(at != std::string::npos);
    const std::size_t end = copy.find("}],", at) + 3;
    CHECK(copy.substr(at, 60).find("\"rule\":\"validity/range\"") != std::string::npos);
    CHECK(copy.substr(0, at) + copy.substr(end) == text);
  }
}

TEST_CASE("a file that has members _findings is not annotated a second time") {
  const WrittenFiles files;
  files.write("list.ndjson", "{\"_findings\": [], \"aantal\": 10}\n");
  const ProgramRun run = annotate(files, {"list.ndjson", "--annotate", "copy"});
  CHECK(run.exit_code == 2);
  CHECK(run.err.find("annotate the original file") != std::string::npos);
  CHECK_FALSE(std::filesystem::exists(files.folder() / "copy"));
}

TEST_CASE("a copy is for its owner alone, and the program says that it holds the data") {
  const WrittenFiles files;
  files.write("list.csv", "naam;aantal\nc;10\n");
  const ProgramRun run = annotate(files, {"list.csv", "--annotate", "copy.csv"});
  struct stat found {};
  REQUIRE(stat((files.folder() / "copy.csv").c_str(), &found) == 0);
  CHECK((found.st_mode & 0777U) == 0600U);
  CHECK(run.err == "jeugdlint: copy.csv: this copy contains the data; only you can read it\n");
  for (const auto& entry : std::filesystem::directory_iterator(files.folder()))
    CHECK(entry.path().filename().string().front() != '.');  // nothing is left behind
}

TEST_CASE("copies of files in several folders keep those, in a folder that need not be there") {
  const WrittenFiles files;
  files.write("q1/list.csv", "naam;aantal\nc;10\n");
  files.write("q2/list.csv", "naam;aantal\nc;1\n");
  CHECK(annotate(files, {"q1", "q2", "--annotate", "new/copies"}).exit_code == 1);
  CHECK(file_text(files.folder() / "new/copies/q2/list.csv") == "findings;naam;aantal\n;c;1\n");
  struct stat found {};
  REQUIRE(stat((files.folder() / "new/copies/q1").c_str(), &found) == 0);
  CHECK((found.st_mode & 0777U) == 0700U);
}

TEST_CASE("a star in the name makes a workbook of each file") {
  const WrittenFiles files;
  files.write("a.csv", "naam;aantal\nc;10\n");
  files.write("b.csv", "naam;aantal\nc;1\n");
  CHECK(annotate(files, {"a.csv", "b.csv", "--annotate", "books/*.xlsx"}).exit_code == 1);
  for (const char* name : {"books/a.xlsx", "books/b.xlsx"})
    CHECK(file_text(files.folder() / name).starts_with("PK"));
}

TEST_CASE("several files are copied to a folder, and the data itself is never written over") {
  const WrittenFiles files;
  files.write("a.csv", "naam;aantal\nc;10\n");
  files.write("b.csv", "naam;aantal\nc;1\n");
  files.write("copies/keep", "");
  CHECK(annotate(files, {"a.csv", "b.csv", "--annotate", "copies"}).exit_code == 1);
  CHECK(file_text(files.folder() / "copies/b.csv") == "findings;naam;aantal\n;c;1\n");
  CHECK(annotate(files, {"a.csv", "b.csv", "--annotate", "copy.csv"}).exit_code == 2);
  CHECK(annotate(files, {"a.csv", "b.csv", "--annotate", "copy.xlsx"}).exit_code == 2);
  CHECK(annotate(files, {"a.csv", "--annotate", "-"}).exit_code == 2);
  CHECK(annotate(files, {"a.csv", "--annotate", "a.csv"}).exit_code == 2);
  CHECK(annotate(files, {"a.csv", "--annotate", "."}).exit_code == 2);
  CHECK(annotate(files, {"a.csv", "--annotate", "copy.csv.gz"}).exit_code == 2);
  CHECK(annotate(files, {"a.csv", "--annotate", "/dev/null"}).exit_code == 2);
  CHECK(annotate(files, {"a.csv", "--annotate", "nowhere/copy.csv"}).exit_code == 2);
  CHECK(file_text(files.folder() / "a.csv") == "naam;aantal\nc;10\n");
}
