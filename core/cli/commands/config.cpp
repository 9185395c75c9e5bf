// SPDX-License-Identifier: Apache-2.0
// Which settings count for a file, and where they come from.
#include "cli/check_options.h"
#include "cli/configuration.h"
#include "cli/terminal.h"
#include "text/json_writer.h"
#include "text/terminal_text.h"

#include <memory>

namespace jeugdlint::commands_list {
namespace {

struct Asked {
  ConfigurationChoice choice;
  std::string input = ".";
  bool origin = false;
};

int show(const Asked& asked) {
  std::string text;
  for (const ConfiguredOption& one : configured_options(asked.choice, {asked.input})) {
    std::string values;
    for (const std::string& value : one.values)
      values += (values.empty() ? "" : ", ") + json_text(printable(value));
    text += one.name + ": " + (one.values.size() == 1 ? values : "[" + values + "]");
    if (asked.origin) text += "  # " + printable(one.place.shown());
    text += '\n';
  }
  print(text);
  return 0;
}

int path(const Asked& asked) {
  if (const auto file = configuration_file(asked.choice, asked.input))
    print(printable(file->string()) + "\n");
  return 0;
}

int schema(const Shared& shared) {
  CLI::App check_app;
  CheckOptions check;
  Options options(check_app, shared);
  declare_check(options, check);
  print(configuration_schema(check_app));
  return 0;
}

void declare_asked(Options& options, Asked& asked) {
  options.argument(kind::path, asked.input, false,
                   {.nl = "het bestand of de map waar het om gaat; anders deze map",
                    .en = "the file or folder in question; otherwise this folder"});
  options.group({.nl = "Instellingen", .en = "Settings"});
  declare_configuration(options, asked.choice);
}

}  // namespace

Command config() {
  return {.name = "config", .declare = [](CLI::App& app, const Shared& shared) {
            const auto asked = std::make_shared<Asked>();
            Options(app, shared)
                .about({.nl = "Toont welke instellingen uit jeugdlint.yaml gelden.",
                        .en = "Shows which settings of jeugdlint.yaml count."});
            CLI::App& show_app = *app.add_subcommand("show");
            Options to_show(show_app, shared);
            to_show.about({.nl = "Noemt elke instelling die voor een bestand geldt.",
                           .en = "Names each setting that counts for a file."});
            declare_asked(to_show, *asked);
            to_show.flag(
                "--origin", asked->origin,
                {.nl = "met de plaats waar zij staat", .en = "with the place where it stands"});
            to_show.example("jeugdlint config show exports/jeugdhulp.csv --origin");
            CLI::App& path_app = *app.add_subcommand("path");
            Options to_find(path_app, shared);
            to_find.about({.nl = "Noemt het bestand met instellingen dat voor een bestand geldt.",
                           .en = "Names the file of settings that counts for a file."});
            declare_asked(to_find, *asked);
            to_find.example("jeugdlint config path exports/jeugdhulp.csv");
            Options to_describe(*app.add_subcommand("schema"), shared);
            to_describe.about({.nl = "Toont het JSON Schema van jeugdlint.yaml, voor een editor.",
                               .en = "Shows the JSON Schema of jeugdlint.yaml, for an editor."});
            to_describe.example("jeugdlint config schema > jeugdlint.schema.json");
            return [asked, shared, &show_app, &path_app] {
              if (show_app.parsed()) return show(*asked);
              return path_app.parsed() ? path(*asked) : schema(shared);
            };
          }};
}

}  // namespace jeugdlint::commands_list
