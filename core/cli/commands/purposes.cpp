// SPDX-License-Identifier: Apache-2.0
#include "cli/listing.h"
#include "cli/terminal.h"
#include "engine/purpose.h"

#include <memory>

namespace jeugdlint::commands_list {
namespace {

int list_purposes(const ListOptions& asked, const Shared& shared) {
  const bool dutch = shared.language == Language::nl;
  Listing listing{.keys = {"name", "title", "columns", "source"},
                  .headings = {dutch ? "doel" : "purpose", dutch ? "titel" : "title",
                               dutch ? "kolommen" : "columns", dutch ? "bron" : "source"},
                  .rows = {}};
  for (const std::string& name : purpose_names()) {
    const Purpose purpose = read_purpose(name);
    listing.rows.push_back({purpose.name, purpose.title.in(shared.language),
                            std::to_string(purpose.columns.size()), purpose.source});
  }
  print(shown(listing, asked));
  return 0;
}

}  // namespace

Command purposes() {
  return {.name = "purposes", .declare = [](CLI::App& app, const Shared& shared) {
            const auto asked = std::make_shared<ListOptions>();
            Options(app, shared)
                .about({.nl = "Toont de doelen waar een bestand aan getoetst kan worden.",
                        .en = "Shows the purposes that a file can be held to."});
            Options list(*app.add_subcommand("list"), shared);
            list.about({.nl = "Noemt elk doel, met het aantal kolommen dat het nodig heeft en de "
                              "bron.",
                        .en = "Names each purpose, with the number of columns it needs and the "
                              "source."});
            declare_list(list, *asked);
            list.example("jeugdlint purposes list");
            return [asked, shared] { return list_purposes(*asked, shared); };
          }};
}

}  // namespace jeugdlint::commands_list
