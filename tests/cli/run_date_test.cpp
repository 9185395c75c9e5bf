// SPDX-License-Identifier: Apache-2.0
#include "support/catch.h"
#include "support/run_program.h"
#include "support/written_files.h"

namespace {

ProgramRun check(const std::vector<std::string>& more) {
  const WrittenFiles files;
  files.write("dag/pack.yaml", R"(name: dag
version: "1"
title: {nl: Dag, en: Day}
parameters:
  run_date: {type: date, title: {nl: Dag van de controle, en: Day of the run}}
tables:
  zorg:
    title: {nl: Zorg, en: Care}
    fields:
      - {name: begin, type: date, format: "%Y%m%d"}
)");
  files.write("dag/later.yaml", R"(title: {nl: Begint later, en: Starts later}
table: zorg
severity: error
require: begin <= run_date
examples:
  parameters: {run_date: "20250101"}
  good: [{begin: "20250101"}]
  bad: [{begin: "20250102"}]
)");
  files.write("zorg.csv", "begin\n20250301\n");
  std::vector<std::string> arguments = {"check", "zorg.csv", "--pack", "dag"};
  arguments.insert(arguments.end(), more.begin(), more.end());
  return run_program({.arguments = arguments, .folder = files.folder()});
}

}  // namespace

TEST_CASE("a rule that asks for the day of the run is given it") {
  CHECK(check({}).exit_code == 0);  // today
  CHECK(check({"--run-date", "2025-03-01"}).exit_code == 0);
  CHECK(check({"--run-date", "2025-02-28"}).exit_code == 1);
  CHECK(check({"--parameter", "run_date=20250101"}).exit_code == 1);
  CHECK(check({"--run-date", "2025-02-30"}).exit_code == 2);
}
