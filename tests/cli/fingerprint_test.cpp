// SPDX-License-Identifier: Apache-2.0
// Fingerprints of records: only by a key that is hidden, and the same wherever the record is.
#include <filesystem>
#include <set>
#include <string>
#include <vector>

#include "support/catch.h"
#include "support/run_program.h"
#include "support/written_files.h"

namespace {

namespace fs = std::filesystem;
using Words = std::vector<std::string>;

const std::string secret(32, 'k'), another(32, 'l');

constexpr const char* schema = R"({"missingValues": [""], "fields": [
  {"name": "naam", "type": "string", "constraints": {"required": true}},
  {"name": "aantal", "type": "integer", "constraints": {"maximum": 9}}]})";

struct Export {
  explicit Export(const std::string& name = "export.csv",
                  const std::string& text = "naam,aantal\nab,77\ncd,78\nef,7\n") {
    files.write(name, text);
    files.write("schema.json", schema);
    paths = {name};
    write_key(secret);
  }
  void write_key(const std::string& key, fs::perms perms = fs::perms::owner_read) const {
    fs::remove(files.folder() / "keys/key");
    files.write("keys/key", key);
    fs::permissions(files.folder() / "keys/key", perms);
  }
  ProgramRun check(const Words& more = {}, const std::string& format = "json") const {
    Words arguments = {"check", paths.front(),     "--schema", "schema.json",       "--lang",
                       "en",    "--output-format", format,     "--fingerprint-key", "keys/key"};
    arguments.insert(arguments.end(), more.begin(), more.end());
    return run_program({.arguments = arguments, .folder = files.folder()});
  }
  std::set<std::string> fingerprints(const Words& more = {}) const {
    return after("\"fingerprint\": \"", check(more).out);
  }
  static std::set<std::string> after(const std::string& name, const std::string& text) {
    std::set<std::string> found;
    for (std::size_t at = text.find(name); at != std::string::npos; at = text.find(name, at + 1))
      found.insert(text.substr(at + name.size(), 32));
    return found;
  }

  WrittenFiles files;
  Words paths;
};

}  // namespace

TEST_CASE("a record keeps its fingerprint wherever it stands and however it is written") {
  const std::set<std::string> before = Export().fingerprints();
  CHECK(before.size() == 2);
  const auto [name, text] = GENERATE(table<std::string, std::string>({
      {"later.csv", "naam,aantal\nef,7\nxy,8\ncd,78\nab,77\n"},
      {"columns.csv", "aantal;naam\n77;ab\n78;cd\n"},
      {"export.json", R"([{"aantal": "77", "naam": "ab"}, {"naam": "cd", "aantal": 78}])"},
  }));
  CAPTURE(name);
  CHECK(Export(name, text).fingerprints({"--batch-rows", "1"}) == before);
}

TEST_CASE(
    "a fingerprint changes with the record, the rule and the key, and there is none without") {
  const Export file;
  const std::set<std::string> before = file.fingerprints();
  for (const std::string& print : before)
    CHECK(print.find_first_not_of("0123456789abcdef") == std::string::npos);
  CHECK_FALSE(before.contains(*Export("a.csv", "naam,aantal\nab,79\n").fingerprints().begin()));
  CHECK(Export("a.csv", "naam,aantal\n,77\n").fingerprints().size() == 2);  // two rules, one record
  file.write_key(another);
  for (const std::string& print : file.fingerprints()) CHECK_FALSE(before.contains(print));
  const ProgramRun without = run_program(
      {.arguments = {"check", "export.csv", "--schema", "schema.json", "--output-format", "json"},
       .folder = file.files.folder()});
  CHECK(without.out.find("fingerprint") == std::string::npos);
}

// By `openssl dgst -sha256 -hmac`, of the text that stands here.
TEST_CASE("a fingerprint is the HMAC-SHA-256 of rule, column and cells") {
  const Export file("one.csv", "naam,aantal\nab,77\n");
  // printf 'jeugdlint/record/1 14:validity/range6:aantal6:aantal2:774:naam2:ab'
  CHECK(file.fingerprints() == std::set<std::string>{"8bb1a99af88ef4c57fc63312e9d2239e"});
}

TEST_CASE("each format for programs has the fingerprint, and GitLab one of its own for equals") {
  const Export file("twice.csv", "naam,aantal\nab,77\nab,77\n");
  const std::string print = *file.fingerprints().begin();
  CHECK_THAT(file.check({}, "json-lines").out, contains_text("\"fingerprint\":\"" + print));
  CHECK_THAT(file.check({}, "sarif").out, contains_text("\"jeugdlintRecord/v1\": \"" + print));
  const std::string gitlab = file.check({}, "gitlab").out;
  CHECK_THAT(gitlab, contains_text("\"fingerprint\": \"" + print + " 1\""));
  CHECK_THAT(gitlab, contains_text("\"fingerprint\": \"" + print + " 2\""));
}

TEST_CASE("a key that hides nothing is refused") {
  const Export file;
  const auto refused = [&](const std::string& why, const Words& more = {}) {
    const ProgramRun run = file.check(more);
    CAPTURE(why, run.err);
    CHECK(run.exit_code == 2);
    CHECK(run.out.empty());
    CHECK(run.err.find(why) != std::string::npos);
  };
  for (const fs::perms others :
       {fs::perms::group_read, fs::perms::others_read, fs::perms::others_write}) {
    file.write_key(secret, fs::perms::owner_read | others);
    refused("others can read or change the key");
  }
  file.write_key(secret.substr(1));
  refused("too short for a key");
  file.write_key(std::string(4097, 'k'));
  refused("too long for a key");
  fs::remove(file.files.folder() / "keys/key");
  refused("keys/key");
  file.write_key(secret);
  refused("reads the file again", {"-"});
  refused("not for --audience shareable", {"--audience", "shareable"});
}

TEST_CASE("a key beside the baseline, or below it, is refused") {
  const Export file;
  const auto with_baseline = [&](const std::string& name) {
    const ProgramRun made =
        run_program({.arguments = {"baseline", "create", "export.csv", "--schema", "schema.json",
                                   "--baseline", name},
                     .folder = file.files.folder()});
    REQUIRE(made.exit_code == 0);
    return file.check({"--baseline", name});
  };
  fs::create_directory(file.files.folder() / "known");
  CHECK(with_baseline("known/baseline.json").exit_code == 0);
  for (const std::string name : {"baseline.json", "keys/baseline.json"}) {
    const ProgramRun run = with_baseline(name);
    CAPTURE(name, run.err);
    CHECK(run.exit_code == 2);
    CHECK_THAT(run.err, contains_text("lies beside a baseline"));
  }
  file.files.write("keys/jeugdlint-baseline.json", "{}");
  CHECK_THAT(file.check().err, contains_text("lies beside a baseline"));
}
