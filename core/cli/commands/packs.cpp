// SPDX-License-Identifier: Apache-2.0
#include "cli/listing.h"
#include "cli/rules_at_hand.h"
#include "cli/terminal.h"
#include "report/pack_page.h"

#include <memory>

namespace jeugdlint::commands_list {
namespace {

std::string table_names(const Pack& pack) {
  std::string names;
  for (const Table& table : pack.tables) names += (names.empty() ? "" : ", ") + table.name;
  return names;
}

int list_packs(const ListOptions& asked, const Shared& shared) {
  const bool dutch = shared.language == Language::nl;
  Listing listing{.keys = {"name", "version", "title", "tables", "rules"},
                  .headings = {dutch ? "pakket" : "pack", dutch ? "versie" : "version",
                               dutch ? "titel" : "title", dutch ? "tabellen" : "tables",
                               dutch ? "controles" : "rules"},
                  .rows = {}};
  for (const Pack& pack : packs_at_hand(plugins_at_hand({}), ""))
    listing.rows.push_back({pack.name, pack.version, pack.title.in(shared.language),
                            table_names(pack), std::to_string(pack.rules.size())});
  print(shown(listing, asked));
  return 0;
}

struct Packs {
  ListOptions list;
  std::string documented;
  std::vector<std::string> plugins;
};

int document_pack(const Packs& asked, const Shared& shared) {
  const Plugins plugins = plugins_at_hand(asked.plugins);
  print(pack_page(packs_at_hand(plugins, asked.documented).front(), plugins, shared.language));
  return 0;
}

}  // namespace

Command packs() {
  return {.name = "packs", .declare = [](CLI::App& app, const Shared& shared) {
            const auto asked = std::make_shared<Packs>();
            Options(app, shared)
                .about({.nl = "Toont de regelpakketten van het programma, of beschrijft er een.",
                        .en = "Shows the rule packs of the program, or documents one."});
            CLI::App& document_app = *app.add_subcommand("document");
            Options document(document_app, shared);
            document.about({.nl = "Schrijft de naslag van een pakket, als Markdown.",
                            .en = "Writes the reference of a pack, as Markdown."});
            document.argument(
                kind::pack, asked->documented, true,
                {.nl = "naam of pad van het pakket", .en = "name or path of the pack"});
            document.group({.nl = "Controles", .en = "Rules"});
            document.texts("--plugin", asked->plugins, kind::path,
                           {.nl = "nog een plugin, of een map ermee (herhaalbaar)",
                            .en = "another plugin, or a folder of them (repeatable)"});
            document.example("jeugdlint packs document bij --lang nl > bij.md");
            Options list(*app.add_subcommand("list"), shared);
            list.about({.nl = "Noemt elk pakket, met versie, tabellen en aantal controles.",
                        .en = "Names each pack, with version, tables and number of rules."});
            declare_list(list, asked->list);
            list.example("jeugdlint packs list");
            return [asked, shared, &document_app] {
              return document_app.parsed() ? document_pack(*asked, shared)
                                           : list_packs(asked->list, shared);
            };
          }};
}

}  // namespace jeugdlint::commands_list
