// SPDX-License-Identifier: Apache-2.0
#include "cli/listing.h"
#include "cli/rules_at_hand.h"
#include "cli/terminal.h"

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

}  // namespace

Command packs() {
  return {.name = "packs", .declare = [](CLI::App& app, const Shared& shared) {
            const auto asked = std::make_shared<ListOptions>();
            Options(app, shared)
                .about({.nl = "Toont de regelpakketten van het programma.",
                        .en = "Shows the rule packs of the program."});
            Options list(*app.add_subcommand("list"), shared);
            list.about({.nl = "Noemt elk pakket, met versie, tabellen en aantal controles.",
                        .en = "Names each pack, with version, tables and number of rules."});
            declare_list(list, *asked);
            list.example("jeugdlint packs list");
            return [asked, shared] { return list_packs(*asked, shared); };
          }};
}

}  // namespace jeugdlint::commands_list
