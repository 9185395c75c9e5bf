// SPDX-License-Identifier: Apache-2.0
#include "cli/listing.h"
#include "cli/rules_at_hand.h"
#include "cli/terminal.h"
#include "engine/examples.h"
#include "report/words.h"

#include <iostream>
#include <memory>

namespace jeugdlint::commands_list {
namespace {

struct Rules {
  std::string pack, tested_pack;
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

// 0 when every example does what its rule file says, otherwise 1, as with any other finding.
int test_rules(const Rules& asked, const Shared& shared) {
  const bool dutch = shared.language == Language::nl;
  const Plugins plugins = plugins_at_hand(asked.plugins);
  std::size_t played = 0, failed = 0;
  std::string text;
  for (const Pack& pack : packs_at_hand(plugins, asked.tested_pack)) {
    for (const ExampleResult& result : run_examples(pack, plugins)) {
      ++played;
      if (result.passed) continue;
      ++failed;
      text += result.place.shown() + ": " + result.shown() + "\n";
    }
    for (const PackRemark& remark : pack_remarks(pack))
      std::cerr << remark.place.shown() << ": " << remark.what << '\n';
  }
  text += std::to_string(played) + (dutch ? " voorbeelden, " : " examples, ") +
          std::to_string(failed) + (dutch ? " anders dan verwacht\n" : " not as expected\n");
  print(text);
  return failed == 0 ? 0 : 1;
}

}  // namespace

Command rules() {
  return {
      .name = "rules", .declare = [](CLI::App& app, const Shared& shared) {
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
        test.about({.nl = "Speelt de voorbeelden in een pakket: goed moet goed zijn, fout fout.",
                    .en = "Plays the examples in a pack: good must pass and bad must fail."});
        test.argument(kind::pack, asked->tested_pack, false,
                      {.nl = "naam of pad van het pakket; anders alle pakketten",
                       .en = "name or path of the pack; otherwise all packs"});
        test.group({.nl = "Controles", .en = "Rules"});
        test.texts("--plugin", asked->plugins, kind::path,
                   {.nl = "nog een plugin, of een map ermee (herhaalbaar)",
                    .en = "another plugin, or a folder of them (repeatable)"});
        test.example("jeugdlint rules test rules/bij");
        return [asked, shared, &test_app] {
          return test_app.parsed() ? test_rules(*asked, shared) : list_rules(*asked, shared);
        };
      }};
}

}  // namespace jeugdlint::commands_list
