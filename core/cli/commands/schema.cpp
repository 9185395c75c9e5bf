// SPDX-License-Identifier: Apache-2.0
#include "cli/options.h"
#include "cli/rules_at_hand.h"
#include "cli/terminal.h"
#include "engine/pack_draft.h"
#include "engine/pack_keys.h"
#include "report/schemas.h"
#include "text/failure.h"

#include <memory>

namespace jeugdlint::commands_list {
namespace {

struct Schema {
  std::string file, name = "ontwerp", shown;
};

int draft_schema(const Schema& asked, const Shared& shared) {
  if (!is_name(asked.name)) {
    const LocalText words = {.nl = "--name is deel van ids: kleine letters, cijfers, - en _",
                             .en = "--name is part of ids: small letters, digits, - and _"};
    throw Failure(words.in(shared.language));
  }
  DraftOptions options;
  options.name = asked.name;
  print(pack_draft(asked.file, plugins_at_hand({}), options));
  return 0;
}

int show_schema(const Schema& asked) {
  for (const PublishedSchema& schema : published_schemas())
    if (schema.name == asked.shown) print(schema.text);
  return 0;
}

}  // namespace

Command schema() {
  return {
      .name = "schema", .declare = [](CLI::App& app, const Shared& shared) {
        const auto asked = std::make_shared<Schema>();
        Options(app, shared)
            .about({.nl = "Stelt een eerste pakket op, of toont een JSON Schema.",
                    .en = "Draws up a first pack, or shows a JSON Schema."});
        CLI::App& draft_app = *app.add_subcommand("draft");
        Options draft(draft_app, shared);
        draft.about({.nl = "Stelt uit een voorbeeldbestand een eerste pack.yaml op, zonder waarden "
                           "eruit; alleen codes die er ten minste tien keer in staan.",
                     .en = "Draws up a first pack.yaml from a sample file, without values of it; "
                           "only codes that stand there ten times or more."});
        draft.argument(
            kind::file, asked->file, true,
            {.nl = "voorbeeld van wat geleverd wordt", .en = "a sample of what is delivered"});
        draft.group({.nl = "Uitvoer", .en = "Output"});
        draft.text("--name", asked->name, kind::name,
                   {.nl = "naam van het pakket en de tabel (standaard ontwerp)",
                    .en = "name of the pack and its table (ontwerp by default)"});
        draft.example("jeugdlint schema draft wachtlijst.csv --name wachtlijst > pack.yaml");
        CLI::App& show_app = *app.add_subcommand("show");
        Options show(show_app, shared);
        show.about({.nl = "Toont het JSON Schema van een bestand, voor een editor of een toets.",
                    .en = "Shows the JSON Schema of a file, for an editor or a test."});
        std::vector<std::string> names;
        for (const PublishedSchema& one : published_schemas()) names.emplace_back(one.name);
        show.argument(kind::schema, names, asked->shown, {.nl = "waarvan", .en = "of what"});
        show.example("jeugdlint schema show rule > rule.schema.json");
        return [asked, shared, &draft_app] {
          return draft_app.parsed() ? draft_schema(*asked, shared) : show_schema(*asked);
        };
      }};
}

}  // namespace jeugdlint::commands_list
