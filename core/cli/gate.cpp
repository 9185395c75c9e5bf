// SPDX-License-Identifier: Apache-2.0
#include "cli/gate.h"

#include "report/verdict.h"

#include <algorithm>

namespace jeugdlint {
namespace {

bool findings_at_gate(const Outcome& outcome, const Gate& gate) {
  const std::uint64_t errors = outcome.count(Severity::error);
  const std::uint64_t warnings = outcome.count(Severity::warning);
  if (gate.max_warnings && warnings > *gate.max_warnings) return true;
  if (gate.fail_on == "never") return false;
  if (errors > 0) return true;
  if (gate.fail_on == "error") return false;
  if (warnings > 0) return true;
  return gate.fail_on == "note" && outcome.count(Severity::note) > 0;
}

}  // namespace

bool covered(const Outcome& outcome, const Gate& gate) {
  return !gate.min_coverage ||
         std::all_of(outcome.inputs.begin(), outcome.inputs.end(), [&](const InputOutcome& input) {
           return input.previous || coverage_percentage(input) >= *gate.min_coverage;
         });
}

int exit_code(const Outcome& outcome, const Gate& gate) {
  if (!outcome.incomplete.empty()) return 3;
  const bool stopped = findings_at_gate(outcome, gate) || !covered(outcome, gate);
  return stopped && !gate.exit_zero ? 1 : 0;
}

}  // namespace jeugdlint
