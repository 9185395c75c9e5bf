// SPDX-License-Identifier: Apache-2.0
#include "engine/pack.h"

#include "support/catch.h"

using namespace jeugdlint;

namespace {

Field field(const std::string& name, bool required, const std::string& alias = "") {
  Field made;
  made.name = name;
  made.required = required;
  if (!alias.empty()) made.aliases = {alias};
  return made;
}

Table table(const std::string& name, std::vector<Field> fields) {
  Table made;
  made.name = name;
  made.fields = std::move(fields);
  return made;
}

std::vector<Pack> packs() {
  Pack one, other;
  one.name = "one";
  one.tables = {table("hulp", {field("bsn", true, "burgerservicenummer"), field("aanvang", true),
                               field("einde", false), field("hulpvorm", true)}),
                table("maatregel", {field("bsn", true), field("aanvang", true),
                                    field("einde", false), field("soort", true)})};
  other.name = "other";
  other.tables = {table("meldingen", {field("nummer", true), field("datum", false)})};
  std::vector<Pack> list;
  list.push_back(std::move(one));
  list.push_back(std::move(other));
  return list;
}

}  // namespace

TEST_CASE("the table that knows most columns of a header fits best") {
  const auto [header, expected] =
      GENERATE(Catch::Generators::table<std::vector<std::string>, std::string>({
          {{"bsn", "aanvang", "einde", "hulpvorm"}, "one/hulp"},
          {{"bsn", "aanvang", "einde", "soort"}, "one/maatregel"},
          {{"BSN", "Aan-vang", "EINDE", "Soort"}, "one/maatregel"},
          {{"Burgerservicenummer", "aanvang", "x", "y"}, "one/hulp"},
          {{"burgerservicenummer", "bsn", "nog", "iets"}, "none"},  // two columns, one field
          {{"bsn", "aanvang"}, "one/hulp"},                         // the first of equals
          {{"bsn", "x", "y", "z"}, "none"},                         // too few columns known
          {{"einde"}, "none"},                                      // no required field
          {{"datum", "nummer"}, "other/meldingen"},
          {std::vector<std::string>{}, "none"},
      }));
  CAPTURE(header);
  const std::vector<Pack> list = packs();
  const auto match = match_pack(list, header);
  CHECK((match ? match->pack->name + '/' + match->table->name : "none") == expected);
}

TEST_CASE("a match tells how many columns and required fields it rests on") {
  const std::vector<Pack> list = packs();
  const auto match = match_pack(list, {"bsn", "hulpvorm", "opmerking"});
  REQUIRE(match);
  CHECK(match->known == 2);
  CHECK(match->columns == 3);
  CHECK(match->required == 3);
  CHECK(match->required_present == 2);
}

TEST_CASE("names are compared without case, spaces, hyphens and underscores") {
  const auto [name, folded] = GENERATE(Catch::Generators::table<std::string, std::string>({
      {"Datum aanvang", "datumaanvang"},
      {"DATUM_AANVANG", "datumaanvang"},
      {"datum-aanvang", "datumaanvang"},
      {"Reden beÉINDIGING", "redenbeéindiging"},
      {"2 × 3", "2×3"},
      {"", ""},
  }));
  CHECK(folded_name(name) == folded);
}
