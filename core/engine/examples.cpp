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
    Inspection inspection(plan_, key_, 0);
    Records records = records_of(example, table_);
    inspection.inspect(records, nullptr);
    const RuleOutcome outcome = std::move(inspection.finish().front());
    const bool judged = outcome.judged && !outcome.stopped;
    ExampleResult result{.rule = use_.id,
                         .table = table_.name,
                         .place = example.place,
                         .good = good,
                         .passed = judged && (outcome.findings == 0) == good,
                         .happened = ""};
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
  const RuleUse& use_;
  const Table& table_;
  const RunKey& key_;
  Plan plan_;
};

// Whether the name stands in an expression, as a word.
bool names(const std::optional<RuleExpression>& expression, const std::string& name) {
  if (!expression) return false;
  const auto in_word = [&](std::size_t at) {
    if (at >= expression->text.size()) return false;
    const auto byte = static_cast<unsigned char>(expression->text[at]);
    return std::isalnum(byte) != 0 || byte == '_';
  };
  for (std::size_t at = expression->text.find(name); at != std::string::npos;
       at = expression->text.find(name, at + 1))
    if ((at == 0 || !in_word(at - 1)) && !in_word(at + name.size())) return true;
  return false;
}

bool names_parameter(const RuleUse& use, const std::string& name) {
  if (names(use.when, name) || names(use.require, name)) return true;
  return std::any_of(use.settings.begin(), use.settings.end(), [&](const Setting& setting) {
    return setting.parameter && setting.values.front() == name;
  });
}

// By the pack itself: what is in force, what another parameter is derived from, a severity.
bool is_used_otherwise(const Pack& pack, const std::string& name) {
  return pack.valid_on == name ||
         std::any_of(pack.code_lists.begin(), pack.code_lists.end(),
                     [&](const CodeList& list) { return list.valid_on == name; }) ||
         std::any_of(pack.parameters.begin(), pack.parameters.end(),
                     [&](const Parameter& other) { return other.derived_from == name; }) ||
         std::any_of(pack.rules.begin(), pack.rules.end(), [&](const RuleUse& use) {
           return use.severity_choice && use.severity_choice->parameter == name;
         });
}

bool names_list(const RuleUse& use, const std::string& name) {
  if (names(use.when, name) || names(use.require, name)) return true;
  return std::any_of(use.settings.begin(), use.settings.end(), [&](const Setting& setting) {
    return !setting.parameter && !setting.list && setting.values.front() == name;
  });
}

bool fields_use(const Pack& pack, const std::string& list) {
  for (const Table& table : pack.tables)
    for (const Field& field : table.fields)
      if (field.codes == list) return true;
  return false;
}

bool is_parent(const Pack& pack, const std::string& name) {
  return std::any_of(pack.code_lists.begin(), pack.code_lists.end(),
                     [&](const CodeList& list) { return list.parents == name; });
}

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

std::vector<PackRemark> pack_remarks(const Pack& pack) {
  std::vector<PackRemark> remarks;
  for (const Parameter& parameter : pack.parameters)
    if (!is_used_otherwise(pack, parameter.name) &&
        std::none_of(pack.rules.begin(), pack.rules.end(),
                     [&](const RuleUse& use) { return names_parameter(use, parameter.name); }))
      remarks.push_back({parameter.place, "no rule uses the parameter " + parameter.name});
  for (const CodeList& list : pack.code_lists)
    if (!fields_use(pack, list.name) && !is_parent(pack, list.name) &&
        std::none_of(pack.rules.begin(), pack.rules.end(),
                     [&](const RuleUse& use) { return names_list(use, list.name); }))
      remarks.push_back({list.place, "no field or rule uses the code list " + list.name});
  return remarks;
}

}  // namespace jeugdlint
