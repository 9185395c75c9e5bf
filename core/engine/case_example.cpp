// SPDX-License-Identifier: Apache-2.0
#include "engine/case_example.h"

#include "engine/case_run.h"
#include "engine/pack_keys.h"
#include "engine/pack_parameter.h"
#include "engine/plan.h"

#include <algorithm>

namespace jeugdlint {

CaseExampleRun::CaseExampleRun(const Pack& pack, const RuleUse& use, const Table& table,
                               const Plugins& plugins, const RunKey& key)
    : plugins_(plugins), key_(key), pack_(pack) {
  pack_.values = parameter_values(pack, use.example_parameters);
  pack_.rules = {use};
  pack_.rules.front().tables = {table.name};
}

// Rows without the name of a table are of the table that the rule was put to work on.
const std::vector<ExampleRow>& CaseExampleRun::rows_of(const Example& example,
                                                       const std::string& table,
                                                       bool previous) const {
  static const std::vector<ExampleRow> none;
  const ExampleTables& tables = previous ? example.previous : example.tables;
  const auto found = tables.find(table);
  if (found != tables.end()) return found->second;
  return !previous && pack_.rules.front().tables.front() == table ? example.rows : none;
}

RuleOutcome CaseExampleRun::play(const Example& example) const {
  const CaseKey& cases = *pack_.case_key(pack_.rules.front().per);
  Outcome outcome;
  MemoryBudget budget;
  CaseRun run({.plugins = plugins_,
               .selection = {},
               .key = key_,
               .budget = budget,
               .max_findings = 0,
               .with_previous = true});
  for (const CaseTable& one : cases.tables)
    for (const bool previous : {false, true}) {
      const Table& table = *pack_.table(one.table);
      const Plan plan = plan_columns(names_of(table.fields), &table);
      Records records = records_of(rows_of(example, table.name, previous), table);
      Inspection(plan, key_, 0).inspect(records, nullptr);  // applies missing values
      run.start(static_cast<std::uint32_t>(outcome.inputs.size()), previous, pack_, table, plan);
      run.add(records);
      InputOutcome& input = outcome.inputs.emplace_back();
      input.columns = column_outcomes(plan);
      input.previous = previous;
      input.rows = records.size();
    }
  run.finish(outcome);
  RuleOutcome all;
  for (const InputOutcome& input : outcome.inputs)
    for (const RuleOutcome& rule : input.rules) {
      all.judged = all.judged || rule.judged;
      all.stopped = all.stopped || rule.stopped;
      if (!rule.judged) all.not_run = rule.not_run;
      all.findings += rule.findings;
    }
  return all;
}

Records records_of(const std::vector<ExampleRow>& rows, const Table& table) {
  Records records;
  for (std::size_t i = 0; i < rows.size(); ++i) {
    records.rows.push_back(i + 1);
    records.lines.push_back(i + 1);
    records.bytes.push_back(0);
  }
  for (const Field& field : table.fields) {
    CellColumn& column = records.columns.emplace_back();
    for (const ExampleRow& row : rows) {
      const auto cell = std::find_if(row.begin(), row.end(),
                                     [&](const auto& one) { return one.first == field.name; });
      if (cell == row.end()) {
        column.text.push_back({"", 0});
        column.filled.push_back(JL_ABSENT);
      } else {
        column.text.push_back({cell->second.data(), cell->second.size()});
        column.filled.push_back(cell->second.empty() ? JL_EMPTY : JL_FILLED);
      }
    }
  }
  return records;
}

}  // namespace jeugdlint
