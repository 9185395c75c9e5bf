// SPDX-License-Identifier: Apache-2.0
// Binds rules to the columns of one input: which rules run, on which columns, read as which types.
// A plan is made once per input and does not change while the input is read.
#pragma once

#include "engine/comparing.h"
#include "engine/outcome.h"
#include "engine/pack.h"
#include "engine/pack_scope.h"
#include "engine/plugins.h"
#include "engine/purpose.h"
#include "engine/selection.h"
#include "engine/settings.h"
#include "engine/spilling.h"
#include "engine/telling_names.h"

#include <map>
#include <memory>
#include <string>
#include <vector>

namespace jeugdlint {

struct PlannedRule {
  using Object = std::unique_ptr<void, void (*)(void*)>;

  RuleOutcome words;  // the outcome as far as it is known before the first row
  const jl_rule* code = nullptr;
  const jl_spilling* spilling = nullptr;      // of a table rule whose state can leave memory
  const jl_comparison* comparison = nullptr;  // of a table rule that compares files
  std::unique_ptr<SettingValues>
      values;                        // what the rule was created from, for as long as it is there
  std::vector<std::uint32_t> slots;  // of the columns it reads, where it is ready to run
  Object object{nullptr, nullptr};   // the configured rule; null when it is not run
};

struct Plan {
  const Table* table = nullptr;      // whose fields the columns are held to, if any
  std::vector<BoundColumn> columns;  // slots: those of the file, then declared fields it lacks
  std::size_t file_columns = 0;
  std::vector<std::string>
      names;             // of the file as a whole: its own, then the keys above its records
  TellingNames telling;  // names that reports do not show
  std::vector<PlannedRule> rules;
  std::map<std::uint32_t, DateFormat> dates;      // slots to be read as dates
  std::map<std::uint32_t, NumberFormat> numbers;  // slots to be read as numbers
  std::unique_ptr<const CodeTables> codes;        // for expressions; made when the first is planned
};

struct PlanRequest {
  const std::vector<std::string>& header;
  const Plugins& plugins;
  const Pack* pack = nullptr;    // null: only rules that run by themselves
  const Table* table = nullptr;  // of the pack
  const std::map<std::string, std::string>& parameters;
  const Selection& selection;
  const Purpose* purpose = nullptr;  // what the release needs; all else must go
  std::vector<std::string> names;    // of the file as a whole: Plan::names
  bool alone = true;                 // the run has no other file to compare this one with
};

// Every rule that belongs to the input: by its fields' declarations, by the pack's rule files, and
// those that run by themselves. Throws Failure when the pack does not fit the rules.
Plan make_plan(const PlanRequest& request);

// Of a file of the previous delivery, which was checked in its time: the rules that compare files.
Plan plan_comparison(const PlanRequest& request);

// Columns only, for running rules that the caller adds.
Plan plan_columns(const std::vector<std::string>& header, const Table* table);
void add_rule(Plan& plan, const RuleUse& use, const RuleDeclaration& rule, const Pack* pack,
              const std::map<std::string, std::string>& parameters,
              const Purpose* purpose = nullptr);

// The columns as reports show them.
std::vector<ColumnOutcome> column_outcomes(const Plan& plan);

}  // namespace jeugdlint
