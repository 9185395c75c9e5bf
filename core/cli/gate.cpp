// SPDX-License-Identifier: Apache-2.0
#include "cli/gate.h"

#include "report/numbers.h"
#include "report/verdict.h"
#include "report/words.h"
#include "text/terminal_text.h"

#include <algorithm>

namespace jeugdlint {
namespace {

bool findings_at_gate(const Outcome& outcome, const Gate& gate) {
  if (gate.fail_on == "never") return false;
  if (outcome.count(Severity::error) > 0) return true;
  if (gate.fail_on == "error") return false;
  if (outcome.count(Severity::warning) > 0) return true;
  return gate.fail_on == "note" && outcome.count(Severity::note) > 0;
}

LocalText too_many_warnings(std::uint64_t warnings, std::uint64_t most) {
  const auto in = [&](Language language) {
    return counted(warnings, severity_plural(Severity::warning), language) +
           "; --max-warnings is " + shown_count(most, language);
  };
  return {in(Language::nl), in(Language::en)};
}

LocalText too_little_judged(const InputOutcome& input, double judged, double least) {
  const auto in = [&](Language language) {
    return printable(input.facts.path) + ": " + shown_share(judged / 100, language) +
           (language == Language::nl ? " is beoordeeld; --min-coverage is "
                                     : " was judged; --min-coverage is ") +
           shown_real(least, language) + '%';
  };
  return {in(Language::nl), in(Language::en)};
}

}  // namespace

std::vector<LocalText> limits_not_kept(const Outcome& outcome, const Gate& gate) {
  std::vector<LocalText> limits;
  const std::uint64_t warnings = outcome.count(Severity::warning);
  if (gate.max_warnings && warnings > *gate.max_warnings)
    limits.push_back(too_many_warnings(warnings, *gate.max_warnings));
  for (const InputOutcome& input : outcome.inputs) {
    if (!gate.min_coverage || input.previous) continue;
    const double judged = coverage_percentage(input);
    if (judged < *gate.min_coverage)
      limits.push_back(too_little_judged(input, judged, *gate.min_coverage));
  }
  return limits;
}

void note_unread(Outcome& outcome, const Gate& gate) {
  if (gate.fail_on != "never" || gate.min_coverage) return;
  for (const InputOutcome& input : outcome.inputs) {
    const bool unread =
        input.rows_undecodable > 0 ||
        std::any_of(input.rules.begin(), input.rules.end(), [](const RuleOutcome& rule) {
          return rule.id.starts_with("input/") && rule.severity == Severity::error &&
                 rule.findings > 0;
        });
    if (!unread) continue;
    outcome.incomplete.push_back(
        {input.facts.path +
             ": een deel is niet te lezen, en met --fail-on never is dat geen oordeel; "
             "zeg met --min-coverage welk deel beoordeeld moet zijn",
         input.facts.path + ": a part cannot be read, and with --fail-on never that is no verdict; "
                            "say with --min-coverage which part must have been judged"});
  }
}

int exit_code(const Outcome& outcome, const Gate& gate) {
  if (!outcome.incomplete.empty()) return 3;
  const bool stopped = findings_at_gate(outcome, gate) || !limits_not_kept(outcome, gate).empty();
  return stopped && !gate.exit_zero ? 1 : 0;
}

}  // namespace jeugdlint
