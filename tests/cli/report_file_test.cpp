// SPDX-License-Identifier: Apache-2.0
#include <sys/stat.h>
#include <unistd.h>

#include "support/catch.h"
#include "support/run_program.h"
#include "support/written_files.h"

namespace fs = std::filesystem;

namespace {

using Words = std::vector<std::string>;

struct Folder : WrittenFiles {
  Folder() { write("x.csv", "soort;aantal\nx;1\ny;2;3\n"); }
  ProgramRun check(Words arguments) const {
    arguments.insert(arguments.begin(), {"check", "x.csv"});
    return run_program({.arguments = std::move(arguments), .folder = folder()});
  }
  std::size_t count() const {
    return static_cast<std::size_t>(
        std::distance(fs::directory_iterator(folder()), fs::directory_iterator()));
  }
};

}  // namespace

TEST_CASE("several reports come out of one run, and nothing else is left") {
  const Folder folder;
  const ProgramRun run = folder.check({"--report", "json=a.json", "--report=sarif=b.sarif",
                                       "--output-file", "c.txt", "--output-format", "full"});
  CAPTURE(run.err);
  CHECK(run.exit_code == 1);
  CHECK(run.out.empty());
  CHECK(file_text(folder.folder() / "a.json").starts_with("{"));
  CHECK(file_text(folder.folder() / "b.sarif").find("2.1.0") != std::string::npos);
  CHECK(!file_text(folder.folder() / "c.txt").empty());
  CHECK(folder.count() == 4);
}

TEST_CASE("a report file is as readable as other new files, and replaces the earlier one whole") {
  const Folder folder;
  folder.write("r.json", std::string(100000, 'x'));
  CHECK(folder.check({"--report", "json=r.json"}).exit_code == 1);
  const std::string text = file_text(folder.folder() / "r.json");
  CHECK(text.starts_with("{"));
  CHECK(text.find("xxx") == std::string::npos);
  const mode_t mask = umask(0);
  umask(mask);
  struct stat found {};
  REQUIRE(stat((folder.folder() / "r.json").c_str(), &found) == 0);
  CHECK((found.st_mode & 0777U) == (0666U & ~mask));
}

TEST_CASE("a failed run leaves the earlier report as it was, and no half one") {
  const Folder folder;
  folder.write("r.json", "earlier");
  const ProgramRun run = folder.check({"nowhere.csv", "--report", "json=r.json"});
  CHECK(run.exit_code == 2);
  CHECK(file_text(folder.folder() / "r.json") == "earlier");
  CHECK(folder.count() == 2);
}

TEST_CASE("a place that cannot be written is told before anything is read") {
  const Folder folder;
  fs::create_directory(folder.folder() / "taken");
  for (const char* place : {"nowhere/r.json", "taken", "/proc/r.json", "x.csv/r.json"}) {
    const ProgramRun run = folder.check({"--report", std::string("json=") + place});
    CAPTURE(place, run.err);
    CHECK(run.exit_code == 2);
    CHECK(run.out.empty());
    CHECK(run.err.find("cannot be written here") != std::string::npos);
  }
}

TEST_CASE("a report never replaces the data") {
  const Folder folder;
  fs::create_hard_link(folder.folder() / "x.csv", folder.folder() / "same.csv");
  fs::create_symlink("x.csv", folder.folder() / "link.csv");
  for (const char* place : {"x.csv", "./x.csv", "same.csv", "link.csv"}) {
    const ProgramRun run = folder.check({"--output-file", place});
    CAPTURE(place, run.err);
    CHECK(run.exit_code == 2);
    CHECK(run.err.find("is a file to be checked") != std::string::npos);
    CHECK(file_text(folder.folder() / "x.csv").starts_with("soort;"));
  }
}

TEST_CASE("nothing that a run reads is written over") {
  const WrittenFiles files;
  const std::string rows = "soort;aantal\nx;1\n";
  for (const char* name : {"x.csv", "before.csv", "flaws.json", "answered.yaml", "held.yaml"})
    files.write(name, name == std::string("held.yaml") ? "fail-on: error\n" : rows);
  files.write("schema.json", R"({"fields": [{"name": "soort"}]})");
  const auto [read, option] = GENERATE(table<std::string, std::string>({
      {"before.csv", "--previous"},
      {"flaws.json", "--baseline"},
      {"answered.yaml", "--suppressions"},
      {"held.yaml", "--config"},
      {"schema.json", "--schema"},
  }));
  const std::string before = file_text(files.folder() / read);
  const std::string output = GENERATE("--output-file", "--attest", "--annotate", "--report");
  CAPTURE(read, output);
  const ProgramRun run =
      run_program({.arguments = {"check", "x.csv", option, read, output,
                                 (output == "--report" ? "json=" : "") + read, "--lang", "en"},
                   .folder = files.folder()});
  CHECK(run.exit_code == 2);
  CHECK(run.err.find("is read by this run; choose another place to write to") != std::string::npos);
  CHECK(file_text(files.folder() / read) == before);
}

TEST_CASE("two reports, copies or records in one place are refused") {
  const Folder folder;
  const auto outputs =
      GENERATE(std::vector<std::string>{"--report", "json=r", "--report", "sarif=./r"},
               std::vector<std::string>{"--report", "json=r", "--attest", "r"},
               std::vector<std::string>{"--output-file", "r", "--annotate", "r"},
               std::vector<std::string>{"--attest", "r", "--annotate", "./r"});
  const ProgramRun run = folder.check(outputs);
  CHECK(run.exit_code == 2);
  CHECK(run.err.find("two reports or copies in the same place") != std::string::npos);
}

TEST_CASE("a report goes through a link to the file behind it") {
  const Folder folder;
  folder.write("real.json", "");
  fs::create_symlink("real.json", folder.folder() / "link.json");
  CHECK(folder.check({"--report", "json=link.json"}).exit_code == 1);
  CHECK(fs::is_symlink(folder.folder() / "link.json"));
  CHECK(file_text(folder.folder() / "real.json").starts_with("{"));
}

TEST_CASE("a report may go to a device") {
  const Folder folder;
  CHECK(folder.check({"--report", "json=/dev/null"}).exit_code == 1);
  CHECK(folder.check({"--output-file", "/dev/stderr", "--output-format", "json"})
            .err.starts_with("{"));
}

TEST_CASE("a full disk is no verdict: exit 2, told on standard error") {
  const Folder folder;
  const ProgramRun direct = run_program(
      {.arguments = {"check", "x.csv"}, .folder = folder.folder(), .output_to = "/dev/full"});
  CHECK(direct.exit_code == 2);
  CHECK(direct.err.find("standard output cannot be written") != std::string::npos);
  const ProgramRun file = folder.check({"--output-file", "/dev/full"});
  CHECK(file.exit_code == 2);
  CHECK(file.err.find("cannot be written here") != std::string::npos);
}

TEST_CASE("a reader that stops early hears no complaint, and the verdict stays") {
  const Folder folder;
  std::string rows = "soort;aantal\n";
  for (int i = 0; i < 5000; ++i) rows += "x;1;2\n";
  folder.write("many.csv", rows);
  const ProgramRun run =
      run_program({.arguments = {"-c", std::string(JEUGDLINT_PROGRAM) +
                                           " check many.csv --max-findings 5000 | head -n 1; "
                                           "echo \"exit ${PIPESTATUS[0]}\" >&2"},
                   .folder = folder.folder(),
                   .program = "/bin/bash"});
  CHECK(run.err == "exit 1\n");
}
