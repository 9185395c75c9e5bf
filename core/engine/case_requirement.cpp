// SPDX-License-Identifier: Apache-2.0
#include "engine/case_requirement.h"

#include "engine/bound_expression.h"
#include "engine/case_block.h"
#include "engine/case_expression.h"
#include "engine/expression_rule.h"
#include "engine/rule_object.h"
#include "engine/rule_place.h"
#include "engine/unmet_requirement.h"

#include <algorithm>
#include <optional>
#include <utility>

namespace jeugdlint {
namespace {

struct CaseRequirement {
  CaseExpression require;
  std::optional<CaseExpression> when;
  std::optional<BoundExpression> when_of_row = {};  // the same, where it looks at one row alone
  // `require` holds of a case of which no row meets this.
  std::optional<BoundExpression> condition_of_rows = {};
  std::vector<std::uint32_t> at = {};        // columns of the row that is judged
  std::vector<CaseExpression> rows_at = {};  // cells of other rows
  bool fail_on_missing = false, of_rows = false;

  void inspect(const CaseBlock& block, std::size_t own, const BlockFindings& findings) const {
    BoundExpression::Work work, more_work;
    const jl_batch own_rows = block.rows(own);
    const Lane* chosen = when_of_row ? &when_of_row->run(own_rows, work) : nullptr;
    std::optional<CaseExpression::Reading> condition;
    if (when && chosen == nullptr) condition.emplace(*when);
    const Lane* counts =
        condition_of_rows && !condition ? &condition_of_rows->run(own_rows, more_work) : nullptr;
    CaseCursor cursor(block, own);
    CaseExpression::Reading required(require);
    Memory memory;
    for (std::size_t one = 0; one < block.cases(); ++one) {
      const CaseBlock::Table& rows = block.tables()[own];
      if (of_rows && !any(rows, one, chosen)) continue;
      if (counts != nullptr && !any(rows, one, counts) && !any_fault(rows, one, chosen)) continue;
      findings.of = one;
      const jl_case& shown = cursor.at(one);
      memory.clear();
      required.start(shown);
      if (condition) condition->start(shown);
      inspect(shown, findings.to, [&](std::size_t row) {
        Value value(true);
        if (chosen != nullptr) value = chosen->value(rows.first(one) + row);
        if (condition) value = condition->value(row, memory);
        if (value.is_false()) return Value(true);
        if (!value.is_fault()) value = required.value(row, memory);
        if (value.is_missing() && fail_on_missing) return Value(false);
        return value;
      });
    }
  }

  // Whether the case has a row of the rule's own table that the condition leaves in.
  static bool any(const CaseBlock::Table& rows, std::size_t one, const Lane* chosen) {
    if (rows.ends.empty()) return false;
    for (std::size_t row = rows.first(one); row < rows.ends[one]; ++row)
      if (chosen == nullptr || !chosen->value(row).is_false()) return true;
    return false;
  }

  static bool any_fault(const CaseBlock::Table& rows, std::size_t one, const Lane* chosen) {
    if (chosen == nullptr || rows.ends.empty()) return false;
    for (std::size_t row = rows.first(one); row < rows.ends[one]; ++row)
      if (chosen->fault(row) != Fault::none) return true;
    return false;
  }

  template <class Outcome>  // Value(std::size_t row)
  void inspect(const jl_case& one, const jl_findings& to, Outcome outcome) const {
    const jl_batch& own = one.tables[one.own].batch;
    std::uint64_t not_evaluable = 0;
    if (of_rows) {
      for (std::size_t row = 0; row < own.size; ++row)
        if (!met(outcome(row), one, row, own.rows[row], to)) ++not_evaluable;
    } else if (const auto row = row_of_case(one)) {
      if (!met(outcome(0), one, 0, *row, to)) not_evaluable = own.size;
    }
    if (not_evaluable > 0) to.not_evaluable(to.self, not_evaluable);
  }

  // False when it cannot be told. `number` is that of the row in which it is told.
  bool met(const Value& outcome, const jl_case& one, std::size_t row, std::uint64_t number,
           const jl_findings& to) const {
    if (outcome.is_missing()) return false;
    if (!outcome.is_true())
      add_unmet(number, cells_of(one, row, number), outcome.is_fault() ? outcome.why : Fault::none,
                to);
    return true;
  }

  std::vector<CellPlace> cells_of(const jl_case& one, std::size_t row, std::uint64_t number) const {
    std::vector<CellPlace> cells;
    for (const std::uint32_t slot : at) cells.push_back({number, slot});
    Memory memory;
    for (const CaseExpression& rows : rows_at) {
      CaseExpression::Reading reading(rows);
      reading.start(one);
      reading.add_cells(row, memory, most_places_of_finding, cells);
    }
    return cells;
  }

  // What is true of a case is told of the first row of the rule's own table, of this delivery or
  // else of the previous one; or of the first row there is.
  static std::optional<std::uint64_t> row_of_case(const jl_case& one) {
    std::vector<std::size_t> tables = {one.own, one.own + one.table_count / 2};
    for (std::size_t table = 0; table < one.table_count; ++table) tables.push_back(table);
    for (const std::size_t table : tables)
      if (one.tables[table].batch.size > 0) return one.tables[table].batch.rows[0];
    return std::nullopt;
  }
};

BlockRule code_of(bool needs_previous) {
  BlockRule made{};
  made.struct_size = sizeof(jl_rule);
  made.needs_previous = needs_previous ? 1 : 0;
  made.destroy = destroy_rule<CaseRequirement>;
  made.case_inspect = BlockRule::of_one;
  made.block_inspect = [](const void* rule, const CaseBlock& block, std::size_t own,
                          const BlockFindings& findings) -> std::int32_t {
    static_cast<const CaseRequirement*>(rule)->inspect(block, own, findings);
    return JL_OK;
  };
  return made;
}

const jl_rule& requirement_code(bool needs_previous) {
  static const BlockRule of_one = code_of(false), of_two = code_of(true);
  return needs_previous ? of_two : of_one;
}

// The slots of the rule's own fields that a finding names: what the rule says, or else what it
// reads of a row.
std::vector<std::uint32_t> places(const Plan& plan, const RuleUse& use,
                                  const CaseRequirement& made) {
  std::vector<std::uint32_t> slots;
  for (std::uint32_t slot = 0; slot < plan.columns.size(); ++slot)
    if (use.at.empty() && made.require.reads_of_row(slot)) slots.push_back(slot);
  for (const RuleExpression& at : use.at)
    for (std::uint32_t slot = 0; slot < plan.columns.size(); ++slot)
      if (const Field* field = plan.columns[slot].field;  // null: of another table
          field != nullptr && field->name == at.text)
        slots.push_back(slot);
  return slots;
}

}  // namespace

const RuleDeclaration& case_expression_declaration() {
  static const RuleDeclaration declaration = [] {
    RuleDeclaration made = expression_declaration();
    made.id = case_expression_check;
    made.code = &requirement_code(false);
    return made;
  }();
  return declaration;
}

void plan_case_requirement(Plan& plan, PlannedRule& planned, const RuleUse& use, const Pack& pack,
                           const std::map<std::string, std::string>& parameters) {
  const CaseKey& cases = *pack.case_key(use.per);
  CaseRequirement made{.require = CaseExpression(*use.require, plan, pack, cases, parameters),
                       .when = std::nullopt,
                       .fail_on_missing = use.fail_on_missing};
  if (use.when) made.when.emplace(*use.when, plan, pack, cases, parameters);
  for (const RuleExpression& entry : use.at)
    if (const RulePlace at = rule_place(entry, *plan.table); at.rows)
      made.rows_at.emplace_back(*at.rows, plan, pack, cases, parameters, at.field);
  std::vector<const CaseExpression*> expressions = {&made.require};
  if (made.when) expressions.push_back(&*made.when);
  for (const CaseExpression& rows : made.rows_at) expressions.push_back(&rows);

  bool needs_previous = false;
  for (const CaseExpression* one : expressions) {
    if (one->hindrance().any()) {
      planned.words.not_run = one->hindrance().in_words();
      return;
    }
    planned.slots.insert(planned.slots.end(), one->slots().begin(), one->slots().end());
    needs_previous = needs_previous || one->reads_previous();
  }
  if (made.when && made.when->of_one_row())
    made.when_of_row.emplace(*use.when, plan, pack, parameters);
  if (auto condition = made.require.condition_of_rows())
    made.condition_of_rows.emplace(std::move(condition), plan, pack, parameters);
  made.of_rows = made.require.of_rows() || (made.when && made.when->of_rows());
  if (made.of_rows) made.at = places(plan, use, made);
  planned.slots.insert(planned.slots.end(), made.at.begin(), made.at.end());
  word_unmet(planned.words, use, !made.at.empty() || !made.rows_at.empty());
  put_in(planned, requirement_code(needs_previous), std::move(made));
  planned.words.judged = true;
}

}  // namespace jeugdlint
