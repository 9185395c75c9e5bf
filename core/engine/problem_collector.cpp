// SPDX-License-Identifier: Apache-2.0
#include "engine/problem_collector.h"

#include <algorithm>

namespace jeugdlint {
namespace {

// Problems come in input order, so the first ones are the ones to keep.
Finding finding_of(const Problem& problem) {
  Finding finding;
  finding.kind = problem.column    ? PlaceKind::cell
                 : problem.row > 0 ? PlaceKind::row
                                   : PlaceKind::table;
  if (problem.column && problem.row == 0) finding.kind = PlaceKind::column;
  finding.row = problem.row;
  finding.column = problem.column.value_or(0);
  finding.position = problem.position;
  if (problem.expected > 0 || problem.found > 0) {
    finding.evidence.push_back(
        {.name = "expected", .kind = JL_EVIDENCE_COUNT, .count = problem.expected});
    finding.evidence.push_back(
        {.name = "found", .kind = JL_EVIDENCE_COUNT, .count = problem.found});
  }
  return finding;
}

}  // namespace

void ProblemCollector::add(const Problem& problem) {
  truncated_ = truncated_ || problem.kind == ProblemKind::truncated_input;
  if (sink_ != nullptr) sink_->add(rule_number(problem.kind), problem);
  Kind& kind = kinds_[problem.kind];
  ++kind.findings;
  if (problem.column) ++kind.by_column[*problem.column];
  kind.by_rows.add(problem.row);
  if (kind.kept.size() < most_) kind.kept.push_back(finding_of(problem));
}

bool ProblemCollector::hidden_by(const Selection& selection) const {
  return std::any_of(kinds_.begin(), kinds_.end(), [&](const auto& kind) {
    const ProblemInfo& info = problem_info(kind.first);
    return (info.severity == Severity::error || kind.first == ProblemKind::no_records) &&
           !selection.takes(info.id, info.id, "");
  });
}

RuleOutcome outcome_of(ProblemKind kind) {
  const ProblemInfo& info = problem_info(kind);
  RuleOutcome outcome;
  outcome.number = rule_number(kind);
  outcome.id = outcome.check = info.id;
  outcome.category = Category::validity;
  outcome.severity = info.severity;
  outcome.title = info.title;
  outcome.message = info.message;
  outcome.why = info.rationale;
  outcome.fix = info.remedy;
  outcome.judged = true;
  outcome.table_rule = true;  // how many rows are whole stands in the input's own counts
  return outcome;
}

std::vector<RuleOutcome> ProblemCollector::outcomes(const Selection& selection) const {
  std::vector<RuleOutcome> outcomes;
  for (const auto& [problem, kind] : kinds_) {
    const std::string& id = problem_info(problem).id;
    if (!selection.takes(id, id, "")) continue;
    RuleOutcome outcome = outcome_of(problem);
    outcome.findings = kind.findings;
    outcome.by_column.assign(kind.by_column.begin(), kind.by_column.end());
    outcome.by_rows = kind.by_rows;
    outcome.kept = kind.kept;
    outcomes.push_back(std::move(outcome));
  }
  std::sort(outcomes.begin(), outcomes.end(),
            [](const RuleOutcome& a, const RuleOutcome& b) { return a.id < b.id; });
  return outcomes;
}

}  // namespace jeugdlint
