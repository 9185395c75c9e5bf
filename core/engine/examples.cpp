// SPDX-License-Identifier: Apache-2.0
#include "engine/examples.h"

#include "engine/inspection.h"
#include "engine/pack_keys.h"
#include "engine/pack_parameter.h"
#include "engine/plan.h"

#include <algorithm>
#include <cctype>
#include <optional>
#include <utility>

namespace jeugdlint {
namespace {

// A field that a row leaves out is absent in that row, as in JSON. The cells point into `example`.
Records records_of(const Example& example, const Table& table) {
  Records records;
  for (std::size_t i = 0; i < example.rows.size(); ++i) {
    records.rows.push_back(i + 1);
    records.lines.push_back(i + 1);
    records.bytes.push_back(0);
  }
  for (const Field& field : table.fields) {
    CellColumn& column = records.columns.emplace_back();
    for (const ExampleRow& row : example.rows) {
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

// Plays the examples of one rule on one table.
class ExampleRun {
 public:
  ExampleRun(const Pack& pack, const RuleUse& use, const RuleDeclaration& rule, const Table& table,
             const RunKey& key)
      : use_(use), table_(table), key_(key), plan_(plan_columns(names_of(table.fields), &table)) {
    add_rule(plan_, use, rule, &pack, parameter_values(pack, use.example_parameters));
  }

  ExampleResult play(const Example& example, bool good) const {
    const RuleOutcome outcome = outcome_of(example);
    const bool judged = outcome.judged && !outcome.stopped;
    ExampleResult result{.rule = use_.id,
                         .table = table_.name,
                         .place = example.place,
                         .good = good,
                         .passed = judged && (outcome.findings == 0) == good,
                         .happened = ""};
    result.judged = outcome.table_rule || outcome.rows_not_evaluable < example.rows.size();
    if (outcome.stopped)
      result.happened = "a failure of the rule itself";
    else if (!outcome.judged)
      result.happened = "no judgement: " + outcome.not_run.en;
    else if (outcome.findings == 0)
      result.happened = "no finding";
    else
      result.happened =
          std::to_string(outcome.findings) + (outcome.findings == 1 ? " finding" : " findings");
    return result;
  }

 private:
  RuleOutcome outcome_of(const Example& example) const {
    Inspection inspection(plan_, key_, 0);
    Records records = records_of(example, table_);
    inspection.inspect(records, nullptr);
    return std::move(inspection.finish().front());
  }

  const RuleUse& use_;
  const Table& table_;
  const RunKey& key_;
  Plan plan_;
};

}  // namespace

std::string ExampleResult::shown() const {
  return std::string(good ? "good" : "bad") + " example of " + rule + " (" + table +
         "): expected " + (good ? "no finding" : "a finding") + ", got " + happened;
}

std::vector<ExampleResult> run_examples(const Pack& pack, const Plugins& plugins) {
  std::vector<ExampleResult> results;
  const RunKey key = random_run_key();
  for (const RuleUse& use : pack.rules) {
    const RuleDeclaration* rule = plugins.rule(use.check);
    for (const std::string& name : use.tables) {
      const Table* table = pack.table(name);
      if (rule == nullptr || table == nullptr) continue;  // check_pack refuses those
      const ExampleRun run(pack, use, *rule, *table, key);
      for (const Example& example : use.good) results.push_back(run.play(example, true));
      for (const Example& example : use.bad) results.push_back(run.play(example, false));
    }
  }
  return results;
}

}  // namespace jeugdlint
