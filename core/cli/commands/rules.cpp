// SPDX-License-Identifier: Apache-2.0
#include "cli/listing.h"
#include "cli/rules_at_hand.h"
#include "cli/terminal.h"
#include "engine/examples.h"
#include "engine/pack_keys.h"
#include "engine/pack_lint.h"
#include "engine/rule_draft.h"
#include "report/words.h"
#include "text/failure.h"
#include "text/nearest.h"

#include <filesystem>
#include <fstream>
#include <memory>

namespace jeugdlint::commands_list {
namespace {

struct Rules {
  std::string pack, tested_pack, new_pack, new_name, new_check, new_table;
  std::vector<std::string> plugins;
  ListOptions list;
};

int list_rules(const Rules& asked, const Shared& shared) {
  const Language language = shared.language;
  const bool dutch = language == Language::nl;
  const Plugins plugins = plugins_at_hand(asked.plugins);
  const std::vector<Pack> packs = packs_at_hand(plugins, asked.pack);
  Listing listing{.keys = {"id", "severity", "category", "origin", "code", "title"},
                  .headings = {dutch ? "controle" : "rule", dutch ? "zwaarte" : "severity",
                               dutch ? "soort" : "category", dutch ? "herkomst" : "origin",
                               dutch ? "nummer" : "code", dutch ? "titel" : "title"},
                  .rows = {}};
  for (const KnownRule& rule : known_rules(plugins, packs)) {
    // Machines read the same names whatever the language is.
    const auto severity =
        asked.list.json ? severity_name(rule.severity) : severity_word(rule.severity, language);
    const auto category =
        asked.list.json ? category_name(rule.category) : category_word(rule.category, language);
    listing.rows.push_back({rule.id, std::string(severity), std::string(category), rule.origin,
                            rule.code, rule.title.in(language)});
  }
  print(shown(listing, asked.list));
  return 0;
}

// 0 when every example does what its rule file says and none of it is without sense, otherwise 1,
// as with any other finding. Warnings about the pack are told, and change nothing.
int test_rules(const Rules& asked, const Shared& shared) {
  const bool dutch = shared.language == Language::nl;
  const Plugins plugins = plugins_at_hand(asked.plugins);
  std::size_t played = 0, failed = 0, not_evaluable = 0, errors = 0, warnings = 0;
  std::string text;
  for (const Pack& pack : packs_at_hand(plugins, asked.tested_pack)) {
    const auto results = run_examples(pack, plugins);
    for (const ExampleResult& result : results) {
      ++played;
      not_evaluable += result.judged ? 0 : 1;
      if (result.passed) continue;
      ++failed;
      text += result.place.shown() + ": " + result.shown() + "\n";
    }
    for (const PackRemark& remark : pack_remarks(pack, plugins, results)) {
      ++(remark.error ? errors : warnings);
      text +=
          remark.place.shown() + (remark.error ? ": error: " : ": warning: ") + remark.what + "\n";
    }
  }
  text += std::to_string(played) + (dutch ? " voorbeelden, " : " examples, ") +
          std::to_string(failed) + (dutch ? " anders dan verwacht" : " not as expected");
  if (not_evaluable > 0)
    text +=
        ", " + std::to_string(not_evaluable) + (dutch ? " niet te beoordelen" : " not evaluable");
  text += '\n';
  if (errors + warnings > 0)
    text += (dutch ? "over het pakket: fouten " : "about the pack: errors ") +
            std::to_string(errors) + (dutch ? ", waarschuwingen " : ", warnings ") +
            std::to_string(warnings) + "\n";
  print(text);
  return failed + errors == 0 ? 0 : 1;
}

// Writes a rule file to start from; one that is there already is left alone.
int new_rule(const Rules& asked, const Shared& shared) {
  const bool dutch = shared.language == Language::nl;
  const Plugins plugins = plugins_at_hand(asked.plugins);
  const Pack pack = packs_at_hand(plugins, asked.new_pack).front();
  const std::string& name = asked.new_name;
  if (!is_name(name))
    throw Failure(name + (dutch ? ": een naam heeft kleine letters, cijfers, - en _"
                                : ": a name has small letters, digits, - and _"));
  const RuleDeclaration* check = plugins.rule(asked.new_check);
  if (check == nullptr && !asked.new_check.empty())
    throw Failure((dutch ? "geen controle heet " : "no rule is called ") + asked.new_check +
                  did_you_mean(asked.new_check, plugins.rule_ids(), shared.language));
  const Table* table = asked.new_table.empty() ? &pack.tables.front() : pack.table(asked.new_table);
  if (table == nullptr)
    throw Failure((dutch ? "geen tabel heet " : "no table is called ") + asked.new_table +
                  did_you_mean(asked.new_table, names_of(pack.tables), shared.language));
  std::error_code error;
  if (std::filesystem::equivalent(pack.folder.parent_path(), pack_folder(), error))
    throw Failure(pack.name +
                  (dutch ? ": dit pakket hoort bij het programma; maak een eigen pakket met "
                           "extends: "
                         : ": this pack is the program's; make one of your own with "
                           "extends: ") +
                  pack.name);
  const std::filesystem::path file = pack.folder / (name + ".yaml");
  if (!std::filesystem::is_directory(pack.folder) || std::filesystem::exists(file))
    throw Failure(file.string() + (dutch ? ": dit bestand is er al, of de map niet"
                                         : ": this file is there already, or its folder is not"));
  const std::string draft = rule_draft(pack, *table, check, plugins);
  std::ofstream out(file);
  out << draft;
  if (!out.flush())
    throw Failure(file.string() + (dutch ? ": kan niet schrijven" : ": cannot write"));
  print(file.string() + "\n");
  return 0;
}

void declare_new(CLI::App& app, Rules& asked, const Shared& shared) {
  Options make(app, shared);
  make.about({.nl = "Schrijft een nieuw regelbestand om mee te beginnen, met uitleg erin.",
              .en = "Writes a new rule file to start from, with explanations in it."});
  make.argument(kind::pack, asked.new_pack, true,
                {.nl = "map van het pakket waar de regel in komt",
                 .en = "folder of the pack that the rule is for"});
  make.argument(
      kind::name, asked.new_name, true,
      {.nl = "naam van de regel: wat er mis is", .en = "name of the rule: what is wrong"});
  make.group({.nl = "Controles", .en = "Rules"});
  make.text("--check", asked.new_check, kind::rule,
            {.nl = "controle die het werk doet; anders een voorwaarde die u zelf schrijft",
             .en = "rule in code that does the work; otherwise a condition of your own"});
  make.text("--table", asked.new_table, kind::name,
            {.nl = "tabel van het pakket; anders de eerste",
             .en = "table of the pack; otherwise the first"});
  make.texts("--plugin", asked.plugins, kind::path,
             {.nl = "nog een plugin, of een map ermee (herhaalbaar)",
              .en = "another plugin, or a folder of them (repeatable)"});
  make.example("jeugdlint rules new wachtlijst start_missing");
}

}  // namespace

Command rules() {
  return {.name = "rules", .declare = [](CLI::App& app, const Shared& shared) {
            const auto asked = std::make_shared<Rules>();
            Options(app, shared)
                .about({.nl = "Toont de controles, of beproeft die van een pakket.",
                        .en = "Shows the rules, or tests those of a pack."});
            CLI::App& list_app = *app.add_subcommand("list");
            Options list(list_app, shared);
            list.about({.nl = "Noemt elke controle, met zwaarte, soort en herkomst.",
                        .en = "Names each rule, with severity, category and origin."});
            list.group({.nl = "Controles", .en = "Rules"});
            list.text("--pack", asked->pack, kind::pack,
                      {.nl = "van plugins en dit pakket; anders van alle pakketten",
                       .en = "of plugins and this pack; otherwise of all packs"});
            list.texts("--plugin", asked->plugins, kind::path,
                       {.nl = "nog een plugin, of een map ermee (herhaalbaar)",
                        .en = "another plugin, or a folder of them (repeatable)"});
            declare_list(list, asked->list);
            list.example("jeugdlint rules list");
            CLI::App& test_app = *app.add_subcommand("test");
            Options test(test_app, shared);
            test.about({.nl = "Speelt de voorbeelden in een pakket, en zoekt wat er niets doet.",
                        .en = "Plays the examples in a pack, and looks for what does nothing."});
            test.argument(kind::pack, asked->tested_pack, false,
                          {.nl = "naam of pad van het pakket; anders alle pakketten",
                           .en = "name or path of the pack; otherwise all packs"});
            test.group({.nl = "Controles", .en = "Rules"});
            test.texts("--plugin", asked->plugins, kind::path,
                       {.nl = "nog een plugin, of een map ermee (herhaalbaar)",
                        .en = "another plugin, or a folder of them (repeatable)"});
            test.example("jeugdlint rules test rules/bij");
            CLI::App& new_app = *app.add_subcommand("new");
            declare_new(new_app, *asked, shared);
            return [asked, shared, &test_app, &new_app] {
              if (new_app.parsed()) return new_rule(*asked, shared);
              return test_app.parsed() ? test_rules(*asked, shared) : list_rules(*asked, shared);
            };
          }};
}

}  // namespace jeugdlint::commands_list
