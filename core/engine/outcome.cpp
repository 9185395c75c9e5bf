// SPDX-License-Identifier: Apache-2.0
#include "engine/outcome.h"

namespace jeugdlint {

Count RuleOutcome::baselined() const {
  std::uint64_t known = 0;
  for (const SettledFindings& one : settled)
    if (one.reason.empty()) known += one.findings;
  return known;
}

Count RuleOutcome::suppressed() const {
  std::uint64_t excused = 0;
  for (const SettledFindings& one : settled)
    if (!one.reason.empty()) excused += one.findings;
  return excused;
}

std::uint64_t Outcome::count(Severity severity) const {
  std::uint64_t findings = 0;
  for (const InputOutcome& input : inputs)
    for (const RuleOutcome& rule : input.rules)
      if (rule.severity == severity) findings += rule.findings;
  return findings;
}

}  // namespace jeugdlint
