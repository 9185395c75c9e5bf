// SPDX-License-Identifier: Apache-2.0
#include "cli/check_run.h"

#include "cli/narration.h"
#include "cli/progress.h"
#include "cli/rules_at_hand.h"
#include "cli/settled.h"
#include "cli/terminal.h"
#include "text/date.h"
#include "text/failure.h"
#include "text/nearest.h"

#include <algorithm>
#include <utility>

namespace jeugdlint {
namespace {

// What shows values, rows or exact numbers is for the owner of the data.
void refuse_unshareable(const CheckOptions& check, Language language) {
  if (!check.shareable()) return;
  const std::pair<const char*, bool> for_the_owner[] = {
      {"--annotate", !check.annotate.empty()},
      {"--attest", !check.attest.empty()},
      {"--fingerprint-key", !check.fingerprint_key.empty()},
      {"--reveal", check.reveal},
      {"--statistics", check.statistics},
      {"--verbose", check.verbose}};
  const LocalText words = {
      .nl = " toont waarden, rijen of precieze aantallen, en is niet voor --audience shareable",
      .en = " shows values, rows or exact numbers, and is not for --audience shareable"};
  for (const auto& [option, given] : for_the_owner)
    if (given) throw Failure(option + words.in(language));
}

// Two flags that cannot both be meant, and flags that miss what they are about.
void refuse_contradictions(const CheckOptions& check, const std::vector<std::string>& files,
                           Language language) {
  const bool reads_stdin = std::find(files.begin(), files.end(), "-") != files.end();
  const auto refuse = [&](const LocalText& words) { throw Failure(words.in(language)); };
  refuse_unshareable(check, language);
  if (!check.pack.empty() && !check.schema.empty())
    refuse({.nl = "--pack en --schema gaan niet samen: kies er een",
            .en = "--pack and --schema exclude each other: choose one"});
  if (check.quiet && check.verbose)
    refuse({.nl = "--quiet en --verbose gaan niet samen: kies er een",
            .en = "--quiet and --verbose exclude each other: choose one"});
  if (!check.stdin_filename.empty() && !reads_stdin)
    refuse({.nl = "--stdin-filename hoort bij -, de standaardinvoer",
            .en = "--stdin-filename goes with -, standard input"});
  if (check.reveal && reads_stdin)
    refuse({.nl = "--reveal leest het bestand opnieuw, en dat kan niet met de standaardinvoer",
            .en = "--reveal reads the file again, which standard input does not allow"});
  if (!check.fingerprint_key.empty() && reads_stdin)
    refuse({.nl = "--fingerprint-key leest het bestand opnieuw, en dat kan niet met de "
                  "standaardinvoer",
            .en = "--fingerprint-key reads the file again, which standard input does not allow"});
  constexpr std::uint64_t most_threads = 256;
  if (check.threads && (*check.threads == 0 || *check.threads > most_threads))
    refuse({.nl = "--threads is 1 tot en met 256", .en = "--threads is from 1 to 256"});
  if (check.batch_rows && *check.batch_rows == 0)
    refuse({.nl = "--batch-rows is ten minste 1", .en = "--batch-rows is at least 1"});
}

void check_parameter_names(const RunOptions& run, const std::vector<Pack>& packs,
                           Language language) {
  std::vector<std::string> known;
  for (const Pack& pack : packs)
    for (const Parameter& parameter : pack.parameters) known.push_back(parameter.name);
  for (const auto& [name, value] : run.parameters) {
    if (std::find(known.begin(), known.end(), name) != known.end()) continue;
    const LocalText words = {.nl = "geen pakket kent de parameter ",
                             .en = "no pack has the parameter "};
    throw Failure(words.in(language) + name + did_you_mean(name, known, language));
  }
}

// A pack with a parameter run_date is given the day of the run, where nobody says another.
void give_run_date(RunOptions& run, const std::vector<Pack>& packs, const CheckOptions& check,
                   Language language) {
  if (std::none_of(packs.begin(), packs.end(),
                   [](const Pack& pack) { return pack.parameter("run_date") != nullptr; }))
    return;
  run.parameters.try_emplace("run_date", iso_date(day_of_run(check, language)));
}

// What may stay is for the purpose to say: a file of settings that nobody named takes nothing away.
void refuse_less_of_purpose(const CheckOptions& check,
                            const std::vector<ConfiguredOption>& configured) {
  if (check.purpose.empty() || names_configuration(check.configuration)) return;
  for (const ConfiguredOption& one : configured)
    if (one.name == "ignore" || one.name == "select")
      throw Failure(one.place.shown(),
                    {.nl = ": " + one.name +
                           " geldt niet bij een doel (--purpose), dat zelf zegt wat mag blijven; "
                           "noem de instellingen met --config, of laat ze weg met --isolated",
                     .en = ": " + one.name +
                           " does not count beside a purpose (--purpose), which says itself what "
                           "may stay; name the settings with --config, or leave them out with "
                           "--isolated"});
}

}  // namespace

std::vector<std::string> files_to_check(const CheckOptions& check, CLI::App& app,
                                        Language language) {
  std::vector<std::string> files = input_files(check.paths);
  const std::vector<ConfiguredOption> configured = configured_options(check.configuration, files);
  apply_configuration(configured, app);
  refuse_less_of_purpose(check, configured);
  refuse_contradictions(check, files, language);
  return files;
}

CheckRun run_check(const CheckOptions& check, const Shared& shared,
                   const std::vector<std::string>& files, RunOptions options) {
  CheckRun done;
  done.options = std::move(options);
  const Narration narration(check, shared.language);
  done.plugins = plugins_at_hand(check.plugins);
  const std::string& asked = check.schema.empty() ? check.pack : check.schema;
  done.packs = packs_at_hand(done.plugins, asked);
  std::vector<Pack> known = done.packs;
  if (!check.purpose.empty()) {
    done.options.purpose = read_purpose(check.purpose);
    known.push_back(purpose_pack(*done.options.purpose));
    // The question is what must go; a pack's rules are asked for by naming the pack.
    if (done.options.selection.select.empty() && asked.empty())
      done.options.selection.select = {"input/", done.options.purpose->name + "/"};
  }
  const std::vector<KnownRule> rules = known_rules(done.plugins, known);
  check_selection(check.select, rules, shared.language);
  check_selection(check.ignore, rules, shared.language);
  check_parameter_names(done.options, done.packs, shared.language);
  give_run_date(done.options, done.packs, check, shared.language);
  narration.tell_loaded(done.plugins, done.packs);
  for (const KnownRule& rule : rules) done.rule_ids.push_back(rule.id);

  {
    Progress progress(files, errors_are_terminal() && !check.quiet);
    done.options.progress = [&](std::uint64_t bytes) { progress.at(bytes); };
    done.outcome = run(files, done.plugins, done.packs,
                       asked.empty() ? nullptr : &done.packs.front(), done.options);
    done.options.progress = nullptr;
  }
  narration.tell_done(done.outcome);
  return done;
}

void name_standard_input(InputOutcome& input, const std::string& name) {
  if (!name.empty() && input.facts.path == "-") input.facts.path = name;
}

void name_standard_input(Outcome& outcome, const std::string& name) {
  if (name.empty()) return;
  for (InputOutcome& input : outcome.inputs) name_standard_input(input, name);
  for (LocalText& reason : outcome.incomplete)
    for (std::string* words : {&reason.nl, &reason.en})
      if (words->starts_with("-: ")) words->replace(0, 1, name);
}

}  // namespace jeugdlint
