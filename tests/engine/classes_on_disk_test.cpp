// SPDX-License-Identifier: Apache-2.0
// The classes of a file that are too many for --memory: they go to disk by the hash of their key,
// and every figure stays what it was.
#include "support/catch.h"
#include "support/run_program.h"
#include "support/written_files.h"

#include <string>
#include <utility>
#include <vector>

namespace {

constexpr const char* pack = R"(name: risico
version: "1"
title: {nl: proef, en: trial}
sources: {own: {title: own}}
tables:
  export:
    title: {nl: proef, en: trial}
    fields: [{name: dag}, {name: plaats}, {name: zorg}, {name: gewicht, type: number}]
)";

// Each rule about classes, with options that let it speak.
const std::vector<std::pair<std::string, std::string>> rules = {
    {"small_classes", "at_least: 9, sensitive: zorg, weight: gewicht"},
    {"unique_rows", "missing: drop"},
    {"population_unique_rows", "population: 100000"},
    {"reidentification_risk", "sensitive: zorg, weight: gewicht"},
    {"few_values", "sensitive: zorg, at_least: 3"},
    {"dominant_value", "sensitive: zorg"},
    {"skewed_values", "sensitive: zorg, weight: gewicht"},
    {"telling_class", "sensitive: zorg, at_most: 1"},
};

void write_rule(const WrittenFiles& files, const std::string& name, const std::string& options) {
  files.write("p/" + name + ".yaml",
              "title: {nl: proef, en: trial}\nwhy: {nl: proef, en: trial}\n"
              "fix: {nl: proef, en: trial}\nsource: own\ntable: export\nseverity: error\n"
              "check: disclosure/" +
                  name + "\noptions: {key: [dag, plaats], " + options +
                  "}\nexamples: {bad: [{dag: a, plaats: b}]}\n");
}

// Classes of one to four rows, more than stay in memory at once; one field is missing at times. One
// row is alone by its day already.
std::string many_classes() {
  std::string rows = "dag;plaats;zorg;gewicht\n";
  for (unsigned row = 0; row < 60000; ++row) {
    const unsigned one = row * 7919U % 27011U;
    rows += std::to_string(one % 9001U) + ";" + (row % 97U == 0 ? "" : std::to_string(one % 3U)) +
            ";" + std::to_string(row * row % 7U) + ";" + std::to_string(1 + one % 5U) + ".5\n";
  }
  return rows + "enig;1;0;1.5\n";
}

std::string told(const WrittenFiles& files, const std::vector<std::string>& more) {
  std::vector<std::string> arguments = {"check",           "export.csv", "--pack", "./p",
                                        "--select",        "risico/",    "--lang", "en",
                                        "--output-format", "json"};
  arguments.insert(arguments.end(), more.begin(), more.end());
  const ProgramRun run = run_program({.arguments = arguments, .folder = files.folder()});
  return std::to_string(run.exit_code) + "\n" + run.out + run.err;
}

}  // namespace

TEST_CASE("figures about classes are the same when these do not fit in memory") {
  const WrittenFiles files;
  files.write("p/pack.yaml", pack);
  files.write("export.csv", many_classes());
  for (const auto& [name, options] : rules) write_rule(files, name, options);
  const std::string in_memory = told(files, {});
  REQUIRE(in_memory.starts_with("1\n"));
  for (const auto& [name, options] : rules)
    REQUIRE(in_memory.find("risico/" + name + "\",") != std::string::npos);
  CHECK(told(files, {"--memory", "1"}) == in_memory);
  CHECK(told(files, {"--memory", "1M", "--batch-rows", "501", "--threads", "3"}) == in_memory);
}

TEST_CASE("a rule that needs all classes at once is stopped when these do not fit, and says so") {
  const auto [name, options] = GENERATE(table<std::string, std::string>({
      {"special_uniques", "largest: 1"},
      {"identifying_columns", "at_most: 0.1"},
      {"small_classes", "at_least: 2, missing: wildcard"},
  }));
  CAPTURE(name);
  const WrittenFiles files;
  files.write("p/pack.yaml", pack);
  files.write("export.csv", many_classes());
  write_rule(files, name, options);
  CHECK(told(files, {}).starts_with("1\n"));
  const std::string short_of_it = told(files, {"--memory", "1M"});
  CHECK(short_of_it.starts_with("3\n"));
  CHECK_THAT(short_of_it, contains_text("rule risico/" + name +
                                        " was stopped: it does not fit in the memory that "
                                        "--memory allows"));
}

TEST_CASE("a sample of classes has a limit of its own, whatever the memory") {
  const WrittenFiles files;
  files.write("p/pack.yaml", pack);
  files.write("export.csv", many_classes());
  write_rule(files, "small_classes", "at_least: 9, most_classes: 9000");
  const std::string sampled = told(files, {"--memory", "1M"});
  CHECK(sampled.starts_with("1\n"));
  CHECK_THAT(sampled, contains_text("counted in a sample of the classes, which proves nothing"));
}
