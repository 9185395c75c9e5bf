// SPDX-License-Identifier: Apache-2.0
#include <simdjson.h>

#include "support/catch.h"
#include "support/run_program.h"
#include "support/written_files.h"

namespace {

using Arguments = std::vector<std::string>;

struct Judged {
  Judged() {
    files.write("schema.json", R"({"fields": [{"name": "naam"},
        {"name": "aantal", "type": "integer", "constraints": {"maximum": 9}}]})");
    files.write("list.csv", "naam;aantal\na;10\n");
  }
  int run(const Arguments& arguments) const {
    return run_program({.arguments = arguments, .folder = files.folder()}).exit_code;
  }
  int attest(const std::string& file, const std::string& record, const Arguments& more = {}) const {
    Arguments arguments = {"check", file, "--schema", "schema.json", "--attest", record};
    arguments.insert(arguments.end(), more.begin(), more.end());
    return run(arguments);
  }
  std::string text(const std::string& name) const { return file_text(files.folder() / name); }

  WrittenFiles files;
};

}  // namespace

TEST_CASE("a verdict record is an in-toto statement about the bytes of the inputs") {
  const Judged judged;
  CHECK(judged.attest("list.csv", "record.json") == 1);
  simdjson::dom::parser parser;
  const simdjson::dom::element root = parser.parse(judged.text("record.json"));
  CHECK(std::string_view(root["_type"]) == "https://in-toto.io/Statement/v1");
  CHECK(std::string_view(root["subject"].at(0)["name"]) == "list.csv");
  // printf 'naam;aantal\na;10\n' | sha256sum
  CHECK(std::string_view(root["subject"].at(0)["digest"]["sha256"]) ==
        "f92f526014916c6bab32279f368af8872b5e26e308479c6d4e59fe3323659f4e");
  const auto predicate = root["predicate"];
  CHECK(std::int64_t(predicate["verdict"]["exit_code"]) == 1);
  CHECK(std::int64_t(predicate["inputs"].at(0)["findings"]["error"]) == 1);
  CHECK(double(predicate["inputs"].at(0)["coverage"]) == 100);
  CHECK(predicate["plugins"].get_array().value().size() > 2);
  CHECK(std::string_view(predicate["packs"].at(0)["digest"]["sha256"]).size() == 64);
}

TEST_CASE("equal runs give equal bytes, and what the verdict depends on changes them") {
  const Judged judged;
  judged.attest("list.csv", "a.json");
  judged.attest("list.csv", "b.json");
  CHECK(judged.text("a.json") == judged.text("b.json"));
  judged.attest("list.csv", "c.json", {"--fail-on", "warning"});
  CHECK(judged.text("a.json") != judged.text("c.json"));
  judged.attest("list.csv", "purpose.json", {"--purpose", "open-data"});
  CHECK(judged.text("purpose.json").find("\"name\": \"open-data\"") != std::string::npos);
  judged.files.write("schema.json", R"({"fields": [{"name": "naam"},
      {"name": "aantal", "type": "integer", "constraints": {"maximum": 8}}]})");
  judged.attest("list.csv", "d.json");
  CHECK(judged.text("a.json") != judged.text("d.json"));
}

TEST_CASE("verify tells whether a file is the one that was judged") {
  const Judged judged;
  judged.files.write("clean.csv", "naam;aantal\na;1\n");
  judged.attest("list.csv", "record.json");
  CHECK(judged.attest("clean.csv", "clean.json") == 0);
  judged.files.write("renamed.csv", "naam;aantal\na;10\n");
  CHECK(judged.run({"verify", "record.json", "list.csv"}) == 0);
  CHECK(judged.run({"verify", "record.json", "renamed.csv"}) == 0);
  CHECK(judged.run({"verify", "record.json", "clean.csv"}) == 1);
  CHECK(judged.run({"verify", "record.json", "list.csv", "clean.csv"}) == 1);
  CHECK(judged.run({"verify", "record.json", "list.csv", "--passed"}) == 1);
  CHECK(judged.run({"verify", "clean.json", "clean.csv", "--passed"}) == 0);
  CHECK(judged.run({"verify", "record.json", "nowhere.csv"}) == 2);
  CHECK(judged.run({"verify", "nowhere.json", "list.csv"}) == 2);
  CHECK(judged.run({"verify", "schema.json", "list.csv"}) == 2);
}
