// SPDX-License-Identifier: Apache-2.0
#include "cli/listing.h"

#include <algorithm>

#include "support/catch.h"
#include "support/run_program.h"

using namespace jeugdlint;

TEST_CASE("a list is a table for people, names for scripts and JSON for programs") {
  const Listing listing{.keys = {"name", "title"},
                        .headings = {"naam", "titel"},
                        .rows = {{"a/b", "één"}, {"langer", "\"twee\""}}};
  CHECK(shown(listing, {}) == "naam    titel\na/b     één\nlanger  \"twee\"\n");
  CHECK(shown(listing, {.json = false, .names = true}) == "a/b\nlanger\n");
  const std::string json = shown(listing, {.json = true, .names = false});
  CHECK(json.find("\"name\": \"a/b\"") != std::string::npos);
  CHECK(json.find("\\\"twee\\\"") != std::string::npos);
}

TEST_CASE("rules list names rules of the program, of plugins and of packs, once each") {
  const ProgramRun run = jeugdlint_run({"rules", "list", "--names"});
  CAPTURE(run.err);
  CHECK(run.exit_code == 0);
  for (const char* id : {"\ninput/ragged_row\n", "\nvalidity/date\n", "\nbij/bsn_invalid\n"}) {
    CAPTURE(id);
    CHECK(("\n" + run.out).find(id) != std::string::npos);
  }
  const std::string table = jeugdlint_run({"rules", "list", "--lang", "nl"}).out;
  CHECK(table.starts_with("controle"));
  CHECK(std::count(table.begin(), table.end(), '\n') ==
        std::count(run.out.begin(), run.out.end(), '\n') + 1);
}

TEST_CASE("the JSON of a list is the same in every language but for titles") {
  const std::string english = jeugdlint_run({"rules", "list", "--json", "--lang", "en"}).out;
  const std::string dutch = jeugdlint_run({"rules", "list", "--json", "--lang", "nl"}).out;
  CHECK(english != dutch);
  CHECK(dutch.find("\"severity\": \"error\"") != std::string::npos);
  CHECK(dutch.find("\"fout\"") == std::string::npos);
  CHECK(std::count(english.begin(), english.end(), '\n') ==
        std::count(dutch.begin(), dutch.end(), '\n'));
}

TEST_CASE("plugins list and packs list name what is there") {
  const std::string plugins = jeugdlint_run({"plugins", "list", "--names"}).out;
  for (const char* name : {"completeness\n", "consistency\n", "privacy\n", "validity\n"}) {
    CAPTURE(name);
    CHECK(plugins.find(name) != std::string::npos);
  }
  CHECK(jeugdlint_run({"packs", "list", "--names"}).out.find("bij\n") != std::string::npos);
  CHECK(jeugdlint_run({"plugins", "list"}).out.find(".so") != std::string::npos);
}

TEST_CASE("explain tells of a rule of each kind, in both languages") {
  const std::string id = GENERATE("input/ragged_row", "validity/date", "bij/bsn_invalid");
  const ProgramRun english = jeugdlint_run({"explain", id, "--lang", "en"});
  const ProgramRun dutch = jeugdlint_run({"explain", id, "--lang", "nl"});
  CAPTURE(id, english.out, english.err);
  CHECK(english.exit_code == 0);
  CHECK(dutch.exit_code == 0);
  CHECK(english.out.find(id) != std::string::npos);
  CHECK(dutch.out.find(id) != std::string::npos);
  CHECK(english.out != dutch.out);
}

TEST_CASE("rules test plays the examples of the program's packs and of any folder") {
  const ProgramRun all = jeugdlint_run({"rules", "test"});
  CAPTURE(all.out, all.err);
  CHECK(all.exit_code == 0);
  CHECK(all.out.find(" 0 not as expected") != std::string::npos);
  const ProgramRun one = jeugdlint_run({"rules", "test", "rules/bij", "--lang", "nl"});
  CHECK(one.exit_code == 0);
  CHECK(one.out.find(" 0 anders dan verwacht") != std::string::npos);
}
