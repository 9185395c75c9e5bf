// SPDX-License-Identifier: Apache-2.0
#include "cli/options.h"
#include "cli/rules_at_hand.h"
#include "cli/terminal.h"
#include "engine/purpose.h"
#include "report/rule_page.h"
#include "text/failure.h"
#include "text/nearest.h"

#include <algorithm>
#include <memory>

namespace jeugdlint::commands_list {
namespace {

struct Explain {
  std::string rule, pack;
  std::vector<std::string> plugins;
  bool markdown = false;
};

std::string page_of(const KnownRule& rule, Language language) {
  if (rule.problem != nullptr) return rule_page(*rule.problem, language);
  if (rule.use != nullptr) return rule_page(*rule.pack, *rule.use, *rule.declaration, language);
  return rule_page(*rule.declaration, language);
}

int run_explain(const Explain& asked, const Shared& shared) {
  const Plugins plugins = plugins_at_hand(asked.plugins);
  std::vector<Pack> packs = packs_at_hand(plugins, asked.pack);
  for (const std::string& name : purpose_names()) packs.push_back(purpose_pack(read_purpose(name)));
  const std::vector<KnownRule> rules = known_rules(plugins, packs);
  std::vector<std::string> names;
  std::string pages;
  for (const KnownRule& rule : rules) {
    names.push_back(rule.id);
    if (!rule.code.empty()) names.push_back(rule.code);
    const bool wanted = asked.rule == rule.id || (!rule.code.empty() && asked.rule == rule.code);
    // One number of a publisher may be carried by several rules.
    if (wanted) pages += (pages.empty() ? "" : "\n") + page_of(rule, shared.language);
  }
  if (pages.empty()) {
    const LocalText words = {.nl = "geen controle heet ", .en = "no rule is called "};
    throw Failure(words.in(shared.language) + asked.rule +
                  did_you_mean(asked.rule, names, shared.language));
  }
  print(asked.markdown ? pages : text_of_page(pages, output_width(), colour_wanted(shared.color)));
  return 0;
}

}  // namespace

Command explain() {
  return {.name = "explain", .declare = [](CLI::App& app, const Shared& shared) {
            const auto asked = std::make_shared<Explain>();
            Options options(app, shared);
            options.about({.nl = "Legt een controle uit: wat, waarom, wat te doen, en de bron.",
                           .en = "Explains a rule: what, why, what to do, and the source."});
            options.argument(kind::rule, asked->rule, true,
                             {.nl = "id of nummer van de controle, zoals het rapport die noemt",
                              .en = "id or number of the rule, as the report has it"});
            options.group({.nl = "Controles", .en = "Rules"});
            options.text("--pack", asked->pack, kind::pack,
                         {.nl = "een pakket dat niet bij het programma hoort, met pad",
                          .en = "a pack that is not the program's own, by path"});
            options.texts("--plugin", asked->plugins, kind::path,
                          {.nl = "nog een plugin, of een map ermee (herhaalbaar)",
                           .en = "another plugin, or a folder of them (repeatable)"});
            options.group({.nl = "Uitvoer", .en = "Output"});
            options.flag(
                "--markdown", asked->markdown,
                {.nl = "als Markdown, voor een handleiding", .en = "as Markdown, for a manual"});
            options.example("jeugdlint explain input/ragged_row");
            return [asked, shared] { return run_explain(*asked, shared); };
          }};
}

}  // namespace jeugdlint::commands_list
