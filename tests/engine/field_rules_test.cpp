// SPDX-License-Identifier: Apache-2.0
#include "engine/pack.h"

#include "support/catch.h"
#include "support/packs.h"
#include "support/written_files.h"

using namespace jeugdlint;

namespace {

// "validity/length {field: nummer, minimum: 3}"
std::string shown(const RuleUse& use) {
  std::string text;
  for (const Setting& setting : use.settings) {
    text += (text.empty() ? "" : ", ") + setting.name + ": ";
    for (const std::string& value : setting.values) text += (setting.list ? "+" : "") + value;
  }
  return use.check + " {" + text + '}';
}

// What the demo pack's fields ask for, with the constraints of one field changed.
std::vector<std::string> asked_by(const std::string& field, const std::string& declaration) {
  const WrittenFiles files;
  files.write("pack.yaml",
              with(demo_pack, "{name: sexe, codes: sexe, constraints: {required: true}}",
                   "{name: " + field + ", " + declaration + "}"));
  const Pack pack = read_pack(files.folder());
  std::vector<std::string> asked;
  for (const RuleUse& use : field_rules(pack.tables[0]))
    if (use.field == field) asked.push_back(shown(use));
  return asked;
}

}  // namespace

TEST_CASE("each word of a field's declaration asks for the check that judges it") {
  using Lines = std::vector<std::string>;
  const auto [declaration, checks] = GENERATE(table<std::string, Lines>({
      {"type: string", {}},
      {"constraints: {required: true}",
       {"completeness/field_missing {field: x}", "completeness/required {field: x}"}},
      {"type: date", {"validity/date {field: x}"}},
      {"type: date, constraints: {minimum: 20200101}",
       {"validity/date {field: x}", "validity/date_range {field: x, earliest: 2020-01-01}"}},
      {"type: integer", {"validity/number {field: x, integer: true}"}},
      {"type: number, constraints: {minimum: 0, maximum: 1.5}",
       {"validity/number {field: x}", "validity/range {field: x, minimum: 0, maximum: 1.5}"}},
      {"type: year", {"validity/pattern {field: x, pattern: [0-9]{4}}"}},
      {"type: boolean", {"validity/code_list {field: x, codes: zorg.x}"}},
      {"constraints: {pattern: a+}", {"validity/pattern {field: x, pattern: a+}"}},
      {"constraints: {minLength: 2, maxLength: 4}",
       {"validity/length {field: x, minimum: 2, maximum: 4}"}},
      {"constraints: {enum: [a, b]}", {"validity/code_list {field: x, codes: zorg.x}"}},
      {"codes: sexe", {"validity/code_list {field: x, codes: sexe}"}},
      {"constraints: {unique: true}", {"consistency/duplicate_key {key: +x}"}},
  }));
  CAPTURE(declaration);
  CHECK(asked_by("x", declaration) == checks);
}

TEST_CASE("a primary key asks for one check of duplicates and for its fields to be filled in") {
  const WrittenFiles files;
  files.write("pack.yaml", with(demo_pack, "primaryKey: nummer", "primaryKey: [nummer, begin]"));
  const Pack pack = read_pack(files.folder());
  std::vector<std::string> lines;
  for (const RuleUse& use : field_rules(pack.tables[0]))
    if (use.check == "consistency/duplicate_key" || use.check == "completeness/required")
      lines.push_back(shown(use));
  CHECK(lines == std::vector<std::string>{"completeness/required {field: nummer}",
                                          "completeness/required {field: sexe}",
                                          "completeness/required {field: begin}",
                                          "consistency/duplicate_key {key: +nummer+begin}"});
}

TEST_CASE("the values of an enum and of a boolean are its code list") {
  const WrittenFiles files;
  files.write("pack.yaml",
              with(demo_pack, "{name: sexe, codes: sexe, constraints: {required: true}}",
                   "{name: a, constraints: {enum: [p, q]}}\n"
                   "      - {name: b, type: boolean, trueValues: [ja], falseValues: [nee]}"));
  const Pack pack = read_pack(files.folder());
  REQUIRE(pack.code_list("zorg.a") != nullptr);
  CHECK(pack.code_list("zorg.a")->codes[1].code == "q");
  REQUIRE(pack.code_list("zorg.b") != nullptr);
  CHECK(pack.code_list("zorg.b")->codes[0].code == "ja");
  CHECK(pack.code_list("zorg.b")->codes[1].code == "nee");
}
