// SPDX-License-Identifier: Apache-2.0
// A verdict cannot lie: what was not read or not judged never ends in exit code 0, however lenient
// the gate is. Each row is a way to fail.
#include "support/catch.h"
#include "support/gzipped.h"
#include "support/run_program.h"
#include "support/written_files.h"

#include <cstdlib>

namespace {

using Arguments = std::vector<std::string>;

const std::string clean = "soort;aantal\nx;1\ny;2\n";

std::string many_rows() {
  std::string rows = "soort;aantal\n";
  for (int i = 0; i < 20000; ++i) rows += "x;" + std::to_string(i * 7919 % 9973) + "\n";
  return rows;
}

void write_inputs(const WrittenFiles& files) {
  using namespace std::string_literals;
  files.write("clean.csv", clean);
  files.write("empty.csv", "");
  files.write("blank.csv", "\n\n\n");
  files.write("binary.csv",
              "\x7f"
              "ELF\x02\x01\0\0\0\0\x03\0>\0\x01\0\0\0"s);
  files.write("sheet.xlsx", "PK\x03\x04\x14\0\0\0\x08\0"s);
  files.write("no_data/readme.pdf", "%PDF");
  files.write("header_only.csv", "soort;aantal\n");
  files.write("ragged.csv", "soort;aantal\nx;1;3\ny;2\n");
  files.write("open_quote.csv", "soort;aantal\nx;1\n\"y;2\n");
  files.write("quote_at_end.csv", "soort;aantal\nx;1\ny;\"2");
  files.write("torn_row.csv", "soort;aantal\nx;1\ny");
  files.write("undecodable.csv", "soort;aantal\nx;1\ny\xff\xfe;2\n");
  files.write("half_unit.csv", "\xff\xfes\0\n\0x\0\n\0y\0\n"s);
  files.write("same_name_twice.csv", "soort;soort\nx;1\n");
  files.write("bad_record.json", R"([{"soort": "x"}, {"soort": }, {"soort": "y"}])");
  files.write("bad_record.ndjson", "{\"soort\": \"x\"}\n{\"soort\": }\n{\"soort\": \"y\"}\n");
  files.write("no_object.ndjson", "{\"soort\": \"x\"}\n7\n{\"soort\": \"y\"}\n");
  files.write("two_texts.json", R"([{"soort": "x"}] [{"soort": "y"}])");
  files.write("text_behind.json", R"([{"soort": "x"}] meer)");
  files.write("too_deep.json",
              R"([{"soort": )" + std::string(2000, '[') + std::string(2000, ']') + "}]");
  files.write("torn.json", R"([{"soort": "x"}, {"soort": "y)");
  files.write("no_end.json", R"([{"soort": "x"}, {"soort": "y"})");
  files.write("nested.json", R"({"clienten": [{"soort": "x"}]})");
  files.write("torn.ndjson", "{\"soort\": \"x\"}\n{\"soort\": ");
  const std::string packed = gzipped(many_rows());
  files.write("torn.csv.gz", packed.substr(0, packed.size() / 2));
  std::string damaged = packed;
  for (std::size_t i = packed.size() / 2; i < packed.size() / 2 + 16; ++i) damaged[i] ^= '\x55';
  files.write("damaged.csv.gz", damaged);
  files.write("no_checksum.csv.gz", packed.substr(0, packed.size() - 8));
  files.write("more_behind.csv.gz", packed + "more");
  files.write("empty.csv.gz", gzipped(""));
  files.write("torn.csv.zst", "\x28\xB5\x2F\xFD\x24\x20\x01"s);
  files.write("broken.yaml", "suppress: [\n");
  files.write("broken_schema.json", R"({"fields": [{"name": )");
  files.write("broken_pack/pack.yaml", "name: broken_pack\ntables: {\n");
  files.write("odd_pack/pack.yaml",
              "name: odd_pack\nversion: \"1\"\ntitle: {nl: a, en: b}\nunknown: 1\n"
              "tables: {t: {title: {nl: a, en: b}, fields: [{name: soort}]}}\n");
  files.write("other.json", R"({"fields": [{"name": "heel"}, {"name": "anders"}]})");
}

struct WayToFail {
  std::string what;
  Arguments arguments;
  int code;
  std::string input = {};
};

std::vector<WayToFail> ways_to_fail() {
  return {
      {"a file that is not there", {"nowhere.csv"}, 2},
      {"one of two is not there", {"clean.csv", "nowhere.csv"}, 2},
      {"a pattern that fits nothing", {"none*.csv"}, 2},
      {"a folder without data", {"no_data"}, 2},
      {"an empty file", {"empty.csv"}, 2},
      {"nothing but line ends", {"blank.csv"}, 2},
      {"a binary file", {"binary.csv"}, 2},
      {"a workbook", {"sheet.xlsx"}, 2},
      {"a device that cannot be read to an end", {"/proc/self/mem"}, 2},
      {"nothing on standard input", {"-"}, 2, ""},
      {"no records where they are said to be", {"nested.json", "--records", "/gezinnen"}, 2},
      {"a place of records that is none", {"nested.json", "--records", "clienten"}, 2},
      {"a gzip file broken off", {"torn.csv.gz"}, 3},
      {"a damaged gzip file", {"damaged.csv.gz"}, 3},
      {"a gzip file without its checksum", {"no_checksum.csv.gz"}, 3},
      {"a gzip file with something behind it", {"more_behind.csv.gz"}, 3},
      {"a gzip file of nothing", {"empty.csv.gz"}, 2},
      {"a zstd file broken off", {"torn.csv.zst"}, 2},
      {"a whole file, then one broken off", {"clean.csv", "torn.csv.gz"}, 3},
      {"JSON broken off in a record", {"torn.json"}, 3},
      {"JSON broken off after a record", {"no_end.json"}, 3},
      {"NDJSON broken off", {"torn.ndjson"}, 3},
      {"a field that comes too late on standard input",
       {"-", "--format", "ndjson"},
       3,
       [] {
         std::string lines;
         for (int i = 0; i < 30000; ++i) lines += "{\"soort\": \"x\"}\n";
         return lines + "{\"soort\": \"x\", \"laat\": \"y\"}\n";
       }()},
      {"a plugin that throws", {"clean.csv", "--plugin", JEUGDLINT_TEST_PLUGINS "/throws.so"}, 3},
      {"a plugin that returns an error",
       {"clean.csv", "--plugin", JEUGDLINT_TEST_PLUGINS "/returns_error.so"},
       3},
      {"a plugin that is none", {"clean.csv", "--plugin", "clean.csv"}, 2},
      {"a plugin of another time",
       {"clean.csv", "--plugin", JEUGDLINT_TEST_PLUGINS "/other_major.so"},
       2},
      {"a plugin that is not there", {"clean.csv", "--plugin", "nowhere.so"}, 2},
      {"a pack that is not there", {"clean.csv", "--pack", "nowhere"}, 2},
      {"a pack that is no YAML", {"clean.csv", "--pack", "./broken_pack"}, 2},
      {"a pack with an unknown key", {"clean.csv", "--pack", "./odd_pack"}, 2},
      {"a schema that breaks off", {"clean.csv", "--schema", "broken_schema.json"}, 2},
      {"a rule that does not exist", {"clean.csv", "--select", "validity/nothing"}, 2},
      {"a parameter that nobody asks for", {"clean.csv", "--parameter", "p=1"}, 2},
      {"a previous delivery that is not there", {"clean.csv", "--previous", "nowhere"}, 2},
      {"a previous delivery that fits no pack", {"clean.csv", "--previous", "clean.csv"}, 2},
      {"a baseline that is not there", {"clean.csv", "--baseline", "nowhere.json"}, 2},
      {"a baseline that breaks off", {"clean.csv", "--baseline", "broken_schema.json"}, 2},
      {"suppressions that break off", {"clean.csv", "--suppressions", "broken.yaml"}, 2},
      {"a record that cannot be written", {"clean.csv", "--attest", "/nowhere/record"}, 2},
      {"a record on a full disk", {"clean.csv", "--attest", "/dev/full"}, 2},
      {"a copy that cannot be written", {"clean.csv", "--annotate", "/nowhere/copy.csv"}, 2},
      {"a report that cannot be written", {"clean.csv", "--report", "json=/nowhere/report"}, 2},
      {"a report on a full disk", {"clean.csv", "--report", "json=/dev/full"}, 2},
      {"findings on a full disk", {"clean.csv", "--output-file", "/dev/full"}, 2},
  };
}

}  // namespace

TEST_CASE("what is unreadable or incomplete never passes, however lenient the gate") {
  const WayToFail way = GENERATE(from_range(ways_to_fail()));
  const WrittenFiles files;
  write_inputs(files);
  Arguments arguments = {"check"};
  arguments.insert(arguments.end(), way.arguments.begin(), way.arguments.end());
  const Arguments lenience = GENERATE(Arguments{}, Arguments{"--exit-zero", "--fail-on", "never"},
                                      Arguments{"--exit-zero", "--ignore", "input/"});
  arguments.insert(arguments.end(), lenience.begin(), lenience.end());
  const ProgramRun run =
      run_program({.arguments = arguments, .input = way.input, .folder = files.folder()});
  CAPTURE(way.what, arguments, run.out, run.err);
  CHECK(run.exit_code == way.code);
}

TEST_CASE("a full disk under standard output is no pass either") {
  const WrittenFiles files;
  write_inputs(files);
  const ProgramRun run = run_program(
      {.arguments = {"check", "clean.csv"}, .folder = files.folder(), .output_to = "/dev/full"});
  CHECK(run.exit_code == 2);
  CHECK(run.err.find("No space left") != std::string::npos);
}

TEST_CASE("a closed stream is no pass, and no file takes its place") {
  const WrittenFiles files;
  write_inputs(files);
  const auto code = [&](const std::string& command) {
    const std::string whole = "cd '" + files.folder().string() +
                              "' && '" JEUGDLINT_PROGRAM "' check " + command +
                              " 2>/dev/null; exit $?";
    return WEXITSTATUS(std::system(whole.c_str()));
  };
  CHECK(code("clean.csv >/dev/null") == 0);
  CHECK(code("- <&- >/dev/null") == 2);
  CHECK(code("clean.csv >&-") == 2);
}

TEST_CASE("rows that cannot be read are findings, and leaving those out is no way to pass") {
  const WrittenFiles files;
  write_inputs(files);
  const std::string file = GENERATE(
      "ragged.csv", "open_quote.csv", "quote_at_end.csv", "torn_row.csv", "undecodable.csv",
      "half_unit.csv", "same_name_twice.csv", "bad_record.json", "bad_record.ndjson",
      "no_object.ndjson", "two_texts.json", "text_behind.json", "too_deep.json");
  const auto check = [&](const Arguments& more) {
    Arguments arguments = {"check", file};
    arguments.insert(arguments.end(), more.begin(), more.end());
    return run_program({.arguments = arguments, .folder = files.folder()}).exit_code;
  };
  CAPTURE(file);
  CHECK(check({}) == 1);
  CHECK(check({"--select", "privacy/"}) == 3);
  CHECK(check({"--ignore", "input/", "--exit-zero"}) == 3);
  CHECK(check({"--ignore", "ALL"}) == 3);
  CHECK(check({"--fail-on", "never"}) == 3);
  CHECK(check({"--select", "privacy/,input/"}) == 1);
}

TEST_CASE("an input with nothing in it is told of, also where it has records") {
  const WrittenFiles files;
  write_inputs(files);
  files.write("no_fields.json", "[{}, {}]");
  files.write("no_fields.ndjson", "{}\n");
  const std::string file = GENERATE("header_only.csv", "no_fields.json", "no_fields.ndjson");
  const ProgramRun run =
      run_program({.arguments = {"check", file, "--fail-on", "warning"}, .folder = files.folder()});
  CAPTURE(file);
  CHECK_THAT(run.out, contains_text(file + ": input/no_records warning"));
  CHECK(run.exit_code == 1);
}

TEST_CASE("less judged than asked is exit code 1") {
  const WrittenFiles files;
  write_inputs(files);
  files.write("schema.json", R"({"fields": [{"name": "soort"}, {"name": "aantal"}]})");
  const auto check = [&](const Arguments& arguments) {
    Arguments all = {"check", "--fail-on", "never"};
    all.insert(all.end(), arguments.begin(), arguments.end());
    const ProgramRun run = run_program({.arguments = all, .folder = files.folder()});
    CAPTURE(run.out, run.err);
    return run.exit_code;
  };
  CHECK(check({"clean.csv", "--schema", "schema.json", "--min-coverage", "100"}) == 0);
  CHECK(check({"ragged.csv", "--schema", "schema.json"}) == 3);
  CHECK(check({"ragged.csv", "--schema", "schema.json", "--min-coverage", "50"}) == 0);
  CHECK(check({"ragged.csv", "--schema", "schema.json", "--min-coverage", "50.1"}) == 1);
  CHECK(check({"ragged.csv", "--schema", "schema.json", "--min-coverage", "51", "--exit-zero"}) ==
        0);
  // One file that falls short is not made up for by another.
  CHECK(check({"clean.csv", "ragged.csv", "--schema", "schema.json", "--min-coverage", "60"}) == 1);
  // Without a pack nobody knows which rules the file should have been held to.
  CHECK(check({"clean.csv", "--min-coverage", "1"}) == 1);
  CHECK(check({"header_only.csv", "--schema", "schema.json", "--min-coverage", "1"}) == 1);
  CHECK(check({"clean.csv", "--min-coverage", "101"}) == 2);
  CHECK(check({"clean.csv", "--min-coverage", "half"}) == 2);
}

TEST_CASE("a limit that is not kept to is named, whatever the format of the report") {
  const WrittenFiles files;
  write_inputs(files);
  files.write("schema.json", R"({"fields": [{"name": "soort"}, {"name": "aantal"}]})");
  const auto told = [&](const Arguments& arguments) {
    Arguments all = {"check", "ragged.csv", "--schema", "schema.json",     "--lang",
                     "en",    "--fail-on",  "never",    "--output-format", "junit"};
    all.insert(all.end(), arguments.begin(), arguments.end());
    return run_program({.arguments = all, .folder = files.folder()}).err;
  };
  CHECK(told({"--min-coverage", "60.5"}) ==
        "jeugdlint: ragged.csv: 50% was judged; --min-coverage is 60.5%\n");
  CHECK(told({"--min-coverage", "50"}).empty());
  for (const char* format : {"checkstyle", "concise", "full", "github", "gitlab", "grouped", "html",
                             "json", "json-lines", "junit", "markdown"}) {
    const ProgramRun run = run_program(
        {.arguments = {"check", "ragged.csv", "--schema", "schema.json", "--fail-on", "never",
                       "--min-coverage", "60.5", "--output-format", format, "--lang", "en"},
         .folder = files.folder()});
    CAPTURE(format, run.out);
    CHECK(run.out.find("60.5%") != std::string::npos);
  }
  const ProgramRun junit = run_program(
      {.arguments = {"check", "clean.csv", "--min-coverage", "1", "--output-format", "junit"},
       .folder = files.folder()});
  CHECK(junit.out.find("failures=\"1\" errors=\"0\"") != std::string::npos);
  CHECK(told({"--min-coverage", "60.5", "--audience", "shareable"}).empty());
}
