// SPDX-License-Identifier: Apache-2.0
// An outcome as a reader wants it: by rule, whatever number of fields a rule was put to work on; or
// by place; or counted.
#pragma once

#include "engine/finding_stream.h"
#include "engine/outcome.h"

#include <array>
#include <cstdint>
#include <utility>
#include <vector>

namespace jeugdlint {

// The parts of one rule on one input: one, or one for each field that declares it.
struct RuleGroup {
  std::vector<const RuleOutcome*> parts;  // of one id, severity and title
  Count findings = 0;
  Count passed = 0, failed = 0, not_evaluable = 0;
  std::vector<std::pair<std::uint32_t, Count>> by_column;  // by column index

  const RuleOutcome& rule() const { return *parts.front(); }
  Count kept() const;  // findings that are told one by one
  Count rest() const { return findings.without(kept()); }
  bool judged() const;  // on at least one field
  bool stopped() const;
  // Of a shareable outcome: without findings, or with some that are not told.
  bool untold() const { return findings.telling() == Count::Telling::not_at_all; }
};

// A flaw in the form of the input, or in the baseline or suppressions that go with it, which is
// there only when it occurred.
bool is_input_problem(const RuleOutcome& rule);

// In the order of the outcome. Refers to `input`.
std::vector<RuleGroup> rule_groups(const InputOutcome& input);
// Those with findings, the most severe first.
std::vector<RuleGroup> groups_with_findings(const InputOutcome& input);

// Findings in the order of the file; those about a column or the whole come last.
void sort_by_place(std::vector<PlacedFinding>& findings);
// The kept findings in that order.
std::vector<PlacedFinding> in_file_order(const std::vector<const RuleOutcome*>& rules);
std::vector<PlacedFinding> in_file_order(const InputOutcome& input);
// How many the first of them stand for.
Count number_of(const std::vector<PlacedFinding>& findings, std::size_t first);

struct SeverityCounts {
  Count errors = 0, warnings = 0, notes = 0;
  std::uint64_t all() const { return errors + warnings + notes; }
  Count of(Severity severity) const;
  std::uint64_t at_least(Severity severity) const;
};
SeverityCounts severity_counts(const Outcome& outcome);

}  // namespace jeugdlint
