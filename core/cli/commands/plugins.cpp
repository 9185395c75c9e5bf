// SPDX-License-Identifier: Apache-2.0
#include "cli/listing.h"
#include "cli/rules_at_hand.h"
#include "cli/terminal.h"

#include <memory>

namespace jeugdlint::commands_list {
namespace {

struct PluginsList {
  std::vector<std::string> plugins;
  ListOptions list;
};

int list_plugins(const PluginsList& asked, const Shared& shared) {
  const bool dutch = shared.language == Language::nl;
  Listing listing{.keys = {"name", "version", "abi", "rules", "path"},
                  .headings = {"plugin", dutch ? "versie" : "version", "ABI",
                               dutch ? "controles" : "rules", dutch ? "bestand" : "file"},
                  .rows = {}};
  for (const Plugin& plugin : plugins_at_hand(asked.plugins).list)
    listing.rows.push_back(
        {plugin.name, plugin.version,
         std::to_string(plugin.abi_major) + "." + std::to_string(plugin.abi_minor),
         std::to_string(plugin.rules.size()), plugin.path.string()});
  print(shown(listing, asked.list));
  return 0;
}

}  // namespace

Command plugins() {
  return {.name = "plugins", .declare = [](CLI::App& app, const Shared& shared) {
            const auto asked = std::make_shared<PluginsList>();
            Options(app, shared)
                .about({.nl = "Toont de plugins die geladen worden.",
                        .en = "Shows the plugins that are loaded."});
            Options list(*app.add_subcommand("list"), shared);
            list.about({.nl = "Noemt elke plugin, met versie, aantal controles en bestand.",
                        .en = "Names each plugin, with version, number of rules and file."});
            list.group({.nl = "Controles", .en = "Rules"});
            list.texts("--plugin", asked->plugins, kind::path,
                       {.nl = "nog een plugin, of een map ermee (herhaalbaar)",
                        .en = "another plugin, or a folder of them (repeatable)"});
            declare_list(list, asked->list);
            list.example("jeugdlint plugins list");
            return [asked, shared] { return list_plugins(*asked, shared); };
          }};
}

}  // namespace jeugdlint::commands_list
