// SPDX-License-Identifier: Apache-2.0
// Makes a baseline of what is found now, or takes out of one what is no longer there.
#include "engine/baseline.h"
#include "cli/check_run.h"
#include "cli/output_places.h"
#include "cli/settled.h"
#include "text/failure.h"
#include "text/nearest.h"
#include "text/terminal_text.h"

#include <algorithm>
#include <iostream>
#include <memory>
#include <set>

namespace jeugdlint::commands_list {
namespace {

struct Making {
  CheckOptions check;
  std::vector<std::string> include;
};

std::string place_of(const CheckOptions& check) {
  return check.baseline.empty() ? standard_baseline : check.baseline;
}

ReportFile place_for(CheckOptions check, const std::vector<std::string>& files, Language language) {
  const std::string place = place_of(check);
  check.baseline.clear();  // what is to be written over
  return OutputPlaces(check, files, language).take(place);
}

CheckRun judged(const CheckOptions& check, const Shared& shared,
                const std::vector<std::string>& files) {
  CheckRun run = run_check(check, shared, files, run_options(check, shared));
  name_standard_input(run.outcome, check.stdin_filename);
  settle_suppressions(run, check, shared.language);
  const LocalText words = {.nl = "niet alles kon worden gelezen, dus er is geen nulmeting gemaakt",
                           .en = "not everything could be read, so no baseline was made"};
  if (!run.outcome.incomplete.empty()) throw Failure(words.in(shared.language));
  return run;
}

// Each must be the whole id of a rule.
void hold_to_rules(const std::vector<std::string>& named, const std::vector<std::string>& rules,
                   Language language) {
  const LocalText words = {.nl = "--include: geen controle heet ",
                           .en = "--include: no rule is called "};
  for (const std::string& rule : named)
    if (std::find(rules.begin(), rules.end(), rule) == rules.end())
      throw Failure(words.in(language) + rule + did_you_mean(rule, rules, language));
}

// The rules about privacy that found something and were not named.
std::set<std::string> privacy_left_out(const Outcome& outcome,
                                       const std::vector<std::string>& named) {
  std::set<std::string> rules;
  for (const InputOutcome& input : outcome.inputs)
    for (const RuleOutcome& rule : input.rules)
      if (rule.findings > 0 && about_privacy(rule)) rules.insert(rule.id);
  for (const std::string& rule : named) rules.erase(rule);
  return rules;
}

int create(const Making& asked, CLI::App& app, const Shared& shared) {
  const bool dutch = shared.language == Language::nl;
  const std::vector<std::string> files = files_to_check(asked.check, app, shared.language);
  const std::string place = place_of(asked.check);
  const ReportFile file = place_for(asked.check, files, shared.language);
  const CheckRun run = judged(asked.check, shared, files);
  hold_to_rules(asked.include, run.rule_ids, shared.language);
  const std::set<std::string> left_out = privacy_left_out(run.outcome, asked.include);
  Baseline baseline =
      counts_of(run.outcome, std::filesystem::path(place).parent_path(), asked.check.shareable());
  std::erase_if(baseline.findings,
                [&](const auto& entry) { return left_out.contains(entry.first.rule); });
  file.write(baseline_text(baseline));
  std::cerr << "jeugdlint: " << printable(place) << ": " << baseline.findings.size()
            << (dutch ? " regels\n" : " entries\n");
  for (const std::string& rule : left_out)
    std::cerr << "jeugdlint: "
              << (dutch ? "privacy staat niet in de nulmeting, tenzij u het noemt: --include "
                        : "privacy is not in the baseline unless you name it: --include ")
              << rule << '\n';
  return 0;
}

// Counts only go down.
int prune(const Making& asked, CLI::App& app, const Shared& shared) {
  const bool dutch = shared.language == Language::nl;
  const std::vector<std::string> files = files_to_check(asked.check, app, shared.language);
  const std::string place = place_of(asked.check);
  Baseline baseline = read_baseline(place);
  const ReportFile file = place_for(asked.check, files, shared.language);
  CheckRun run = judged(asked.check, shared, files);
  const auto stale = settle(run.outcome, baseline, std::filesystem::path(place).parent_path(),
                            run.options.selection);
  for (const StaleEntry& entry : stale) {
    if (entry.found == 0)
      baseline.findings.erase(entry.key);
    else
      baseline.findings[entry.key] = entry.found;
  }
  if (!stale.empty()) file.write(baseline_text(baseline));
  std::cerr << "jeugdlint: " << printable(place) << ": " << stale.size()
            << (dutch ? " regels verlaagd of weggehaald\n" : " entries lowered or removed\n");
  return 0;
}

void declare_baseline(Options& options, CheckOptions& check) {
  declare_inspection(options, check);
  options.group({.nl = "Nulmeting", .en = "Baseline"});
  options.text("--baseline", check.baseline, kind::file,
               {.nl = "de nulmeting (standaard jeugdlint-baseline.json)",
                .en = "the baseline (jeugdlint-baseline.json by default)"});
  declare_suppressions(options, check);
}

}  // namespace

Command baseline() {
  return {
      .name = "baseline", .declare = [](CLI::App& app, const Shared& shared) {
        const auto made = std::make_shared<Making>(), pruned = std::make_shared<Making>();
        Options(app, shared)
            .about({.nl = "Legt vast wat er nu gevonden wordt, zodat alleen nieuwe fouten tellen.",
                    .en = "Records what is found now, so that only new flaws count."});
        CLI::App& create_app = *app.add_subcommand("create");
        Options to_create(create_app, shared);
        to_create.about({.nl = "Schrijft een nulmeting: aantallen per bestand, controle en kolom.",
                         .en = "Writes a baseline: counts per file, rule and column."});
        declare_baseline(to_create, made->check);
        to_create.choice(
            "--audience", made->check.audience, {"operator", "shareable"},
            {.nl = "voor wie de nulmeting is: operator, wie de gegevens heeft (standaard), of "
                   "shareable, om te delen: elk aantal verhoogd tot een veelvoud van 5 en ten "
                   "minste 10, zodat zoveel nieuwe fouten niet opvallen",
             .en = "whom the baseline is for: operator, who has the data (by default), or "
                   "shareable: each number raised to a multiple of 5 and at least 10, so that as "
                   "many new flaws go unseen"});
        to_create.list("--include", made->include, kind::rule,
                       {.nl = "ook deze privacycontrole; alleen met haar volle naam (herhaalbaar)",
                        .en = "this privacy rule as well; by its whole id only (repeatable)"});
        to_create.example("jeugdlint baseline create exports/");
        CLI::App& prune_app = *app.add_subcommand("prune");
        Options to_prune(prune_app, shared);
        to_prune.about({.nl = "Haalt uit een nulmeting wat er niet meer is; er komt niets bij.",
                        .en = "Takes out of a baseline what is gone; nothing is added."});
        declare_baseline(to_prune, pruned->check);
        to_prune.example("jeugdlint baseline prune exports/");
        return [made, pruned, shared, &create_app, &prune_app] {
          return create_app.parsed() ? create(*made, create_app, shared)
                                     : prune(*pruned, prune_app, shared);
        };
      }};
}

}  // namespace jeugdlint::commands_list
