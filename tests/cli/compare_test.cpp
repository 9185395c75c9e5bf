// SPDX-License-Identifier: Apache-2.0
#include "support/catch.h"
#include "support/run_program.h"
#include "support/written_files.h"

namespace {

using Arguments = std::vector<std::string>;

struct Deliveries {
  Deliveries() {
    files.write("schema.json", R"({"fields": [{"name": "naam", "constraints": {"required": true}},
        {"name": "aantal", "type": "integer", "constraints": {"maximum": 9}}]})");
  }
  void report(const std::string& name, const std::string& rows, const Arguments& more = {}) const {
    files.write(name + ".csv", "naam;aantal\n" + rows);
    Arguments arguments = {"check",       name + ".csv", "--schema",
                           "schema.json", "--report",    "json=" + name + ".json"};
    arguments.insert(arguments.end(), more.begin(), more.end());
    run_program({.arguments = arguments, .folder = files.folder()});
  }
  ProgramRun compare(const std::string& before, const std::string& after,
                     const Arguments& more = {}) const {
    Arguments arguments = {"compare", before + ".json", after + ".json"};
    arguments.insert(arguments.end(), more.begin(), more.end());
    return run_program({.arguments = arguments, .folder = files.folder()});
  }

  WrittenFiles files;
};

}  // namespace

TEST_CASE("two reports are compared by rule and column, and worse is exit code 1") {
  const Deliveries deliveries;
  deliveries.report("old", "a;10\nb;1\n");
  deliveries.report("new", ";10\nb;11\n");
  deliveries.report("mended", "a;1\nb;1\n");

  const ProgramRun worse = deliveries.compare("old", "new");
  CHECK(worse.exit_code == 1);
  CHECK(worse.out ==
        "change  severity  dataset  rule                   column  before  after\n"
        "new     error     new.csv  completeness/required  naam    0       1\n"
        "more    error     new.csv  validity/range         aantal  1       2\n");
  CHECK(deliveries.compare("old", "new", {"--fail-on", "never"}).exit_code == 0);
  CHECK(deliveries.compare("old", "new", {"--lang", "nl"}).out.find("fout ") != std::string::npos);

  const ProgramRun better = deliveries.compare("new", "mended");
  CHECK(better.exit_code == 0);
  CHECK(better.out.find("gone    error     mended.csv  validity/range") != std::string::npos);
  CHECK(deliveries.compare("old", "old").out == "No difference.\n");
  CHECK(deliveries.compare("old", "new", {"--json"}).out.find("\"change\": \"more\"") !=
        std::string::npos);
}

TEST_CASE("a rule that is no longer run has mended nothing") {
  const Deliveries deliveries;
  deliveries.report("old", "a;10\nb;1\n");
  deliveries.report("new", "a;10\nb;1\n", {"--ignore", "validity/range"});
  const ProgramRun run = deliveries.compare("old", "new");
  CHECK(run.exit_code == 1);
  CHECK(run.out.find("not run  error     new.csv  validity/range") != std::string::npos);
}

TEST_CASE("a flaw in the form of a file is gone when the file is read and does not have it") {
  const Deliveries deliveries;
  deliveries.report("old", "a;1\nb;1;1\n");
  deliveries.report("new", "a;1\nb;1\n");
  const ProgramRun run = deliveries.compare("old", "new");
  CHECK(run.exit_code == 0);
  CHECK(run.out.find("gone    error     new.csv  input/ragged_row") != std::string::npos);
}

TEST_CASE("what is no report, or of a run that was incomplete, is no comparison") {
  const Deliveries deliveries;
  deliveries.report("old", "a;10\n");
  deliveries.files.write("torn.ndjson", "{\"naam\": \"a\"}\n{\"naam\": ");
  run_program({.arguments = {"check", "torn.ndjson", "--report", "json=torn.json"},
               .folder = deliveries.files.folder()});
  CHECK(deliveries.compare("old", "torn").exit_code == 3);
  CHECK(deliveries.compare("old", "schema").exit_code == 2);
  const ProgramRun missing = deliveries.compare("old", "nowhere");
  CHECK(missing.exit_code == 2);
  CHECK(missing.err.find("no such file") != std::string::npos);
}
