// SPDX-License-Identifier: Apache-2.0
// A file whose first line is a record must not pass as one that has names.
#include "support/catch.h"
#include "support/run_program.h"
#include "support/written_files.h"

namespace {

ProgramRun checked(const std::string& name, const std::string& text) {
  const WrittenFiles files;
  files.write(name, text);
  return run_program({.arguments = {"check", name, "--lang", "en"}, .folder = files.folder()});
}

}  // namespace

TEST_CASE("a first line that is a record is an error, and none of it is shown") {
  const auto [name, text] = GENERATE(table<std::string, std::string>({
      {"a.csv", "123456782;Sanne;2012-03-14\n111222333;Daan;2011-02-01\n"},
      {"b.csv", "sanne@voorbeeld.nl;x\ndaan@voorbeeld.nl;y\n"},
      {"c.json", R"([{"123456782": 1, "soort": 2}])"},
  }));
  const ProgramRun run = checked(name, text);
  CAPTURE(run.out);
  CHECK(run.exit_code == 1);
  CHECK(run.out.find("input/data_as_names") != std::string::npos);
  CHECK(run.out.find("123456782") == std::string::npos);
  CHECK(run.out.find("anne") == std::string::npos);
}

TEST_CASE("years, codes and one odd name may head a column") {
  const std::string header = GENERATE(as<std::string>{}, "gemeente;2023;2024", "soort;45A12;aantal",
                                      "gemeente;naam;soort;peil 2024-01-01", "a;b;c;2024-01-01");
  const ProgramRun run = checked("a.csv", header + "\nx;1;2;3\n");
  CAPTURE(header, run.out);
  CHECK(run.out.find("input/data_as_names") == std::string::npos);
}
