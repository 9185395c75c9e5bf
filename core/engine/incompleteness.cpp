// SPDX-License-Identifier: Apache-2.0
#include "engine/incompleteness.h"

#include <algorithm>
#include <string>

namespace jeugdlint {
namespace {

LocalText stop_of(const std::string& path, const RuleOutcome& rule) {
  const LocalText& why = rule.not_run;
  if (why.empty())
    return {path + ": controle " + rule.id + " is door een fout gestopt",
            path + ": rule " + rule.id + " was stopped by a failure"};
  return {path + ": controle " + rule.id + " is gestopt: zij " + why.nl,
          path + ": rule " + rule.id + " was stopped: it " + why.en};
}

void note_input(const InputOutcome& input, Outcome& outcome) {
  const std::string& path = input.facts.path;
  if (input.truncated)
    outcome.incomplete.push_back(
        {path + ": het bestand houdt te vroeg op", path + ": the file ends before it is complete"});
  for (const RuleOutcome& rule : input.rules)
    if (rule.stopped) outcome.incomplete.push_back(stop_of(path, rule));
  if (input.late_fields)
    outcome.incomplete.push_back(
        {path + ": velden kwamen te laat voor om ze te controleren; geef een bestand in plaats van "
                "standaardinvoer",
         path + ": fields came up too late to be checked; give a file instead of standard input"});
  if (input.hidden_problems)
    outcome.incomplete.push_back(
        {path + ": een deel is niet te lezen, en de input-controle die dat meldt, is niet gekozen",
         path + ": a part cannot be read, and the input rule that tells so is not selected"});
}

bool judged(const RuleOutcome& rule) {
  return rule.judged || rule.stopped;
}

// Whether problems of reading are told: then the form of the files was judged at least.
bool judges_form(const Selection& selection) {
  return selection.takes("input/ragged_row", "input/ragged_row", "");
}

void note_no_rule(Outcome& outcome, const Selection& selection) {
  if (judges_form(selection)) return;
  for (const InputOutcome& input : outcome.inputs)
    if (std::any_of(input.rules.begin(), input.rules.end(), judged)) return;
  outcome.incomplete.push_back({"er is geen enkele controle uitgevoerd", "no rule was run at all"});
}

void note_asked(const std::string& asked, Outcome& outcome) {
  if (asked == "ALL" || asked.ends_with('/') || asked.starts_with("input/")) return;
  LocalText why = {"geen bestand heeft waar zij over gaat", "no file has what it is about"};
  for (const InputOutcome& input : outcome.inputs)
    for (const RuleOutcome& rule : input.rules) {
      if (rule.id != asked && rule.check != asked && rule.code != asked) continue;
      if (judged(rule)) return;
      why = rule.not_run;
    }
  outcome.incomplete.push_back({"controle " + asked + " is gevraagd en niet uitgevoerd: " + why.nl,
                                "rule " + asked + " was asked for and not run: " + why.en});
}

}  // namespace

void note_incompleteness(Outcome& outcome, const Selection& selection) {
  for (const InputOutcome& input : outcome.inputs) note_input(input, outcome);
  for (const std::string& asked : selection.select) note_asked(asked, outcome);
  note_no_rule(outcome, selection);
}

}  // namespace jeugdlint
