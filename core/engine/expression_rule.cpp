// SPDX-License-Identifier: Apache-2.0
// Both kinds of rule have the shape of the boundary with plugins, so that the inspection need not
// know of them.
#include "engine/expression_rule.h"

#include "engine/bound_expression.h"
#include "engine/rule_object.h"
#include "engine/unmet_requirement.h"
#include "engine/wrapped_rule.h"
#include "expression/fault.h"

#include <algorithm>
#include <utility>

namespace jeugdlint {
namespace {

struct Requirement {
  BoundExpression require;
  std::optional<BoundExpression> when;
  std::vector<std::uint32_t> at;
  bool fail_on_missing = false;

  void inspect(const jl_batch& batch, const jl_findings& to) const {
    BoundExpression::Work work, condition_work;
    const Lane* condition = when ? &when->run(batch, condition_work) : nullptr;
    const Lane& truth = require.run(batch, work);
    std::uint64_t not_evaluable = 0;
    for (std::size_t row = 0; row < batch.size; ++row) {
      Value value = condition == nullptr ? Value(true) : condition->value(row);
      if (value.is_false()) continue;
      if (!value.is_fault()) value = truth.value(row);
      if (value.is_true()) continue;
      if (value.is_missing() && !fail_on_missing)
        ++not_evaluable;
      else
        add_unmet(batch, row, at, value.is_fault() && !value.is_missing() ? value.why : Fault::none,
                  to);
    }
    if (not_evaluable > 0) to.not_evaluable(to.self, not_evaluable);
  }
};

const jl_rule& requirement_code() {
  static const jl_rule code = [] {
    jl_rule made{};
    made.struct_size = sizeof(jl_rule);
    made.destroy = destroy_rule<Requirement>;
    made.inspect = [](const void* rule, const jl_batch* batch,
                      const jl_findings* to) -> std::int32_t {
      static_cast<const Requirement*>(rule)->inspect(*batch, *to);
      return JL_OK;
    };
    return made;
  }();
  return code;
}

// A rule that sees the rows of which a condition holds.
struct Conditional {
  WrappedRule inner;
  BoundExpression when;

  // The rows that `keep` names, as a batch of their own.
  struct Rows {
    std::vector<std::uint64_t> numbers;
    std::vector<std::vector<jl_text>> texts;
    std::vector<std::vector<std::uint8_t>> filled;
    std::vector<std::vector<jl_date>> dates;
    std::vector<std::vector<double>> reals;
    std::vector<jl_column> columns;
  };

  template <class T>
  static const T* picked(const T* all, const std::vector<std::size_t>& keep,
                         std::vector<std::vector<T>>& to) {
    if (all == nullptr) return nullptr;
    std::vector<T>& rows = to.emplace_back();
    rows.reserve(keep.size());
    for (const std::size_t row : keep) rows.push_back(all[row]);
    return rows.data();
  }

  template <class One>
  std::int32_t with_batch(const jl_batch& batch, const jl_findings* to, One one) const {
    BoundExpression::Work work;
    const Lane& truth = when.run(batch, work);
    std::vector<std::size_t> keep;
    std::uint64_t not_evaluable = 0;
    for (std::size_t row = 0; row < batch.size; ++row) {
      const Value value = truth.value(row);
      if (value.is_true()) keep.push_back(row);
      not_evaluable += value.is_fault() ? 1 : 0;
    }
    if (to != nullptr && not_evaluable > 0) to->not_evaluable(to->self, not_evaluable);
    if (keep.size() == batch.size) return one(batch, to);
    Rows rows;
    for (const std::size_t row : keep) rows.numbers.push_back(batch.rows[row]);
    for (std::size_t i = 0; i < batch.column_count; ++i) {
      const jl_column& column = batch.columns[i];
      rows.columns.push_back(
          {picked(column.text, keep, rows.texts), picked(column.filled, keep, rows.filled),
           picked(column.dates, keep, rows.dates), picked(column.numbers, keep, rows.reals)});
    }
    jl_batch fewer = batch;
    fewer.size = keep.size();
    fewer.rows = rows.numbers.data();
    fewer.columns = rows.columns.data();
    return one(fewer, to);
  }

  template <class One>
  static std::int32_t with_findings(const jl_findings& to, One one) {
    return one(to);
  }
};

// Says in `words` why the rule is not run, when there is a reason.
bool is_hindered(const BoundExpression& expression, RuleOutcome& words) {
  if (!expression.hindrance().any()) return false;
  words.not_run = expression.hindrance().in_words();
  return true;
}

std::vector<std::uint32_t> places(const Plan& plan, const RuleUse& use,
                                  const BoundExpression& require) {
  std::vector<std::uint32_t> slots;
  for (const std::string& name : use.at)
    for (std::uint32_t slot = 0; slot < plan.columns.size(); ++slot)
      if (plan.columns[slot].field != nullptr && plan.columns[slot].field->name == name)
        slots.push_back(slot);
  if (use.at.empty()) slots = require.slots();
  slots.resize(std::min(slots.size(), most_places_of_finding));
  return slots;
}

}  // namespace

const RuleDeclaration& expression_declaration() {
  static const RuleDeclaration declaration = [] {
    RuleDeclaration made;
    made.id = expression_check;
    made.category = Category::consistency;
    made.severity = Severity::error;
    made.title = {"Voorwaarde van een pakket", "Requirement of a pack"};
    made.message = {"{what}: {1}", "{what}: {1}"};
    made.rationale = {"", ""};
    made.code = &requirement_code();
    return made;
  }();
  return declaration;
}

void plan_requirement(Plan& plan, PlannedRule& planned, const RuleUse& use, const Pack& pack,
                      const std::map<std::string, std::string>& parameters) {
  Requirement made{
      BoundExpression(*use.require, plan, pack, parameters), std::nullopt, {}, use.fail_on_missing};
  if (use.when) made.when.emplace(*use.when, plan, pack, parameters);
  if (is_hindered(made.require, planned.words) ||
      (made.when && is_hindered(*made.when, planned.words)))
    return;
  made.at = places(plan, use, made.require);
  word_unmet(planned.words, use, made.at.size());
  put_in(planned, requirement_code(), std::move(made));
  planned.words.judged = true;
}

void plan_condition(Plan& plan, PlannedRule& planned, const RuleUse& use, const Pack& pack,
                    const std::map<std::string, std::string>& parameters) {
  BoundExpression when(*use.when, plan, pack, parameters);
  if (is_hindered(when, planned.words)) {
    planned.words.judged = false;
    planned.object.reset();
    return;
  }
  const std::vector<std::uint32_t> slots = when.slots();
  planned.slots.insert(planned.slots.end(), slots.begin(), slots.end());
  put_around(planned, Conditional{{}, std::move(when)});
}

}  // namespace jeugdlint
