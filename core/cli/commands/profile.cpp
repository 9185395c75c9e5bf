// SPDX-License-Identifier: Apache-2.0
// What files hold, column by column, without showing a value.
#include "engine/profile.h"
#include "cli/check_run.h"
#include "cli/rules_at_hand.h"
#include "cli/terminal.h"
#include "engine/shareable.h"
#include "report/profile_report.h"

#include <algorithm>
#include <memory>
#include <sstream>
#include <utility>

namespace jeugdlint::commands_list {
namespace {

struct Asked {
  CheckOptions check;
  bool json = false;
};

int profile_files(const Asked& asked, CLI::App& app, const Shared& shared) {
  const std::vector<std::string> files = files_to_check(asked.check, app, shared.language);
  const InputOptions input = run_options(asked.check, shared).input;
  const Plugins plugins = plugins_at_hand({});
  const std::vector<Pack> packs = packs_at_hand(plugins, asked.check.pack);
  Outcome outcome;
  for (const std::string& file : files)
    outcome.inputs.push_back(profile_of({.path = file,
                                         .number = outcome.inputs.size() + 1,
                                         .plugins = plugins,
                                         .packs = packs,
                                         .options = input,
                                         .standard_input = asked.check.stdin_filename}));
  name_standard_input(outcome, asked.check.stdin_filename);
  if (asked.check.shareable()) outcome = shareable(std::move(outcome));
  std::ostringstream text;
  if (asked.json) {
    write_profiles(text, outcome);
  } else {
    TextPage page(text, output_width(), colour_wanted(shared.color));
    for (const InputOutcome& one : outcome.inputs) {
      if (&one != &outcome.inputs.front()) page.blank();
      write_profile(page, one, shared.language);
    }
  }
  print(text.str());
  const bool whole = std::none_of(outcome.inputs.begin(), outcome.inputs.end(),
                                  [](const InputOutcome& one) { return one.truncated; });
  return whole ? 0 : 3;
}

}  // namespace

Command profile() {
  return {.name = "profile", .declare = [](CLI::App& app, const Shared& shared) {
            const auto asked = std::make_shared<Asked>();
            Options options(app, shared);
            options.about({.nl = "Vertelt per kolom hoe vol zij is en wat erin staat, zonder "
                                 "waarden te tonen.",
                           .en = "Tells of each column how full it is and what is in it, without "
                                 "showing values."});
            declare_input(options, asked->check);
            options.text("--pack", asked->check.pack, kind::pack,
                         {.nl = "regelpakket, met naam of pad; anders kiezen de kolomnamen",
                          .en = "rule pack, by name or path; otherwise the column names choose"});
            declare_configuration(options, asked->check.configuration);
            options.group({.nl = "Uitvoer", .en = "Output"});
            declare_audience(options, asked->check);
            options.flag("--json", asked->json, {.nl = "als JSON", .en = "as JSON"});
            options.example("jeugdlint profile jeugdhulp.csv");
            return [asked, shared, &app] { return profile_files(*asked, app, shared); };
          }};
}

}  // namespace jeugdlint::commands_list
