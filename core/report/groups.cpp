// SPDX-License-Identifier: Apache-2.0
#include "report/groups.h"

#include <algorithm>
#include <limits>
#include <map>
#include <string_view>
#include <tuple>

namespace jeugdlint {
namespace {

void add_part(RuleGroup& group, const RuleOutcome& part) {
  group.parts.push_back(&part);
  group.findings += part.findings;
  group.passed += part.rows_passed;
  group.failed += part.rows_failed;
  group.not_evaluable += part.rows_not_evaluable;
  for (const auto& [column, findings] : part.by_column) {
    const auto known =
        std::find_if(group.by_column.begin(), group.by_column.end(),
                     [column = column](const auto& one) { return one.first == column; });
    if (known == group.by_column.end()) {
      group.by_column.emplace_back(column, findings);
    } else {
      known->second += findings;
    }
  }
}

// Where a finding comes in the file. Without a row and a line it is about the whole.
auto order(const Finding& finding) {
  const bool whole = finding.row == 0 && finding.position.line == 0;
  return std::tuple(whole, finding.row, finding.position.byte, finding.column);
}

}  // namespace

Count RuleGroup::kept() const {
  Count number;
  for (const RuleOutcome* part : parts)
    for (const Finding& finding : part->kept) number += finding.number;
  return number;
}

bool RuleGroup::judged() const {
  return std::any_of(parts.begin(), parts.end(),
                     [](const auto* part) { return part->judged || part->findings > 0; });
}

bool RuleGroup::stopped() const {
  return std::any_of(parts.begin(), parts.end(), [](const auto* part) { return part->stopped; });
}

bool is_input_problem(const RuleOutcome& rule) {
  return rule.id.starts_with("input/") || rule.id.starts_with("suppression/") ||
         rule.id.starts_with("baseline/");
}

std::vector<RuleGroup> rule_groups(const InputOutcome& input) {
  using Identity = std::tuple<std::string_view, Severity, std::string_view, std::string_view, bool>;
  std::map<Identity, std::size_t> known;
  std::vector<RuleGroup> groups;
  for (const RuleOutcome& rule : input.rules) {
    const Identity key{rule.id, rule.severity, rule.title.nl, rule.title.en, rule.judged};
    const auto [group, is_new] = known.try_emplace(key, groups.size());
    if (is_new) groups.emplace_back();
    add_part(groups[group->second], rule);
  }
  return groups;
}

std::vector<RuleGroup> groups_with_findings(const InputOutcome& input) {
  std::vector<RuleGroup> groups = rule_groups(input);
  std::erase_if(groups, [](const RuleGroup& group) { return group.findings == 0; });
  std::stable_sort(groups.begin(), groups.end(), [](const RuleGroup& a, const RuleGroup& b) {
    return a.rule().severity > b.rule().severity;
  });
  return groups;
}

void sort_by_place(std::vector<PlacedFinding>& findings) {
  std::stable_sort(findings.begin(), findings.end(),
                   [](const PlacedFinding& a, const PlacedFinding& b) {
                     return order(*a.finding) < order(*b.finding);
                   });
}

std::vector<PlacedFinding> in_file_order(const std::vector<const RuleOutcome*>& rules) {
  std::vector<PlacedFinding> findings;
  for (const RuleOutcome* rule : rules)
    for (const Finding& finding : rule->kept) findings.push_back({rule, &finding});
  sort_by_place(findings);
  return findings;
}

std::vector<PlacedFinding> in_file_order(const InputOutcome& input) {
  std::vector<const RuleOutcome*> rules;
  for (const RuleOutcome& rule : input.rules) rules.push_back(&rule);
  return in_file_order(rules);
}

Count number_of(const std::vector<PlacedFinding>& findings, std::size_t first) {
  Count number;
  for (std::size_t i = 0; i < std::min(first, findings.size()); ++i)
    number += findings[i].finding->number;
  return number;
}

Count SeverityCounts::of(Severity severity) const {
  if (severity == Severity::error) return errors;
  return severity == Severity::warning ? warnings : notes;
}

std::uint64_t SeverityCounts::at_least(Severity severity) const {
  if (severity == Severity::error) return errors;
  return severity == Severity::warning ? errors + warnings : all();
}

SeverityCounts severity_counts(const Outcome& outcome) {
  SeverityCounts counts;
  for (const InputOutcome& input : outcome.inputs)
    for (const RuleOutcome& rule : input.rules) {
      auto& count = rule.severity == Severity::error     ? counts.errors
                    : rule.severity == Severity::warning ? counts.warnings
                                                         : counts.notes;
      count += rule.findings;
    }
  return counts;
}

}  // namespace jeugdlint
