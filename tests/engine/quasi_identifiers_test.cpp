// SPDX-License-Identifier: Apache-2.0
// Which fields a person could be known by, where the pack does not say so.
#include "engine/quasi_identifiers.h"

#include "support/catch.h"
#include "support/run_program.h"
#include "support/told_of_rule.h"
#include "support/written_files.h"

namespace {

const std::string few_alike = R"(title: {nl: Kleine groepen, en: Small groups}
table: zorg
check: disclosure/small_classes
options: {at_least: 2}
examples:
  good: [[{sexe: V, uren: 1}, {sexe: V, uren: 2}]]
  bad: [{sexe: V}]
)";

std::string with_fields_of_people() {
  return with(with(demo_pack, "{name: sexe,", "{name: sexe, aliases: [geslacht_jeugdige],"),
              "{name: uren,", "{name: postcode_kind}\n      - {name: uren,");
}

ProgramRun checked(const std::string& rows, const std::string& format) {
  const WrittenFiles files;
  files.write("p/pack.yaml", with_fields_of_people());
  files.write("p/r.yaml", few_alike);
  files.write("zorg.csv", rows);
  return run_program({.arguments = {"check", "zorg.csv", "--pack", "./p", "--select", "demo/",
                                    "--output-format", format, "--lang", "en"},
                      .folder = files.folder()});
}

}  // namespace

TEST_CASE("a field is known of people by the words of its name, an alias or its code list") {
  const auto [name, alias, codes, known] =
      GENERATE(table<std::string, std::string, std::string, bool>({
          {"geboortedatum", "", "", true},
          {"geb_datum_jeugdige", "", "", true},
          {"Date of Birth", "", "", true},
          {"leeftijd_bij_aanvang", "", "", true},
          {"veld7", "postcode4", "", true},
          {"veld7", "", "gemeenten", true},
          {"datum_aanvang", "", "", false},
          {"bedrag", "kosten", "producten", false},
          {"agenda", "", "", false},  // no word of it, though age is how it begins
      }));
  CAPTURE(name, alias, codes);
  jeugdlint::Field field;
  field.name = name;
  if (!alias.empty()) field.aliases = {alias};
  field.codes = codes;
  CHECK(reads_as_quasi_identifier(field) == known);
}

TEST_CASE("a rule about classes without a key takes the fields that people are known by") {
  CHECK(told_of_rule(few_alike, with_fields_of_people()).empty());
  CHECK_THAT(told_of_rule(few_alike),
             contains_text("r.yaml:3:8: disclosure/small_classes needs the option key: no field of "
                           "the table zorg reads as a birth date, sex, postcode or the like"));
}

TEST_CASE("a finding says that its quasi-identifiers were proposed, and which they are") {
  const std::string rows = "nummer,sexe,postcode_kind\n111,V,1011\n222,M,1012\n";
  CHECK_THAT(checked(rows, "concise").out,
             contains_text("the pack names no quasi-identifiers, and these are proposed: sexe, "
                           "postcode_kind"));
  // Only the columns that the file has.
  CHECK_THAT(checked("nummer,sexe\n111,V\n", "concise").out, contains_text("proposed: sexe\n"));
}

TEST_CASE("a file without such a column does not have the rule run") {
  const ProgramRun run = checked("nummer,eind\n111,2024-01-01\n", "full");
  CHECK_THAT(run.out, contains_text("no column of the file is declared as a birth date"));
}
