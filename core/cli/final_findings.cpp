// SPDX-License-Identifier: Apache-2.0
#include "cli/final_findings.h"

#include "cli/settled.h"
#include "engine/settle.h"
#include "report/place.h"

#include <filesystem>

namespace jeugdlint {
namespace {

std::filesystem::path folder_of(const std::string& file) {
  return std::filesystem::path(file).parent_path();
}

}  // namespace

// The ids in the suppressions are held to those of the rules when all is settled.
FinalFindings::FinalFindings(const CheckOptions& check, Language language)
    : check_(check), today_(day_of_run(check, language)) {
  if (!check.suppressions.empty()) suppressions_ = read_suppressions(check.suppressions, {});
  if (!check.baseline.empty()) baseline_ = read_baseline(check.baseline);
}

void FinalFindings::start_input(const InputOutcome& input) {
  name_in_suppressions_ = dataset_name(input.facts.path, folder_of(check_.suppressions));
  name_in_baseline_ = dataset_name(input.facts.path, folder_of(check_.baseline));
  columns_ = input.columns;
  decided_.clear();
}

bool FinalFindings::has(const PlacedFinding& placed) {
  const Finding& finding = *placed.finding;
  const std::string column =
      has_column(finding) ? columns_.at(finding.column).shown : std::string();
  const auto [known, is_new] = decided_.try_emplace({placed.rule->number, column});
  if (is_new) known->second = decide(*placed.rule, column);
  return known->second;
}

bool FinalFindings::decide(const RuleOutcome& rule, const std::string& column) const {
  return !is_suppressed(suppressions_, name_in_suppressions_, rule, column, today_) &&
         !baseline_.findings.contains({name_in_baseline_, rule.id, column});
}

}  // namespace jeugdlint
