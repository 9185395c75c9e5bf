// SPDX-License-Identifier: Apache-2.0
// Any number of threads gives the same, byte for byte.
#include "engine/threads.h"
#include "engine/turns.h"
#include "report/report.h"
#include "support/catch.h"
#include "support/run_program.h"
#include "support/written_files.h"
#include "text/failure.h"

#include <filesystem>
#include <string>
#include <thread>
#include <vector>

using namespace jeugdlint;

namespace {

namespace fs = std::filesystem;

// What a run tells: its exit code, its messages, and its report in every format.
struct Told {
  int exit_code = 0;
  std::string messages;
  std::vector<std::string> reports;
  friend bool operator==(const Told&, const Told&) = default;
};

Told told(const std::string& file, const std::string& threads, const std::string& batch_rows,
          const std::vector<std::string>& more) {
  const WrittenFiles reports;
  std::vector<std::string> arguments = {"check", file,           "--threads",
                                        threads, "--batch-rows", batch_rows};
  for (const ReportFormat& format : report_formats()) {
    arguments.emplace_back("--report");
    arguments.push_back(format.name + "=" + (reports.folder() / format.name).string());
  }
  const fs::path copy = reports.folder() / "copy";
  arguments.insert(arguments.end(), {"--annotate", copy.string()});
  arguments.insert(arguments.end(), more.begin(), more.end());
  const ProgramRun run = jeugdlint_run(arguments);
  Told all{.exit_code = run.exit_code,
           .messages = reports.without_folder(run.err),
           .reports = {run.out, file_text(copy)}};
  for (const ReportFormat& format : report_formats())
    all.reports.push_back(file_text(reports.folder() / format.name));
  return all;
}

void compare(const std::string& file, const std::string& batch_rows,
             const std::vector<std::string>& more = {}) {
  const Told by_one = told(file, "1", batch_rows, more);
  CAPTURE(file, by_one.messages);
  REQUIRE(by_one.exit_code != 2);
  for (const std::string threads : {"2", "3", "8"}) {
    CAPTURE(threads);
    CHECK(told(file, threads, batch_rows, more) == by_one);
  }
  CHECK(told(file, "2", "4096", more) == by_one);
}

std::vector<std::string> exports() {
  std::vector<std::string> files;
  for (const auto& entry : fs::recursive_directory_iterator(JEUGDLINT_SOURCE "/samples"))
    if (const auto kind = entry.path().extension(); kind == ".csv" || kind == ".json")
      files.push_back(entry.path().string());
  return files;
}

// Gives batches of one record, and then fails.
class BreakingReader : public RecordReader {
 public:
  explicit BreakingReader(std::uint64_t whole_batches) : whole_batches_(whole_batches) {}
  const std::vector<std::string>& header() const override { return header_; }
  bool next(Records& records, std::size_t) override {
    if (batches_++ == whole_batches_) throw Failure("it broke");
    records.rows = {batches_};
    records.bytes = records.lines = {batches_};
    records.columns.resize(1);
    records.columns[0].text = {{"", 0}};
    records.columns[0].filled = {JL_EMPTY};
    return true;
  }
  Position cell_position(const Records&, std::size_t, std::size_t) const override { return {}; }
  std::uint64_t undecodable_rows() const override { return 0; }

 private:
  std::vector<std::string> header_ = {"a"};
  std::uint64_t whole_batches_, batches_ = 0;
};

}  // namespace

TEST_CASE("any number of threads tells the same of every story") {
  for (const std::string& file : exports())
    compare(file, "101",
            {"--parameter", "period_start=20250101", "--parameter", "period_end=20250630"});
}

TEST_CASE("a run that is short of memory tells the same") {
  const std::string file = JEUGDLINT_SOURCE "/samples/bij-jeugdhulp-2025-h1/jeugdhulp.csv";
  const Told with_memory = told(file, "2", "4096", {});
  REQUIRE(with_memory.reports.front().find("bij/care_delivered_twice") != std::string::npos);
  REQUIRE(with_memory.reports.front().find("bij/person_differs") != std::string::npos);
  CHECK(told(file, "2", "100", {"--memory", "1"}) == with_memory);
}

TEST_CASE("any number of threads tells the same of a malformed file") {
  const WrittenFiles files;
  std::string csv = "a;b;c\n", json = "[", lines, latin;
  for (int i = 0; i < 60; ++i) {
    const std::string n = std::to_string(i);
    csv += i % 5 == 0   ? n + ";x\n"
           : i % 7 == 0 ? n + ";\"x\n;\xFF;1\n"
           : i % 3 == 0 ? n + ";\"a \"\"b\"\"\nc\";06-12345678\n"
                        : n + ";a@b.nl;2\r\n";
    json += std::string(i == 0 ? "" : ",") + "{\"a\":" + n +
            (i % 9 == 0 ? ",}" : ",\"b\":\"j\\u0061n@b.nl\"}") + "\n";
    lines += i % 4 == 0 ? "{\"a\":\n" : "{\"a\":\"" + n + "\",\"late" + n + "\":\"a@b.nl\"}\n";
    latin += n + ";caf\xE9;a@b.nl\n";
  }
  compare(files.write("x.csv", csv).string(), "7");
  compare(files.write("x.json", json + "]").string(), "7");
  compare(files.write("x.ndjson", lines).string(), "7");
  compare(files.write("l.csv", "a;b;c\n" + latin).string(), "7", {"--encoding", "windows-1252"});
  compare(files.write("few.csv", csv).string(), "7", {"--max-findings", "3"});
  compare(files.write("header.csv", "a;b;c\n").string(), "7");
}

TEST_CASE("a rule that fails stops at the same batch for any number of threads") {
  const WrittenFiles files;
  std::string csv = "soort,opmerking\n";
  for (int i = 0; i < 100; ++i) csv += "a" + std::to_string(i) + ",b\n";
  for (const std::string plugin : {"throws.so", "returns_error.so"})
    compare(files.write("x.csv", csv).string(), "7",
            {"--plugin", std::string(JEUGDLINT_TEST_PLUGINS "/") + plugin});
}

TEST_CASE("a reader that fails ends the run for all threads") {
  jl_rule code{};
  code.inspect = [](const void*, const jl_batch*, const jl_findings*) -> std::int32_t {
    return JL_OK;
  };
  Plan plan = plan_columns({"a"}, nullptr);
  PlannedRule& rule = plan.rules.emplace_back();
  rule.code = &code;
  rule.object = PlannedRule::Object(&code, [](void*) {});
  const auto [threads, batches] =
      GENERATE(table<unsigned, std::uint64_t>({{1, 3}, {2, 0}, {2, 1}, {2, 2}, {3, 40}, {8, 40}}));
  CAPTURE(threads, batches);
  BreakingReader reader(batches);
  CHECK_THROWS_AS(inspect_input({.reader = reader,
                                 .plan = plan,
                                 .key = {},
                                 .max_findings = 1,
                                 .sink = nullptr,
                                 .batch_rows = 1,
                                 .threads = threads,
                                 .inspected = {},
                                 .progress = {}}),
                  Failure);
}

TEST_CASE("option --threads takes a number from 1 to 256") {
  for (const std::string threads : {"0", "257", "-1", "two"}) {
    CAPTURE(threads);
    CHECK(jeugdlint_run({"check", "samples", "--threads", threads}).exit_code == 2);
  }
}

TEST_CASE("batches come in turn, and nobody waits for one that was abandoned") {
  Turns turns;
  std::vector<std::uint64_t> order;
  {
    std::vector<std::thread> threads;
    for (std::uint64_t number = 8; number-- > 0;)
      threads.emplace_back([&, number] {
        if (!turns.wait(number)) return;
        order.push_back(number);
        turns.pass();
      });
    for (std::thread& thread : threads) thread.join();
  }
  CHECK(order == std::vector<std::uint64_t>{0, 1, 2, 3, 4, 5, 6, 7});

  bool went_on = true;
  std::thread waiting([&] { went_on = turns.wait(20); });
  turns.abandon();
  waiting.join();
  CHECK(!went_on);
  CHECK(!turns.wait(8));
}
