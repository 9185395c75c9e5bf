// SPDX-License-Identifier: Apache-2.0
#include "engine/bound_expression.h"

#include "engine/cell_value.h"

#include <algorithm>

namespace jeugdlint {
namespace {

// Variables that are read other than by has().
std::vector<std::int32_t> needed_variables(const Tree& tree) {
  std::vector<std::int32_t> found;
  std::vector<NodeId> left = {tree.root()};
  while (!left.empty()) {
    const Node& node = tree.nodes[left.back()];
    left.pop_back();
    if (node.variable >= 0 && node.kind != NodeKind::presence) found.push_back(node.variable);
    left.insert(left.end(), node.children.begin(), node.children.end());
  }
  return found;
}

}  // namespace

// The columns of a batch as an expression reads them.
class BoundExpression::Cells : public ColumnBindings {
 public:
  Cells(const BoundExpression& of, const jl_batch& batch, Work& work)
      : of_(of), batch_(batch), work_(work) {}

  std::size_t rows() const override { return batch_.size; }

  void fill_presence(std::int32_t variable, Lane& to) const override {
    if (const Lane* values = derived(variable)) {
      to.start(Kind::boolean, rows());
      for (std::size_t row = 0; row < rows(); ++row)
        to.truths[row] = values->fault(row) == Fault::missing ? 0 : 1;
      return;
    }
    const jl_column& column = column_of(variable);
    to.start(Kind::boolean, rows());
    for (std::size_t row = 0; row < rows(); ++row)
      to.truths[row] = is_missing(static_cast<Filled>(column.filled[row])) ? 0 : 1;
  }

  void fill(std::int32_t variable, Lane& to) const override {
    if (const Lane* values = derived(variable)) {
      to = *values;
      return;
    }
    const jl_column& column = column_of(variable);
    const Kind kind = of_.sources_.at(variable).kind;
    to.start(kind, rows());
    for (std::size_t row = 0; row < rows(); ++row) {
      const auto put = [&](auto value) { to.array<decltype(value)>()[row] = value; };
      if (!read_cell(column, kind, row, put))
        to.set_fault(row, rows(), Fault::missing);  // the field's declaration reports what it is
    }
  }

 private:
  // The values of a derived column, computed once for the batch; null for a field.
  const Lane* derived(std::int32_t variable) const {
    const auto found = of_.derived_.find(variable);
    if (found == of_.derived_.end()) return nullptr;
    std::unique_ptr<Work>& work = work_.derived[variable];
    if (!work) {
      work = std::make_unique<Work>();
      found->second->run(batch_, *work);
    }
    return work->result;
  }

  const jl_column& column_of(std::int32_t variable) const {
    return batch_.columns[of_.sources_.at(variable).slot];
  }

  const BoundExpression& of_;
  const jl_batch& batch_;
  Work& work_;
};

const CodeTables& code_tables(Plan& plan, const Pack& pack) {
  if (!plan.codes) plan.codes = std::make_unique<const CodeTables>(code_tables_of(pack));
  return *plan.codes;
}

BoundExpression::BoundExpression(const RuleExpression& expression, Plan& plan, const Pack& pack,
                                 const std::map<std::string, std::string>& parameters) {
  scope_ = std::make_unique<PackScope>(pack, *plan.table, code_tables(plan, pack), &parameters);
  tree_ = std::make_unique<Tree>(scope_->compiled(expression));
  bind(plan, pack, parameters);
}

BoundExpression::BoundExpression(std::unique_ptr<Tree> tree, Plan& plan, const Pack& pack,
                                 const std::map<std::string, std::string>& parameters)
    : tree_(std::move(tree)) {
  scope_ = std::make_unique<PackScope>(pack, *plan.table, code_tables(plan, pack), &parameters);
  bind(plan, pack, parameters);
}

void BoundExpression::bind(Plan& plan, const Pack& pack,
                           const std::map<std::string, std::string>& parameters) {
  program_ = std::make_unique<ColumnProgram>(*tree_);
  const std::vector<std::int32_t> needed = needed_variables(*tree_);
  for (const std::int32_t variable : variables_of(*tree_)) {
    const Variable& of = scope_->environment().variables[static_cast<std::size_t>(variable)];
    const bool is_needed = std::find(needed.begin(), needed.end(), variable) != needed.end();
    if (const DerivedColumn* column = scope_->derived(variable)) {
      derive(variable,
             std::make_unique<BoundExpression>(column->expression, plan, pack, parameters),
             is_needed);
      continue;
    }
    const Field* field = scope_->field(variable);
    if (field == nullptr) {
      hindrance_.missing_parameter = of.name;
      continue;
    }
    const auto column = std::find_if(
        plan.columns.begin(), plan.columns.end(),
        [&](const auto& one) { return one.field != nullptr && one.field->name == field->name; });
    const auto slot = static_cast<std::uint32_t>(column - plan.columns.begin());
    sources_[variable] = {slot, of.type.kind};
    if (is_needed && !column->in_file) hindrance_.missing_columns.push_back(field->name);
    if (of.type.is(Kind::date)) plan.dates[slot] = field->date_format;
    if (of.type.is(Kind::integer) || of.type.is(Kind::real))
      plan.numbers[slot] = field->number_format;
  }
}

void BoundExpression::derive(std::int32_t variable, std::unique_ptr<BoundExpression> column,
                             bool is_needed) {
  SettingValues::Hindrance its = column->hindrance();
  if (!is_needed) its.missing_columns.clear();
  hindrance_.include(its);
  derived_[variable] = std::move(column);
}

std::vector<std::uint32_t> BoundExpression::slots() const {
  std::vector<std::uint32_t> all;
  for (const auto& [variable, source] : sources_) all.push_back(source.slot);
  for (const auto& [variable, column] : derived_)
    for (const std::uint32_t slot : column->slots()) all.push_back(slot);
  std::sort(all.begin(), all.end());
  all.erase(std::unique(all.begin(), all.end()), all.end());
  return all;
}

const Lane& BoundExpression::run(const jl_batch& batch, Work& work) const {
  work.derived.clear();
  work.result = &program_->run(Cells(*this, batch, work), work.lanes, work.memory);
  return *work.result;
}

}  // namespace jeugdlint
