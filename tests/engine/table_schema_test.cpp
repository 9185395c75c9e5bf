// SPDX-License-Identifier: Apache-2.0
#include "engine/table_schema.h"

#include "support/catch.h"
#include "support/written_files.h"
#include "text/failure.h"

using namespace jeugdlint;

namespace {

constexpr std::string_view schema = R"({
	"title": "Zorg",
	"fields": [
		{"name": "id", "type": "string", "constraints": {"required": true, "unique": true}},
		{"name": "soort", "type": "string", "format": "email", "constraints": {"enum": ["a", "b"]},
		 "rdfType": "http://example.org/soort", "example": 3},
		{"name": "begin", "type": "date", "title": "Begin\u00e9"},
		{"name": "eind", "type": "date", "format": "%d/%m/%Y", "constraints": {"maximum": "31/12/2030"}},
		{"name": "tijd", "type": "datetime", "constraints": {"minimum": "2020-01-01T00:00:00Z"}},
		{"name": "uur", "type": "date", "format": "%d %B %Y"},
		{"name": "bedrag", "type": "number", "decimalChar": ",", "groupChar": "."},
		{"name": "prijs", "type": "number", "bareNumber": false},
		{"name": "af", "type": "boolean", "trueValues": ["ja"], "falseValues": ["nee"]}
	],
	"missingValues": ["", "-"],
	"primaryKey": ["id", "begin"],
	"foreignKeys": [{"fields": "soort", "reference": {"resource": "x", "fields": "y"}}],
	"$schema": "https://datapackage.org/profiles/2.0/tableschema.json"
})";

std::string said(const WrittenFiles& files, const std::filesystem::path& path) {
  try {
    check_pack(read_pack(path), load_plugins({}));
    return "";
  } catch (const Failure& failure) {
    return files.without_folder(failure.what());
  }
}

}  // namespace

TEST_CASE("a published Table Schema is a pack of one table, named as its file") {
  const WrittenFiles files;
  const auto path = files.write("zorg.json", schema);
  CHECK(said(files, path).empty());
  const Pack pack = read_pack(path);
  CHECK(pack.name == "zorg");
  CHECK(pack.title == LocalText{"Zorg", "Zorg"});
  REQUIRE(pack.tables.size() == 1);
  const Table& table = pack.tables[0];
  CHECK(table.field("id")->required);
  CHECK(table.field("id")->unique);
  CHECK(table.field("id")->missing_values == std::vector<std::string>{"", "-"});
  CHECK(pack.code_list(table.field("soort")->codes)->codes.size() == 2);
  CHECK(table.field("begin")->title.nl == "Begin\u00e9");
  CHECK(table.field("begin")->required);  // part of the key
  CHECK(table.field("bedrag")->number_format.decimal == ',');
  CHECK(table.field("bedrag")->number_format.group == '.');
  CHECK(pack.code_list(table.field("af")->codes)->codes[1].code == "nee");
  CHECK(table.primary_key == std::vector<std::string>{"id", "begin"});
}

TEST_CASE("what a Table Schema may say but nobody judges is any text") {
  const WrittenFiles files;
  const Pack pack = read_pack(files.write("zorg.json", schema));
  for (const char* name : {"tijd", "uur", "prijs"}) {
    CAPTURE(name);
    CHECK(pack.tables[0].field(name)->type == FieldType::any);
  }
  CHECK(pack.tables[0].field("tijd")->minimum.empty());
}

TEST_CASE("a Data Package is a pack with a table for each resource that has a schema") {
  const WrittenFiles files;
  files.write("schemas/zorg.json", schema);
  const auto path = files.write("datapackage.json", R"({
    "name": "levering", "title": "Levering", "version": "2.1",
    "resources": [
      {"name": "zorg", "path": "zorg.csv", "schema": "schemas/zorg.json", "dialect": {"delimiter": ";"}},
      {"name": "kind", "title": "Kind", "schema": {"fields": [{"name": "nr", "type": "year"}]}},
      {"name": "foto", "path": "foto.jpg"}
    ]})");
  CHECK(said(files, path).empty());
  const Pack pack = read_pack(path);
  CHECK(pack.name == "levering");
  CHECK(pack.version == "2.1");
  REQUIRE(pack.tables.size() == 2);
  CHECK(pack.table("zorg")->fields.size() == 9);
  CHECK(pack.table("kind")->title == LocalText{"Kind", "Kind"});
  CHECK(pack.table("kind")->field("nr")->type == FieldType::year);
}

TEST_CASE("a schema that cannot be held to is refused with the place") {
  const auto [text, message] = GENERATE(table<std::string, std::string>({
      {R"({"velden": []})",
       "s.json:1:1: expected a Table Schema, with fields, or a Data Package, with resources"},
      {R"(["a"])",
       "s.json:1:1: expected a Table Schema, with fields, or a Data Package, with resources"},
      {R"({"fields": {"name": "a"}})", "s.json:1:12: expected a list of fields"},
      {R"({"fields": [{"type": "date"}]})", "s.json:1:13: a field needs the key name"},
      {R"({"fields": [{"name": "a", "constraints": {"minLength": -1}}]})",
       "s.json:1:56: expected a whole number, not below zero, for minLength, found text"},
      {R"j({"fields": [{"name": "a", "constraints": {"pattern": "(?=x)"}}]})j",
       "s.json:1:54: this is no pattern: "},
      {R"({"fields": [{"name": "a"}], "primaryKey": "b"})",
       "s.json:1:43: the table has no field b; did you mean a?"},
      {R"({"fields": [{"name": "a"}, {"name": "a"}]})",
       "s.json:1:28: the field a goes by a, as does the field a"},
      {R"({"resources": [{"name": "a", "schema": "/etc/passwd"}]})",
       "s.json:1:40: expected a path inside "},
      {R"({"resources": [{"name": "a", "schema": "https://example.org/s.json"}]})",
       "s.json:1:40: expected a path inside "},
      {R"({"resources": [{"name": "a"}]})",
       "s.json:1:15: no resource has a schema, so there is nothing to check with"},
  }));
  CAPTURE(text);
  const WrittenFiles files;
  const std::string all = said(files, files.write("s.json", text));
  CHECK((message.ends_with(' ') ? all.substr(0, message.size()) : all) == message);
}
