// SPDX-License-Identifier: Apache-2.0
// Numbers that stay the same from file to file, and those that look so.
#include <cstdint>
#include <functional>
#include <random>
#include <string>
#include <vector>

#include "support/catch.h"
#include "support/run_program.h"
#include "support/written_files.h"

namespace {

using Words = std::vector<std::string>;
using Code = std::function<std::string(std::size_t)>;

// Each person has two rows.
std::string file_of(const std::string& name, std::size_t persons, const Code& code) {
  std::string text = name + ";hulpvorm\n";
  for (std::size_t i = 0; i < persons; ++i)
    for (const char* care : {"41", "42"}) text += code(i) + ";" + care + "\n";
  return text;
}

// The same for each number of a person under one key, as a hash with a secret is.
Code keyed(std::uint64_t key, std::size_t from = 0) {
  return [key, from](std::size_t person) {
    std::mt19937_64 random(key * 1000003 + from + person);
    std::string text;
    for (int i = 0; i < 16; ++i) text += "0123456789abcdef"[random() % 16];
    return text;
  };
}

Code counting(std::size_t from) {
  return [from](std::size_t person) { return std::to_string(from + person); };
}

ProgramRun check(const std::string& first, const std::string& second, const Words& more) {
  const WrittenFiles files;
  files.write("first.csv", first);
  files.write("second.csv", second);
  Words arguments = {
      "check",           "second.csv", "--lang", "en", "--select", "privacy/recurring_key",
      "--output-format", "concise"};
  arguments.insert(arguments.end(), more.begin(), more.end());
  return run_program({.arguments = arguments, .folder = files.folder()});
}

bool tells(const ProgramRun& run) {
  return run.out.find("can be joined with") != std::string::npos;
}

}  // namespace

TEST_CASE("a pseudonym that is the same in two releases is told, and one of each release is not") {
  const std::string name = "pseudoniem";
  const std::string before = file_of(name, 4000, keyed(1));
  const Words more = {"--purpose", "research", "--previous", "first.csv"};
  const ProgramRun same = check(before, file_of(name, 4000, keyed(1, 1000)), more);
  CAPTURE(same.out, same.err);
  CHECK(tells(same));
  CHECK(same.out.find("pseudoniem of first.csv, of the previous delivery") != std::string::npos);
  CHECK(same.out.find(keyed(1)(1500)) == std::string::npos);
  const ProgramRun other = check(before, file_of(name, 4000, keyed(2)), more);
  CAPTURE(other.out);
  CHECK_FALSE(tells(other));
  CHECK(other.exit_code == 0);
}

TEST_CASE("columns that join two files of a run are told once, with how many values they share") {
  const ProgramRun run =
      check(file_of("client", 60, keyed(1)), file_of("key", 50, keyed(1, 20)), {"first.csv"});
  CAPTURE(run.out);
  CHECK(run.out.find("first.csv: privacy/recurring_key warning client can be joined with key of "
                     "second.csv, which is checked as well: 40 of 60 sampled values stand there as "
                     "well, by chance 0 would") != std::string::npos);
  CHECK(run.out.find("1 warning.") != std::string::npos);
}

TEST_CASE("numbers that any file has do not join two") {
  const auto [what, first, second] = GENERATE(table<std::string, std::string, std::string>({
      {"row numbers", file_of("nummer", 3000, counting(1000)),
       file_of("nummer", 3000, counting(1000))},
      {"years", file_of("instroom", 60, [](std::size_t i) { return std::to_string(1950 + i); }),
       file_of("instroom", 60, [](std::size_t i) { return std::to_string(1950 + i); })},
      {"days", file_of("aanvang", 28, [](std::size_t i) { return std::to_string(20240101 + i); }),
       file_of("aanvang", 28, [](std::size_t i) { return std::to_string(20240101 + i); })},
      {"a few codes",
       file_of("regio", 300, [](std::size_t i) { return "R00" + std::to_string(i % 9); }),
       file_of("regio", 300, [](std::size_t i) { return "R00" + std::to_string(i % 9); })},
      {"words",
       file_of("zorg", 40, [](std::size_t i) { return "zorg " + std::string(i + 1, 'a'); }),
       file_of("zorg", 40, [](std::size_t i) { return "zorg " + std::string(i + 1, 'a'); })},
      {"few of many", file_of("code", 400, keyed(1)), file_of("code", 400, keyed(1, 380))},
  }));
  CAPTURE(what);
  CHECK_FALSE(tells(check(first, second, {"first.csv"})));
}

TEST_CASE("one file alone is not compared, and nothing is said of it") {
  const WrittenFiles files;
  files.write("export.csv", file_of("code", 40, keyed(1)));
  const ProgramRun run =
      run_program({.arguments = {"check", "export.csv", "--lang", "en"}, .folder = files.folder()});
  CAPTURE(run.out);
  CHECK(run.out.find("recurring_key") == std::string::npos);
  CHECK(run.exit_code == 0);
}

TEST_CASE("what a large file shares with another does not depend on how it is read") {
  const std::string first = file_of("code", 20000, keyed(1)),
                    second = file_of("code", 20000, keyed(1));
  const ProgramRun one = check(first, second, {"first.csv", "--threads", "1"});
  const ProgramRun many = check(first, second, {"first.csv", "--threads", "4"});
  CHECK(tells(one));
  CHECK(one.out == many.out);
}
