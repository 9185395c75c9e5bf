// SPDX-License-Identifier: Apache-2.0
#include "engine/examples.h"
#include "engine/pack.h"

#include "support/catch.h"
#include "support/packs.h"
#include "support/told_of_rule.h"
#include "support/written_files.h"
#include "text/failure.h"

#include <algorithm>

using namespace jeugdlint;

namespace {

constexpr std::string_view next_year = R"(extends: ../demo
name: demo_2026
version: "2"
code_lists:
  sexe: {codes: {V: Vrouw, M: Man, X: {nl: Geen van beide, en: Neither}}}
tables:
  zorg:
    fields:
      - {name: uren, constraints: {maximum: 60}}
      - {name: sexe, constraints: {required: false}}
      - {name: wijk, type: string}
)";

// A pack `demo`, and beside it one that extends it.
struct TwoPacks {
  WrittenFiles files;

  TwoPacks() {
    files.write("demo/pack.yaml", demo_pack);
    files.write("demo/eind_voor_begin.yaml", demo_rule);
    files.write("later/pack.yaml", next_year);
  }
  Pack later() const { return read_pack(files.folder() / "later"); }
  std::string said() const {
    try {
      check_pack(later(), load_plugins({}));
      return "";
    } catch (const Failure& failure) {
      return files.without_folder(failure.what());
    }
  }
};

}  // namespace

TEST_CASE("a pack that extends another has its rules, under its own name") {
  const TwoPacks packs;
  CHECK(packs.said().empty());
  const Pack later = packs.later();
  CHECK(later.extends == "demo");
  CHECK(later.version == "2");
  CHECK(later.title == LocalText{"Voorbeeld", "Example"});
  REQUIRE(later.rules.size() == 1);
  CHECK(later.rules[0].id == "demo_2026/eind_voor_begin");
  CHECK(packs.files.without_folder(later.rules[0].place.file) == "demo/eind_voor_begin.yaml");
}

TEST_CASE("a pack that extends another changes what it names and adds what is new") {
  const Pack later = TwoPacks().later();
  const Table& zorg = *later.table("zorg");
  CHECK(zorg.primary_key == std::vector<std::string>{"nummer"});
  CHECK(zorg.field("uren")->minimum == "0");
  CHECK(zorg.field("uren")->maximum == "60");
  CHECK(zorg.field("uren")->type == FieldType::integer);
  CHECK_FALSE(zorg.field("sexe")->required);
  CHECK(zorg.fields.back().name == "wijk");
  CHECK(later.code_list("sexe")->codes.size() == 3);
}

TEST_CASE("a pack that extends another may compute a derived column in its own way") {
  const TwoPacks packs;
  packs.files.write("demo/pack.yaml",
                    with_derived("      dagen: eind - begin\n      lang: dagen > 9\n"));
  packs.files.write("demo/lang.yaml",
                    "title: {nl: Te lang, en: Too long}\ntable: zorg\nrequire: \"!lang\"\n"
                    "examples: {bad: [{begin: 20240101, eind: 2024-01-11}]}\n");
  packs.files.write(
      "later/pack.yaml",
      with(next_year, "    fields:\n", "    derive: {dagen: eind - begin + 1}\n    fields:\n"));
  packs.files.write("later/lang.yaml", "examples: {bad: [{begin: 20240101, eind: 2024-01-10}]}\n");
  CHECK(packs.said().empty());
  for (const ExampleResult& result : run_examples(packs.later(), load_plugins({})))
    CHECK(result.passed);
}

TEST_CASE("a rule file with the name of a rule changes the keys that it gives") {
  const TwoPacks packs;
  packs.files.write("later/eind_voor_begin.yaml",
                    "severity: note\noptions: {one_day: false}\n"
                    "examples:\n  bad: [{begin: 20240102, eind: 2024-01-02}]\n");
  CHECK(packs.said().empty());
  const Pack later = packs.later();
  const RuleUse& rule = later.rules[0];
  CHECK(rule.severity == Severity::note);
  CHECK(rule.title.en == "End before start");
  CHECK(rule.settings.size() == 3);
  for (const ExampleResult& result : run_examples(later, load_plugins({}))) CHECK(result.passed);
}

TEST_CASE("a rule can be withdrawn, with the reason") {
  const TwoPacks packs;
  packs.files.write("later/eind_voor_begin.yaml",
                    "withdraw: true\nreason: {nl: Vervallen, en: No longer asked}\n");
  const Pack later = packs.later();
  CHECK(later.rules.empty());
  REQUIRE(later.withdrawn.size() == 1);
  CHECK(later.withdrawn[0].reason.en == "No longer asked");
}

TEST_CASE("a field can be withdrawn") {
  const TwoPacks packs;
  packs.files.write("later/pack.yaml",
                    with(next_year, "{name: wijk, type: string}", "{name: uren, withdraw: true}"));
  CHECK(packs.later().table("zorg")->field("uren") == nullptr);
}

TEST_CASE("a mistake in what extends a pack is told where it was made") {
  const auto [file, text, message] = GENERATE(table<std::string, std::string, std::string>({
      {"later/pack.yaml", "extends: ../dmo\nname: x\n",
       "later/pack.yaml:1:10: no pack ../dmo; a pack of your own is named by its path from this "
       "folder"},
      {"later/pack.yaml", "extends: bijj\nname: x\n",
       "later/pack.yaml:1:10: no pack bijj; did you mean bij?"},
      {"later/pack.yaml", "extends: ../later\nname: x\n",
       "later/pack.yaml:1:10: a pack cannot extend itself, also not by way of another"},
      {"demo/pack.yaml", "extends: ../later\nname: x\n",
       "demo/pack.yaml:1:10: a pack cannot extend itself, also not by way of another"},
      {"later/pack.yaml", "extends: ../demo\n",
       "later/pack.yaml:1:1: a pack needs the key name, also one that extends another"},
      {"later/eind_voor_begn.yaml", "withdraw: true\nreason: {nl: x, en: y}\n",
       "later/eind_voor_begn.yaml:1:1: there is no rule eind_voor_begn to withdraw; did you mean "
       "eind_voor_begin?"},
      {"later/eind_voor_begin.yaml", "withdraw: true\n",
       "later/eind_voor_begin.yaml:1:1: a rule that is withdrawn needs the key reason"},
      {"later/eind_voor_begin.yaml", "options: {strat: begin}\n",
       "later/eind_voor_begin.yaml:1:18: consistency/end_before_start has no option strat; did you "
       "mean start?"},
      {"demo/eind_voor_begin.yaml", "table: zorg\n",
       "demo/eind_voor_begin.yaml:1:1: a rule needs the key title\n"},
  }));
  CAPTURE(file, text);
  const TwoPacks packs;
  packs.files.write(file, text);
  CHECK(packs.said().starts_with(message));
}
