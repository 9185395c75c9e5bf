// SPDX-License-Identifier: Apache-2.0
#include "engine/pack_lint.h"

#include "support/catch.h"
#include "support/packs.h"
#include "support/run_program.h"
#include "support/written_files.h"

using namespace jeugdlint;

namespace {

constexpr std::string_view full_rule = R"(title: {nl: Eind voor begin, en: End before start}
why: {nl: De duur klopt dan niet., en: The length is wrong then.}
source: Our agreement, 2
table: zorg
check: consistency/end_before_start
options: {start: begin, end: eind}
examples:
  good: [{begin: 20240101, eind: 2024-01-02}]
  bad: [{begin: 20240102, eind: 2024-01-01}]
)";

constexpr std::string_view sources = "version: \"1\"\nsources: {ours: {title: Our agreement}}";

std::string pack_with_sources() {
  return with(with(demo_pack, "version: \"1\"", sources),
              "parameters:\n  peildatum:\n    type: "
              "date\n    title: {nl: Peildatum, en: Reference date}\n",
              "");
}

std::vector<std::string> remarks(std::string_view pack_text, std::string_view rule) {
  const WrittenFiles files;
  files.write("pack.yaml", pack_text);
  files.write("r.yaml", rule);
  const Pack pack = read_pack(files.folder());
  const Plugins plugins = load_plugins({});
  check_pack(pack, plugins);
  std::vector<std::string> said;
  for (const PackRemark& remark : pack_remarks(pack, plugins, run_examples(pack, plugins)))
    said.push_back(files.without_folder(remark.place.shown()) +
                   (remark.error ? ": error: " : ": warning: ") + remark.what);
  return said;
}

using Lines = std::vector<std::string>;

}  // namespace

TEST_CASE("a pack in which all has a purpose gives no remark") {
  CHECK(remarks(pack_with_sources(), full_rule) == Lines{});
}

TEST_CASE("what tests nothing, can never fire or says nothing is remarked upon with its place") {
  const auto [from, to, line] = GENERATE(table<std::string, std::string, std::string>({
      {"source: Our agreement, 2\n", "",
       "r.yaml:4:8: warning: the rule has no source: where does it say that this is wrong?"},
      {"Our agreement, 2", "Our agrement, 2",
       "r.yaml:5:8: warning: the source \"Our agrement\" is none of the sources of the pack; did "
       "you mean Our agreement?"},
      {"why: {nl: De duur klopt dan niet., en: The length is wrong then.}\n", "",
       "r.yaml:4:8: warning: the rule does not say why, in the key why"},
      {"en: End before start", "en: Eind voor begin",
       "r.yaml:5:8: warning: title is the same in Dutch and in English: one of them is no "
       "translation"},
      {"  good: [{begin: 20240101, eind: 2024-01-02}]\n", "",
       "r.yaml:5:8: warning: the rule has no good example: nothing shows that it can be satisfied"},
      {"begin: 20240101, eind: 2024-01-02", "begin: 20240101",
       "r.yaml:8:10: error: no good example tests anything: each lacks a value that the rule looks "
       "at"},
      {"[{begin: 20240101, eind: 2024-01-02}]", "[{begin: 20240102, eind: 2024-01-01}]",
       "r.yaml:9:9: error: this bad example is a good example of the same rule as well"},
      {"eind: 2024-01-01}]", "eind: 2024-01-01}, {begin: 20240102, eind: 2024-01-01}]",
       "r.yaml:9:46: warning: the same example stands here twice"},
  }));
  CAPTURE(to);
  CHECK(remarks(pack_with_sources(), with(full_rule, from, to)) == Lines{line});
}

TEST_CASE("a rule about codes that the code list does not have can never fire") {
  const std::string rule = R"(title: {nl: Sexe past niet, en: Sex does not fit}
why: {nl: Daarom., en: Because.}
source: Our agreement, 2
table: zorg
check: consistency/code_pair
options: {field: sexe, value_in: [X], other: nummer, other_in: ["123"]}
examples:
  good: [{sexe: X, nummer: "123"}]
  bad: [{sexe: X, nummer: "124"}]
)";
  CHECK(
      remarks(pack_with_sources(), rule) ==
      Lines{"r.yaml:6:34: error: the rule can never fire: the code list sexe of the field sexe has "
            "none of these values"});
}

TEST_CASE(
    "an expression that says nothing, and a code that the list does not have, are remarked on") {
  const std::string rule = R"(title: {nl: Vrouw met uren, en: Female with hours}
why: {nl: Daarom., en: Because.}
source: Our agreement, 2
table: zorg
when: sexe == "V"
require: uren < 10
examples:
  good: [{sexe: V, uren: "9"}]
  bad: [{sexe: V, uren: "10"}]
)";
  const auto [from, to, lines] = GENERATE(table<std::string, std::string, Lines>({
      {"uren < 10", "uren < 10", {}},
      {"sexe == \"V\"",
       "sexe in [\"V\", \"X\"]",
       {"r.yaml:5:7: warning: the code list sexe of the field sexe does not have X"}},
      {"when: sexe == \"V\"",
       "when: '\"v\" != sexe'",
       {"r.yaml:5:7: warning: the code list sexe of the field sexe does not have v"}},
      {"when: sexe == \"V\"", "when: 'true || sexe == \"V\"'", {}},
  }));
  CAPTURE(to);
  CHECK(remarks(pack_with_sources(), with(rule, from, to)) == lines);
  const Lines never = remarks(pack_with_sources(), with(rule, "uren < 10", "true || uren < 10"));
  REQUIRE(never.size() == 1);
  CHECK(never[0] == "r.yaml:6:10: error: the rule can never fire: require always holds");
  CHECK(remarks(pack_with_sources(), with(rule, "sexe == \"V\"", "size(\"V\") > 1"))[0] ==
        "r.yaml:5:7: error: the rule can never fire: when never holds");
}

TEST_CASE("a field, code list or parameter that nothing uses is remarked upon") {
  const std::string pack = with(with(demo_pack, "codes: sexe, ", ""), "      - {name: uren",
                                "      - {name: vrij, type: string}\n      - {name: uren");
  CHECK(remarks(pack, full_rule) ==
        Lines{"pack.yaml:6:5: warning: no rule uses the parameter peildatum",
              "pack.yaml:9:9: warning: no field or rule uses the code list sexe",
              "pack.yaml:24:9: warning: no rule looks at the field vrij, and its declaration "
              "demands nothing"});
}

TEST_CASE("an error among the remarks makes the test of a pack fail, a warning does not") {
  const auto [from, to, code] = GENERATE(table<std::string, std::string, int>({
      {"title: {nl", "title: {nl", 0},
      {"source: Our agreement, 2\n", "", 0},
      {"begin: 20240101, eind: 2024-01-02", "begin: 20240101", 1},
      {"begin: 20240101, eind: 2024-01-02", "begin: 20240101, eind: 2023-01-02", 1},
      {"start: begin", "strat: begin", 2},
  }));
  CAPTURE(to);
  const WrittenFiles files;
  files.write("p/pack.yaml", pack_with_sources());
  files.write("p/r.yaml", with(full_rule, from, to));
  CHECK(jeugdlint_run({"rules", "test", (files.folder() / "p").string()}).exit_code == code);
}
