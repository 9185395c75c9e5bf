// SPDX-License-Identifier: Apache-2.0
#include "engine/settle.h"

#include "engine/problem_collector.h"

#include <algorithm>
#include <numeric>

namespace jeugdlint {
namespace {

bool in_a_column(const Finding& finding) {
  return finding.kind == PlaceKind::cell || finding.kind == PlaceKind::column;
}

std::uint64_t of_columns(const RuleOutcome& rule) {
  return std::accumulate(rule.by_column.begin(), rule.by_column.end(), std::uint64_t{0},
                         [](std::uint64_t sum, const auto& one) { return sum + one.second; });
}

}  // namespace

bool always_counts(const RuleOutcome& rule) {
  return rule.id.starts_with("baseline/") || rule.id.starts_with("suppression/") ||
         (rule.id.starts_with("input/") && (rule.severity == Severity::error ||
                                            rule.id == problem_info(ProblemKind::no_records).id));
}

std::uint64_t settle(RuleOutcome& rule, const InputOutcome& input, const OfColumn& column,
                     const std::string& reason) {
  if (always_counts(rule)) return 0;
  const auto meant = [&](std::uint32_t index) {
    return !column || (!column->empty() && index < input.columns.size() &&
                       input.columns[index].shown == *column);
  };
  const bool without_column = !column || column->empty();
  std::uint64_t settled = without_column ? rule.findings - of_columns(rule) : 0;
  for (const auto& [index, findings] : rule.by_column)
    if (meant(index)) settled += findings;
  if (settled == 0) return 0;
  std::erase_if(rule.by_column, [&](const auto& one) { return meant(one.first); });
  std::erase_if(rule.kept, [&](const Finding& finding) {
    return in_a_column(finding) ? meant(finding.column) : without_column;
  });
  rule.findings -= settled;
  rule.settled.push_back({reason, settled});
  return settled;
}

std::string dataset_name(const std::string& path, const std::filesystem::path& folder) {
  namespace fs = std::filesystem;
  if (path == "-") return path;
  const fs::path from = fs::weakly_canonical(folder.empty() ? fs::path(".") : folder);
  const fs::path relative = fs::weakly_canonical(fs::absolute(path)).lexically_relative(from);
  const bool elsewhere = relative.empty() || *relative.begin() == "..";
  return elsewhere ? fs::path(path).filename().generic_string() : relative.generic_string();
}

void add_set_up_finding(Outcome& outcome, ProblemKind kind,
                        const std::vector<std::pair<std::string_view, std::uint64_t>>& numbers,
                        const std::string& entry) {
  if (outcome.inputs.empty()) return;
  std::vector<RuleOutcome>& rules = outcome.inputs.front().rules;
  const std::string& id = problem_info(kind).id;
  auto rule = std::find_if(rules.begin(), rules.end(),
                           [&](const RuleOutcome& one) { return one.id == id; });
  if (rule == rules.end()) rule = rules.insert(rules.begin(), outcome_of(kind));
  ++rule->findings;
  Finding finding;
  finding.kind = PlaceKind::table;
  for (const auto& [name, number] : numbers)
    finding.evidence.push_back({.name = name, .kind = JL_EVIDENCE_COUNT, .count = number});
  if (!entry.empty()) {
    finding.evidence.push_back(
        {.name = "entry", .kind = JL_EVIDENCE_TERM, .count = rule->terms.size()});
    rule->terms.push_back({entry, entry});
  }
  rule->kept.push_back(std::move(finding));
}

}  // namespace jeugdlint
