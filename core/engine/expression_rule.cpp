// SPDX-License-Identifier: Apache-2.0
// Both kinds of rule have the shape of the boundary with plugins, so that the inspection need not
// know of them.
#include "engine/expression_rule.h"

#include "engine/bound_expression.h"
#include "engine/rule_object.h"
#include "engine/unmet_requirement.h"
#include "engine/wrapped_rule.h"
#include "expression/fault.h"

#include <deque>
#include <utility>

namespace jeugdlint {
namespace {

struct Requirement {
  BoundExpression require;
  std::optional<BoundExpression> when;
  std::vector<std::uint32_t> at;  // the columns that a finding names
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
        add_unmet(batch.rows[row], cells_of(batch.rows[row]),
                  value.is_fault() && !value.is_missing() ? value.why : Fault::none, to);
    }
    if (not_evaluable > 0) to.not_evaluable(to.self, not_evaluable);
  }

  std::vector<CellPlace> cells_of(std::uint64_t row) const {
    std::vector<CellPlace> cells;
    for (const std::uint32_t slot : at) cells.push_back({row, slot});
    return cells;
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

  // The rows of a batch that `keep` names, as a batch of their own.
  class Rows {
   public:
    Rows(const jl_batch& of, const std::vector<std::size_t>& keep)
        : columns_(of.columns, of.columns + of.column_count), batch_(of) {
      numbers_.reserve(keep.size());
      for (const std::size_t row : keep) numbers_.push_back(of.rows[row]);
      batch_.size = keep.size();
      batch_.rows = numbers_.data();
      batch_.columns = columns_.data();
    }
    Rows(const Rows&) = delete;
    Rows& operator=(const Rows&) = delete;

    void pick(std::uint32_t slot, const std::vector<std::size_t>& keep) {
      jl_column& column = columns_[slot];
      column = {picked(column.text, keep, texts_), picked(column.filled, keep, filled_),
                picked(column.dates, keep, dates_), picked(column.numbers, keep, reals_)};
    }
    const jl_batch& batch() const { return batch_; }

   private:
    template <class T>
    static const T* picked(const T* all, const std::vector<std::size_t>& keep,
                           std::vector<std::vector<T>>& to) {
      if (all == nullptr) return nullptr;
      std::vector<T>& rows = to.emplace_back();
      rows.reserve(keep.size());
      for (const std::size_t row : keep) rows.push_back(all[row]);
      return rows.data();
    }

    std::vector<std::uint64_t> numbers_;
    std::vector<std::vector<jl_text>> texts_;
    std::vector<std::vector<std::uint8_t>> filled_;
    std::vector<std::vector<jl_date>> dates_;
    std::vector<std::vector<double>> reals_;
    std::vector<jl_column> columns_;
    jl_batch batch_;
  };

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
    Rows rows(batch, keep);
    for (std::uint32_t slot = 0; slot < batch.column_count; ++slot) rows.pick(slot, keep);
    return one(rows.batch(), to);
  }

  template <class One>
  std::int32_t with_block(const CaseBlock& block, std::size_t own, const BlockFindings& to,
                          One one) const {
    BoundExpression::Work work;
    CaseBlock seen = block;
    std::deque<Rows> rows;
    for (const std::size_t table : {own, block.previous(own)}) {
      const jl_batch batch = block.rows(table);
      const Lane& truth = when.run(batch, work);
      if (table == own) tell_not_evaluable(block.tables()[own], truth, to);
      std::vector<std::size_t> keep;
      for (std::size_t row = 0; row < batch.size; ++row)
        if (truth.value(row).is_true()) keep.push_back(row);
      if (keep.size() == batch.size) continue;
      Rows& kept = rows.emplace_back(batch, keep);
      for (const std::uint32_t slot : block.tables()[table].filled) kept.pick(slot, keep);
      seen = seen.with(table, kept.batch());
    }
    return one(seen, to);
  }

  static void tell_not_evaluable(const CaseBlock::Table& own, const Lane& truth,
                                 const BlockFindings& findings) {
    for (std::size_t one = 0; one < own.ends.size(); ++one) {
      std::uint64_t rows = 0;
      for (std::size_t row = own.first(one); row < own.ends[one]; ++row)
        rows += truth.value(row).is_fault() ? 1 : 0;
      if (rows == 0) continue;
      findings.of = one;
      findings.to.not_evaluable(findings.to.self, rows);
    }
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
  for (const RuleExpression& at : use.at)
    for (std::uint32_t slot = 0; slot < plan.columns.size(); ++slot)
      if (plan.columns[slot].field != nullptr && plan.columns[slot].field->name == at.text)
        slots.push_back(slot);
  return use.at.empty() ? require.slots() : slots;
}

}  // namespace

const RuleDeclaration& expression_declaration() {
  static const RuleDeclaration declaration = [] {
    RuleDeclaration made;
    made.id = expression_check;
    made.category = Category::consistency;
    made.severity = Severity::error;
    made.title = {"Voorwaarde van een pakket", "Requirement of a pack"};
    made.message = {"{what}: {at}", "{what}: {at}"};
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
  word_unmet(planned.words, use, !made.at.empty());
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
