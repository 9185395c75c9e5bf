// SPDX-License-Identifier: Apache-2.0
#include "engine/incompleteness.h"

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

}  // namespace

void note_incompleteness(const InputOutcome& input, Outcome& outcome) {
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

}  // namespace jeugdlint
