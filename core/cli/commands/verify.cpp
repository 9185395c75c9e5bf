// SPDX-License-Identifier: Apache-2.0
// Whether files are the ones that a verdict record is about.
#include "cli/options.h"
#include "cli/terminal.h"
#include "cli/verdict_record.h"
#include "input/byte_stream.h"
#include "text/failure.h"
#include "text/terminal_text.h"

#include <simdjson.h>

#include <map>
#include <memory>
#include <string>
#include <vector>

namespace jeugdlint::commands_list {
namespace {

struct Verify {
  std::string record;
  std::vector<std::string> files;
  bool passed = false;
};

struct Record {
  std::map<std::string, std::string> name_of;  // by SHA-256
  std::int64_t exit_code = 0;
};

[[noreturn]] void refuse(const std::string& path, Language language) {
  const LocalText words = {.nl = ": is geen vastgelegde uitslag van jeugdlint check --attest",
                           .en = ": is no verdict record of jeugdlint check --attest"};
  throw Failure(path + words.in(language));
}

Record read_record(const std::string& path, Language language) {
  open_bytes(path);  // tells of a file that is not there
  simdjson::dom::parser parser;
  simdjson::dom::element root;
  if (parser.load(path).get(root) != simdjson::SUCCESS) refuse(path, language);
  std::string_view type, predicate;
  simdjson::dom::array subjects;
  Record record;
  if (root["_type"].get(type) != simdjson::SUCCESS || type != statement_type ||
      root["predicateType"].get(predicate) != simdjson::SUCCESS || predicate != verdict_type ||
      root["subject"].get(subjects) != simdjson::SUCCESS ||
      root["predicate"]["verdict"]["exit_code"].get(record.exit_code) != simdjson::SUCCESS)
    refuse(path, language);
  for (const simdjson::dom::element subject : subjects) {
    std::string_view name, digest;
    if (subject["name"].get(name) != simdjson::SUCCESS ||
        subject["digest"]["sha256"].get(digest) != simdjson::SUCCESS || digest.size() != 64)
      refuse(path, language);
    record.name_of.emplace(digest, name);
  }
  return record;
}

int verify_files(const Verify& asked, const Shared& shared) {
  const bool dutch = shared.language == Language::nl;
  const Record record = read_record(asked.record, shared.language);
  bool all = true;
  std::string text;
  for (const std::string& file : asked.files) {
    const std::string digest = DigestStream(open_bytes(file)).finish();
    const auto found = record.name_of.find(digest);
    text += printable(file);
    if (found == record.name_of.end()) {
      all = false;
      text += dutch ? ": is niet het bestand dat beoordeeld is\n"
                    : ": is not the file that was judged\n";
    } else {
      text += (dutch ? ": is het bestand dat beoordeeld is als "
                     : ": is the file that was judged as ") +
              printable(found->second) + "\n";
    }
  }
  text += (dutch ? "De uitslag was exitcode " : "The verdict was exit code ") +
          std::to_string(record.exit_code) + "\n";
  print(text);
  return all && (!asked.passed || record.exit_code == 0) ? 0 : 1;
}

}  // namespace

Command verify() {
  return {
      .name = "verify", .declare = [](CLI::App& app, const Shared& shared) {
        const auto asked = std::make_shared<Verify>();
        Options options(app, shared);
        options.about({.nl = "Zegt of bestanden dezelfde zijn als die waarover een uitslag is "
                             "vastgelegd.",
                       .en = "Tells whether files are the ones that a verdict record is about."});
        options.argument(kind::record, asked->record, true,
                         {.nl = "wat jeugdlint check --attest heeft geschreven",
                          .en = "what jeugdlint check --attest wrote"});
        options.arguments(kind::file, asked->files,
                          {.nl = "de bestanden om te vergelijken", .en = "files to compare"});
        options.group({.nl = "Uitslag", .en = "Verdict"});
        options.flag("--passed", asked->passed,
                     {.nl = "geef ook exitcode 1 als de uitslag zelf niet 0 was",
                      .en = "give exit code 1 as well when the verdict itself was not 0"});
        options.example("jeugdlint verify verdict.intoto.json jeugdhulp.csv");
        return [asked, shared] { return verify_files(*asked, shared); };
      }};
}

}  // namespace jeugdlint::commands_list
