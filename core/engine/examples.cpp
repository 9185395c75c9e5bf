// SPDX-License-Identifier: Apache-2.0
#include "engine/examples.h"

#include "engine/case_example.h"
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

ExampleResult result_of(const RuleUse& use, const Table& table, const Example& example, bool good,
                        const RuleOutcome& outcome) {
  const bool judged = outcome.judged && !outcome.stopped;
  ExampleResult result{.rule = use.id,
                       .table = table.name,
                       .place = example.place,
                       .good = good,
                       .passed = judged && (outcome.findings == 0) == good,
                       .happened = ""};
  result.judged =
      !use.per.empty() || outcome.table_rule || outcome.rows_not_evaluable < example.rows.size();
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

// Plays the examples of one rule on one table.
class ExampleRun {
 public:
  ExampleRun(const Pack& pack, const RuleUse& use, const RuleDeclaration& rule, const Table& table,
             const RunKey& key)
      : table_(table), key_(key), plan_(plan_columns(names_of(table.fields), &table)) {
    add_rule(plan_, use, rule, &pack, parameter_values(pack, use.example_parameters));
  }

  RuleOutcome play(const Example& example) const {
    Inspection inspection(plan_, key_, 0);
    Records records = records_of(example.rows, table_);
    inspection.inspect(records, nullptr);
    return std::move(inspection.finish().front());
  }

 private:
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
      const auto play_all = [&](const auto& run) {
        for (const Example& example : use.good)
          results.push_back(result_of(use, *table, example, true, run.play(example)));
        for (const Example& example : use.bad)
          results.push_back(result_of(use, *table, example, false, run.play(example)));
      };
      if (use.per.empty())
        play_all(ExampleRun(pack, use, *rule, *table, key));
      else
        play_all(CaseExampleRun(pack, use, *table, plugins, key));
    }
  }
  return results;
}

}  // namespace jeugdlint
