// SPDX-License-Identifier: Apache-2.0
#include "engine/pack.h"

#include "support/catch.h"
#include "support/packs.h"
#include "support/written_files.h"
#include "text/failure.h"

using namespace jeugdlint;

namespace {

// What reading and checking a pack says; empty when it is right.
std::string said(const WrittenFiles& files) {
  try {
    check_pack(read_pack(files.folder()), load_plugins({}));
    return "";
  } catch (const Failure& failure) {
    return files.without_folder(failure.what());
  }
}

std::string said_of_pack(std::string_view pack) {
  const WrittenFiles files;
  files.write("pack.yaml", pack);
  files.write("eind_voor_begin.yaml", demo_rule);
  return said(files);
}

std::string said_of_rule(std::string_view rule) {
  const WrittenFiles files;
  files.write("pack.yaml", demo_pack);
  files.write("regel.yaml", rule);
  return said(files);
}

}  // namespace

TEST_CASE("a pack without mistakes is read as it says") {
  const WrittenFiles files;
  files.write("pack.yaml", demo_pack);
  files.write("eind_voor_begin.yaml", demo_rule);
  files.write("README.md", "not a rule");
  const Pack pack = read_pack(files.folder());
  CHECK(pack.name == "demo");
  CHECK(pack.title == LocalText{"Voorbeeld", "Example"});
  CHECK(pack.code_list("sexe")->codes[1].label == LocalText{"Man", "Male"});

  const Table& zorg = *pack.table("zorg");
  CHECK(zorg.primary_key == std::vector<std::string>{"nummer"});
  CHECK(zorg.field("nummer")->required);
  CHECK(zorg.field("Client-nummer") == zorg.field("nummer"));
  CHECK(zorg.field("begin")->date_format.form == "%Y%m%d");
  CHECK(zorg.field("begin")->date_format.partial);
  CHECK(zorg.field("eind")->date_format.form == "default");
  CHECK(zorg.field("eind")->minimum == "2015-01-01");
  CHECK(zorg.field("eind")->maximum == "2099-12-31");
  CHECK(zorg.field("eind")->missing_values == std::vector<std::string>{"", "?"});
  CHECK(zorg.field("uren")->missing_values == std::vector<std::string>{"-1"});

  REQUIRE(pack.rules.size() == 1);
  const RuleUse& rule = pack.rules[0];
  CHECK(rule.id == "demo/eind_voor_begin");
  CHECK(rule.check == "consistency/end_before_start");
  CHECK(rule.bad[0].rows[0][0] == std::pair<std::string, std::string>("begin", "20240102"));
  CHECK(rule.bad[0].place.line == 7);
  CHECK(said(files).empty());
}

TEST_CASE("a mistake in pack.yaml is told with its place and the nearest right name") {
  const auto [from, to, message] = GENERATE(table<std::string, std::string, std::string>({
      {"title: {nl: Voorbeeld", "titel: {nl: Voorbeeld",
       "pack.yaml:1:1: a pack needs the key title\n"
       "pack.yaml:3:1: unknown key titel in a pack; did you mean title?"},
      {", en: Care}", "}", "pack.yaml:12:12: title needs the key en"},
      {"en: Care}", "en: \"\"}", "pack.yaml:12:27: en is empty"},
      {"title: {nl: Zorg, en: Care}", "title: Zorg",
       "pack.yaml:12:12: expected the words in two languages, {nl: ..., en: ...}, for title, found "
       "text"},
      {"type: integer", "type: intger",
       "pack.yaml:24:28: unknown type intger; did you mean integer?"},
      {"sexe, codes: sexe", "sexe, codes: sxe",
       "pack.yaml:21:9: no code list sxe for the field sexe; did you mean sexe?"},
      {"required: true", "required: yes",
       "pack.yaml:21:59: expected true or false for required, found text"},
      {"minimum: 2015-01-01", "minimum: 2015-02-30",
       "pack.yaml:23:57: expected a date, as in 2024-02-29"},
      {"maximum: 20991231", "maximum: 20001231", "pack.yaml:23:47: minimum is later than maximum"},
      {"partial: true", "partial: true, precision: yaer",
       "pack.yaml:22:79: expected year or month, the finest date allowed"},
      {"name: demo", "name: De mo",
       "pack.yaml:1:7: the name is part of ids: expected small letters, digits, hyphens and "
       "underscores only"},
      {"minimum: 0", "minimum: nul", "pack.yaml:24:83: expected a number"},
      {"minimum: 0", "minimun: 0",
       "pack.yaml:24:74: unknown key minimun in constraints; did you mean minimum?"},
      {"%Y%m%d", "%Y%m",
       "pack.yaml:22:43: expected default, any, or a form with %Y, %m and %d once each"},
      {"maxLength: 9", "maxLength: 2", "pack.yaml:20:22: minLength is larger than maxLength"},
      {"maxLength: 9", "pattern: \"(\"", "pack.yaml:20:46: this is no pattern: "},
      {"primaryKey: nummer", "primaryKey: numer",
       "pack.yaml:14:17: the table has no field numer; did you mean nummer?"},
      {"primaryKey: nummer", "foreignKeys: []",
       "pack.yaml:14:18: foreignKeys are not judged; leave them out"},
      {"name: uren", "name: Begin",
       "pack.yaml:24:9: the field Begin goes by Begin, as does the field begin"},
      {"    type: date\n    title: {nl: Peil", "    type: datum\n    title: {nl: Peil",
       "pack.yaml:6:11: unknown type datum; did you mean date?"},
      {"codes: {V: {nl: Vrouw, en: Female}, M: {nl: Man, en: Male}}", "codes: []",
       "pack.yaml:9:9: the code list sexe holds no code"},
      {"codes: {V: {nl: Vrouw, en: Female}, M: {nl: Man, en: Male}}", "file: tables/sexe.csv",
       "pack.yaml:9:16: there is no file tables/sexe.csv"},
      {"codes: {V: {nl: Vrouw, en: Female}, M: {nl: Man, en: Male}}", "file: ../sexe.csv",
       "pack.yaml:9:16: expected a path inside "},
      {"    fields:", "    records: clienten\n    fields:",
       "pack.yaml:15:14: expected a JSON pointer, as in /clienten/*/trajecten/*"},
  }));
  CAPTURE(from, to);
  const std::string said = said_of_pack(with(demo_pack, from, to));
  // The rest is the path of the folder, or what the library says of the pattern.
  CHECK((message.ends_with(' ') ? said.substr(0, message.size()) : said) == message);
}

TEST_CASE("a mistake in a rule file is told with its place and the nearest right name") {
  const auto [from, to, message] = GENERATE(table<std::string, std::string, std::string>({
      {"table: zorg", "table: zrg", "regel.yaml:2:8: no table zrg; did you mean zorg?"},
      {"table: zorg", "tables: []", "regel.yaml:2:9: tables is empty"},
      {"table: zorg\n", "", "regel.yaml:1:1: a rule has either the key table or the key tables"},
      {"table: zorg", "table: zorg\nrequire: x",
       "regel.yaml:4:8: a rule has either the key require or the key check\n"
       "regel.yaml:5:1: unknown key options in a rule"},
      {"table: zorg", "table: zorg\nseverity: fatal",
       "regel.yaml:3:11: expected error, warning or note for severity"},
      {"end_before_start", "end_befor_start",
       "regel.yaml:3:8: no check consistency/end_befor_start; did you mean "
       "consistency/end_before_start?"},
      {"start: begin", "from: begin",
       "regel.yaml:3:8: consistency/end_before_start needs the option start\n"
       "regel.yaml:4:17: consistency/end_before_start has no option from"},
      {"start: begin", "start: begn",
       "regel.yaml:4:18: the table zorg has no field begn; did you mean begin?"},
      {"start: begin", "start: nummer",
       "regel.yaml:4:18: the field nummer is not declared as a date, which the option start needs"},
      {"start: begin", "start: [begin, eind]",
       "regel.yaml:4:18: expected one value, not a list, for the option start"},
      {"start: begin", "start: {parameter: peildatum}",
       "regel.yaml:6:3: examples need a value for the parameter peildatum, under the key "
       "parameters"},
      {"start: begin", "start: {parameter: peildatun}",
       "regel.yaml:4:18: no parameter peildatun; did you mean peildatum?"},
      {"  good:", "  parameters: {peildatum: morgen}\n  good:",
       "regel.yaml:6:27: this is no value for the parameter peildatum"},
      {"  good:", "  parameters: {peildatun: 20240101}\n  good:",
       "regel.yaml:6:16: no parameter peildatun; did you mean peildatum?"},
      {"eind: 2024-01-02", "einde: 2024-01-02",
       "regel.yaml:6:28: the table zorg has no field einde; did you mean eind?"},
      {"eind: 2024-01-02", "eind: ~",
       "regel.yaml:6:34: expected text for eind, found nothing; put quotes around an empty text or "
       "the word null"},
      {"  bad: [{begin: 20240102, eind: 2024-01-01}]\n", "",
       "regel.yaml:6:3: examples needs the key bad"},
      {"[{begin: 20240102, eind: 2024-01-01}]", "[]",
       "regel.yaml:7:8: a rule needs an example that it finds fault with"},
      {"table: zorg", "table: zorg\ntable: zorg", "regel.yaml:3:1: the key table occurs twice"},
  }));
  CAPTURE(from, to);
  CHECK(said_of_rule(with(demo_rule, from, to)) == message);
}

TEST_CASE("a pack with mistakes in several files tells all of them at once") {
  const WrittenFiles files;
  files.write("pack.yaml", with(demo_pack, "type: integer", "type: getal"));
  files.write("a.yaml", with(demo_rule, "table: zorg", "tabel: zorg"));
  files.write("b.yaml", with(demo_rule, "start: begin", "start: [begin"));
  files.write("c.yml", demo_rule);
  files.write("D d.yaml", demo_rule);
  CHECK(
      said(files) ==
      "D d.yaml: the name is part of ids: expected small letters, digits, hyphens and underscores "
      "only\n"
      "a.yaml:1:1: a rule has either the key table or the key tables\n"
      "a.yaml:2:1: unknown key tabel in a rule; did you mean table?\n"
      "b.yaml:4:35: this cannot be read as YAML: while parsing a flow sequence, "
      "did not find expected ',' or ']'\n"
      "c.yml: the name of a rule file ends in .yaml\n"
      "pack.yaml:24:28: unknown type getal");
}

TEST_CASE("a code table is held to its columns, dates and codes") {
  const auto [table, message] = GENERATE(Catch::Generators::table<std::string, std::string>({
      {"code,label\nV,Vrouw\nM,Man\n", ""},
      {"code,label_nl,label_en,valid_from,valid_to\nV,a,b,,2019-12-31\nV,c,d,2020-01-01,\n", ""},
      {"code,label\nV,Vrouw\nV,Man\n", "tables/sexe.csv:3:1: the code V occurs twice"},
      {"code,valid_to,valid_from\nV,2020-01-01,2020-01-01\nV,,2020-01-01\n",
       "tables/sexe.csv:3:1: the code V occurs twice"},
      {"kode,label\nV,Vrouw\n",
       "tables/sexe.csv:1:1: unknown column kode; did you mean code?\n"
       "tables/sexe.csv:1:1: a code table needs a column code\n"
       "tables/sexe.csv:2:1: a record without a code"},
      {"code,valid_from\nV,01-01-2020\n",
       "tables/sexe.csv:2:1: expected a date as in 2024-02-29, or nothing"},
      {"code,valid_from,valid_to\nV,2021-01-01,2020-01-01\n",
       "tables/sexe.csv:2:1: valid_to of the code V is before valid_from"},
      {"code,label\n", "pack.yaml:9:9: the code list sexe holds no code"},
  }));
  CAPTURE(table);
  const WrittenFiles files;
  files.write("tables/sexe.csv", table);
  files.write("pack.yaml",
              with(demo_pack, "codes: {V: {nl: Vrouw, en: Female}, M: {nl: Man, en: Male}}",
                   "file: tables/sexe.csv"));
  CHECK(said(files) == message);
}

TEST_CASE("a folder without pack.yaml and a path to nothing are no packs") {
  const WrittenFiles files;
  CHECK(said(files).ends_with("this folder is no pack: it has no pack.yaml"));
  CHECK_THROWS_AS(read_pack(files.folder() / "nothing"), Failure);
}

TEST_CASE("a pack cannot have the name of a plugin") {
  CHECK(said_of_pack(with(demo_pack, "name: demo", "name: validity")).find("clash") !=
        std::string::npos);
}

TEST_CASE("a pack is found by its name or its path, and a slip is answered with the name") {
  const WrittenFiles files;
  files.write("demo/pack.yaml", demo_pack);
  files.write("tables/sexe.csv", "code\nV\n");
  CHECK(pack_names(files.folder()) == std::vector<std::string>{"demo"});
  CHECK(find_pack("demo", files.folder()) == files.folder() / "demo");
  const std::string path = (files.folder() / "demo").string();
  CHECK(find_pack(path, "/nowhere") == path);
  const auto [asked, answer] = GENERATE(Catch::Generators::table<std::string, std::string>({
      {"dmeo", "no pack dmeo; did you mean demo?; the packs that come with the program: demo"},
      {"./demo.json", "./demo.json: there is no such file or folder"},
      {"", "no pack "},
  }));
  std::string message;
  try {
    find_pack(asked, files.folder());
  } catch (const Failure& failure) {
    message = failure.what();
  }
  CHECK(message.starts_with(answer));
}
