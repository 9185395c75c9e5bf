// SPDX-License-Identifier: Apache-2.0
// Drafts of packs and rules, the published schemas and the reference of a pack, as a user gets
// them.
#include "engine/pack.h"
#include "engine/plugins.h"
#include "support/canaries.h"
#include "support/catch.h"
#include "support/json_schema.h"
#include "support/packs.h"
#include "support/run_program.h"
#include "support/written_files.h"
#include "text/json_writer.h"
#include "text/yaml.h"

#include <algorithm>
#include <filesystem>

using namespace jeugdlint;

namespace {

namespace fs = std::filesystem;

const fs::path rules = JEUGDLINT_SOURCE "/rules";

bool is_number(const std::string& text) {
  return !text.empty() && (text == "0" || text[0] != '0') && text.size() < 10 &&
         std::all_of(text.begin(), text.end(), [](char c) { return c >= '0' && c <= '9'; });
}

// As an editor reads YAML: words and numbers without quotes are taken for what they seem to be.
std::string as_json(const YamlNode& node) {
  if (node.kind == YamlKind::nothing) return "null";
  if (node.kind == YamlKind::text)
    return node.text == "true" || node.text == "false" || is_number(node.text)
               ? node.text
               : json_text(node.text);
  const bool list = node.kind == YamlKind::list;
  std::string json(1, list ? '[' : '{');
  for (std::size_t i = 0; i < node.items.size(); ++i)
    json += (i > 0 ? "," : "") + (list ? "" : json_text(node.keys[i].name) + ":") +
            as_json(node.items[i]);
  return json + (list ? ']' : '}');
}

std::vector<std::string> mistakes_in(std::string_view yaml, const std::string& schema) {
  Mistakes mistakes;
  const auto root = read_yaml(yaml, "test", mistakes);
  REQUIRE(root);
  const ProgramRun shown = jeugdlint_run({"schema", "show", schema});
  REQUIRE(shown.exit_code == 0);
  return test::schema_mistakes(as_json(*root), shown.out);
}

// 60 records of people who do not exist; two codes are seen often, one is not.
std::string waiting_list(const std::string& name, const std::string& bsn) {
  std::string text = "nummer;naam;bsn;soort;aanmelding;dagen;opmerking\n";
  for (int i = 0; i < 60; ++i)
    text += std::to_string(1000 + i) + ";" + name + ";" + bsn + ";" + (i % 2 == 0 ? "01" : "02") +
            ";2025010" + std::to_string(1 + i % 9) + ";" + std::to_string(i % 7) + ";" +
            (i % 3 == 0 ? "Eva" : "") + "\n";
  return text;
}

}  // namespace

TEST_CASE("the published schemas fit every pack and rule of the program") {
  for (const std::string& name : pack_names(rules))
    for (const auto& entry : fs::directory_iterator(rules / name)) {
      if (entry.path().extension() != ".yaml") continue;
      const bool about = entry.path().filename() == "pack.yaml";
      INFO(entry.path().string());
      CHECK(mistakes_in(file_text(entry.path()), about ? "pack" : "rule") ==
            std::vector<std::string>{});
    }
}

TEST_CASE("the published schemas refuse what the program refuses") {
  const auto [schema, from, to] = GENERATE(table<std::string, std::string, std::string>({
      {"pack", "name: demo", "nam: demo"},
      {"pack", "type: integer", "type: intger"},
      {"pack", "minimum: 0", "minimun: 0"},
      {"pack", "required: true", "required: yes"},
      {"pack", "title: {nl: Zorg, en: Care}", "title: Zorg"},
      {"pack", "codes: sexe", "code: sexe"},
      {"rule", "check: consistency/end_before_start", "check: end_before_start"},
      {"rule", "table: zorg", "tabel: zorg"},
      {"rule", "table: zorg", "table: zorg\nseverity: fatal"},
      {"rule", "table: zorg", "table: zorg\nerror_if: 1 in 10"},
      {"rule", "table: zorg", "table: zorg\nvalid_from: \"2020\""},
      {"rule", "table: zorg", "table: zorg\non_missing: stop"},
      {"rule", "good:", "goed:"},
  }));
  CAPTURE(schema, to);
  const std::string_view right = schema == "pack" ? demo_pack : demo_rule;
  CHECK(mistakes_in(right, schema) == std::vector<std::string>{});
  CHECK(mistakes_in(with(right, from, to), schema) != std::vector<std::string>{});
}

TEST_CASE("a drafted pack loads, and the file it was drawn up from is in order by it") {
  const WrittenFiles files;
  const auto file = files.write("lijst.csv", waiting_list("Jansen", "999990019"));
  const ProgramRun draft = jeugdlint_run({"schema", "draft", file.string(), "--name", "lijst"});
  CAPTURE(draft.out, draft.err);
  REQUIRE(draft.exit_code == 0);
  files.write("lijst/pack.yaml", draft.out);
  CHECK(mistakes_in(draft.out, "pack") == std::vector<std::string>{});
  const Pack pack = read_pack(files.folder() / "lijst");
  const Table& table = pack.tables.front();
  CHECK(table.primary_key == std::vector<std::string>{"nummer"});
  CHECK(table.field("bsn")->identifier == "bsn");
  CHECK(table.field("aanmelding")->date_format.form == "%Y%m%d");
  CHECK(table.field("soort")->required);
  CHECK_FALSE(table.field("opmerking")->required);
  REQUIRE(pack.code_list("lijst.soort") != nullptr);
  CHECK(pack.code_list("lijst.soort")->codes.size() == 2);
  const ProgramRun check =
      jeugdlint_run({"check", file.string(), "--pack", (files.folder() / "lijst").string(),
                     "--select", "validity/,completeness/,consistency/"});
  CHECK(check.exit_code == 0);
}

TEST_CASE("a drafted pack holds no value but codes that stand there often") {
  const WrittenFiles files;
  const Canaries canaries({"Kwakkelstein", "999990019"});
  std::string text = waiting_list("Kwakkelstein", "999990019");
  const auto file = files.write("lijst.csv", text);
  for (const std::string& format : {std::string("en"), std::string("nl")}) {
    const ProgramRun draft = jeugdlint_run({"schema", "draft", file.string(), "--lang", format});
    CHECK(draft.exit_code == 0);
    CHECK(draft.out.find("Eva") == std::string::npos);
    CHECK(canaries.found_in(draft.out + draft.err) == std::vector<std::string>{});
  }
  // One code that stands there once makes the column no column of codes.
  text.replace(text.find(";01;"), 4, ";77;");
  files.write("lijst.csv", text);
  CHECK(jeugdlint_run({"schema", "draft", file.string()}).out.find("enum") == std::string::npos);
}

TEST_CASE("codes that stand there seldom stay out of a drafted pack, and it says so") {
  const WrittenFiles files;
  std::string text = "geslacht\n";
  for (int i = 0; i < 500; ++i) text += i % 2 == 0 ? "M\n" : "V\n";
  const auto file = files.write("lijst.csv", text + "O\nO\nX\n");
  const ProgramRun draft = jeugdlint_run({"schema", "draft", file.string()});
  CHECK(draft.out.find("enum: [\"M\", \"V\"]") != std::string::npos);
  CHECK(draft.out.find("each of them seldom") != std::string::npos);
  CHECK(draft.out.find("\"O\"") == std::string::npos);
}

TEST_CASE("of a file whose first row is data no pack is drawn up") {
  const WrittenFiles files;
  const Canaries canaries({"Kwakkelstein", "999990019"});
  const auto file = files.write("rijen.csv",
                                "Kwakkelstein;999990019;20120314\n"
                                "Kwakkelstein;999990019;20120315\n");
  const ProgramRun draft = jeugdlint_run({"schema", "draft", file.string()});
  CHECK(draft.exit_code == 2);
  CHECK(canaries.found_in(draft.out + draft.err) == std::vector<std::string>{});
}

TEST_CASE("a new rule loads and its examples hold, and it is never written over another") {
  const WrittenFiles files;
  files.write("p/pack.yaml", demo_pack);
  files.write("p/eind_voor_begin.yaml", demo_rule);
  const std::string pack = (files.folder() / "p").string();
  const ProgramRun made = jeugdlint_run({"rules", "new", pack, "nieuw"});
  CAPTURE(made.err);
  REQUIRE(made.exit_code == 0);
  CHECK(mistakes_in(file_text(files.folder() / "p/nieuw.yaml"), "rule") ==
        std::vector<std::string>{});
  const ProgramRun tested = jeugdlint_run({"rules", "test", pack, "--lang", "en"});
  CAPTURE(tested.out);
  CHECK(tested.out.find("4 examples, 0 not as expected") != std::string::npos);
  CHECK(tested.exit_code == 0);
  CHECK(jeugdlint_run({"rules", "new", pack, "nieuw"}).exit_code == 2);
  CHECK(jeugdlint_run({"rules", "new", pack, "../x"}).exit_code == 2);
}

TEST_CASE("a new rule loads whichever check it is for") {
  const WrittenFiles files;
  files.write("p/pack.yaml", R"(name: p
version: "1"
title: {nl: Proef, en: Trial}
code_lists:
  vorm: {source: proef, codes: ["01", "02"]}
tables:
  hulp:
    title: {nl: Hulp, en: Care}
    fields:
      - {name: wie, type: string}
      - {name: vorm, type: string, codes: vorm}
      - {name: begin, type: date}
      - {name: eind, type: date}
      - {name: aantal, type: integer}
case: {persoon: {hulp: {key: wie, sorted_by: [begin]}}}
)");
  const std::string pack = (files.folder() / "p").string();
  for (const std::string& check : load_plugins({}).rule_ids()) {
    CAPTURE(check);
    const ProgramRun made = jeugdlint_run({"rules", "new", pack, "nieuw", "--check", check});
    REQUIRE(made.exit_code == 0);
    const ProgramRun tested = jeugdlint_run({"rules", "test", pack});
    CAPTURE(tested.out, tested.err, file_text(files.folder() / "p/nieuw.yaml"));
    CHECK(tested.exit_code < 2);  // its examples are the author's to write
    std::filesystem::remove(files.folder() / "p/nieuw.yaml");
  }
}

TEST_CASE("an example of a case without rows tests nothing") {
  const WrittenFiles files;
  files.write("p/pack.yaml", R"(name: p
version: "1"
title: {nl: Proef, en: Trial}
tables:
  hulp:
    title: {nl: Hulp, en: Care}
    fields: [{name: wie, type: string}, {name: aantal, type: integer}]
case: {persoon: {hulp: wie}}
)");
  files.write("p/r.yaml", R"(title: {nl: Te weinig, en: Too few}
why: {nl: Daarom, en: So}
source: proef
table: hulp
per: persoon
severity: warning
require: hulp.all(h, h.aantal > 1)
examples:
  good: [{hulp: []}]
  bad: [{hulp: [{wie: a, aantal: 1}]}]
)");
  const ProgramRun run =
      jeugdlint_run({"rules", "test", (files.folder() / "p").string(), "--lang", "en"});
  CHECK(run.exit_code == 1);
  CHECK(run.out.find("this good example has no rows, and tests nothing") != std::string::npos);
}

TEST_CASE("a rule that looks at cases asks for a pack that has them") {
  const WrittenFiles files;
  files.write("p/pack.yaml", demo_pack);
  const ProgramRun run = jeugdlint_run({"rules", "new", (files.folder() / "p").string(), "nieuw",
                                        "--check", "consistency/overlap", "--lang", "en"});
  CHECK(run.exit_code == 2);
  CHECK(run.err.find("name it under case in pack.yaml") != std::string::npos);
}

TEST_CASE("no rule is written into a pack that came with the program") {
  const ProgramRun run = jeugdlint_run({"rules", "new", "bij", "nieuw", "--lang", "en"});
  CHECK(run.exit_code == 2);
  CHECK(run.err.find("make one of your own with extends: bij") != std::string::npos);
}

TEST_CASE("the reference of a pack has every rule, in either language") {
  const auto [language, word] =
      GENERATE(table<std::string, std::string>({{"nl", "## Controles"}, {"en", "## Rules"}}));
  const ProgramRun page = jeugdlint_run({"packs", "document", "bij", "--lang", language});
  REQUIRE(page.exit_code == 0);
  CHECK(page.out.find(word) != std::string::npos);
  for (const RuleUse& rule : read_pack(rules / "bij").rules) {
    INFO(rule.id);
    CHECK(page.out.find("`" + rule.id + "`") != std::string::npos);
    CHECK(page.out.find("### " + (language == "nl" ? rule.title.nl : rule.title.en)) !=
          std::string::npos);
  }
}
