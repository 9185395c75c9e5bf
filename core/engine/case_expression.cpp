// SPDX-License-Identifier: Apache-2.0
#include "engine/case_expression.h"

#include "engine/bound_expression.h"
#include "engine/row_condition.h"

#include <jeugdlint/batch.h>

#include <algorithm>

namespace jeugdlint {
namespace {

// The rows that a value of the type consists of, if any.
const RecordType* row_in(const Type& type) {
  if (type.of == Type::Of::record) return type.record;
  return type.is(Kind::list) && !type.parts.empty() ? row_in(type.parts.front()) : nullptr;
}

// Functions that hand rows on without looking into them.
bool looks_in_rows(const Node& node) {
  if (node.kind == NodeKind::map) return true;
  return node.kind == NodeKind::call && node.text != "first" && node.text != "last" &&
         node.text != "size" && node.text != "spells" && node.text != "_[_]" && node.text != "_+_";
}

}  // namespace

CaseExpression::CaseExpression(const RuleExpression& expression, Plan& plan, const Pack& pack,
                               const CaseKey& cases,
                               const std::map<std::string, std::string>& parameters,
                               std::string_view field)
    : cells_(cases.tables.size()), field_(field) {
  scope_ =
      std::make_unique<PackScope>(pack, *plan.table, code_tables(plan, pack), &parameters, &cases);
  tree_ = std::make_unique<Tree>(scope_->compiled(expression));
  for (const Node& node : tree_->nodes) {
    // What is written of a row, and what of rows is compared as a whole.
    for (const NodeId child : node.children) {
      const Type& of = tree_->nodes[child].type;
      if (looks_in_rows(node)) ask_for_all(of);
      if (node.children.front() != child || row_in(of) == nullptr) continue;
      const std::uint32_t table = scope_->table_of(*row_in(of));
      if (node.kind == NodeKind::select || node.kind == NodeKind::presence) ask(table, node.text);
      if (node.kind == NodeKind::call && node.text == "spells")
        for (std::size_t i = 1; i < node.children.size(); ++i)
          ask(table, tree_->nodes[node.children[i]].value.text());
    }
  }
  if (!field_.empty()) ask(scope_->table_of(*row_in(tree_->nodes[tree_->root()].type)), field_);
  bind(plan, pack, cases);
  for (const std::int32_t variable : variables_of(*tree_))
    if (const DerivedColumn* column = scope_->derived(variable))
      derive(variable,
             std::make_unique<CaseExpression>(column->expression, plan, pack, cases, parameters));
}

void CaseExpression::derive(std::int32_t variable, std::unique_ptr<CaseExpression> column) {
  slots_.insert(slots_.end(), column->slots_.begin(), column->slots_.end());
  const std::string& missing = column->hindrance_.missing_parameter;
  if (!missing.empty()) hindrance_.missing_parameter = missing;
  derived_[variable] = std::move(column);
}

void CaseExpression::ask_for_all(const Type& type) {
  const RecordType* row = row_in(type);
  if (row == nullptr) return;
  for (const auto& [name, field] : row->fields) ask(scope_->table_of(*row), name);
}

void CaseExpression::ask(std::uint32_t table, std::string_view field) {
  std::vector<CaseCell>& cells = cells_[table];
  if (std::none_of(cells.begin(), cells.end(),
                   [&](const CaseCell& one) { return one.name == field; }))
    cells.push_back({.name = field});
}

// Gives the cells that are asked for their slots, and the variables of the expression their lists.
void CaseExpression::bind(Plan& plan, const Pack& pack, const CaseKey& cases) {
  const auto bound = [&](const Field& field, std::uint32_t slot) {
    if (std::find(slots_.begin(), slots_.end(), slot) == slots_.end()) slots_.push_back(slot);
    CaseCell cell{field.name, slot, PackScope::kind_of(field)};
    if (cell.kind == Kind::date) plan.dates[slot] = field.date_format;
    if (cell.kind == Kind::integer || cell.kind == Kind::real)
      plan.numbers[slot] = field.number_format;
    return cell;
  };
  std::vector<std::uint32_t> first_slots;
  std::uint32_t next = 0;
  for (const CaseTable& one : cases.tables) {
    first_slots.push_back(next);
    next += static_cast<std::uint32_t>(pack.table(one.table)->fields.size());
  }
  for (std::size_t i = 0; i < cells_.size(); ++i) {
    const Table& table = *pack.table(cases.tables[i].table);
    std::vector<CaseCell> asked;
    for (std::uint32_t field = 0; field < table.fields.size(); ++field)
      if (std::any_of(cells_[i].begin(), cells_[i].end(),
                      [&](const CaseCell& one) { return one.name == table.fields[field].name; }))
        asked.push_back(bound(table.fields[field], first_slots[i] + field));
    cells_[i] = std::move(asked);
  }
  const auto own = std::find_if(cases.tables.begin(), cases.tables.end(),
                                [&](const auto& one) { return one.table == plan.table->name; });
  own_table_ = static_cast<std::uint32_t>(own - cases.tables.begin());
  const std::uint32_t own_slot = first_slots[own_table_];
  for (const std::int32_t variable : variables_of(*tree_)) {
    if (const Field* field = scope_->field(variable)) {
      own_[variable] = bound(*field, own_slot + static_cast<std::uint32_t>(variable));
    } else if (const auto list = scope_->list_of(variable)) {
      const std::size_t place = list->table + (list->previous ? cells_.size() : 0);
      lists_.push_back({variable, place, &cells_[list->table]});
      reads_previous_ = reads_previous_ || list->previous;
      const Table& table = *pack.table(cases.tables[list->table].table);
      const Field* key = table.field(cases.tables[list->table].key.front());
      bound(*key, first_slots[list->table] + static_cast<std::uint32_t>(key - table.fields.data()));
    } else if (scope_->derived(variable) == nullptr) {
      hindrance_.missing_parameter =
          scope_->environment().variables[static_cast<std::size_t>(variable)].name;
    }
  }
}

bool CaseExpression::of_one_row() const {
  return of_rows() && lists_.empty() &&
         std::all_of(derived_.begin(), derived_.end(),
                     [](const auto& one) { return one.second->of_one_row(); });
}

std::unique_ptr<Tree> CaseExpression::condition_of_rows() const {
  return jeugdlint::condition_of_rows(*tree_, *scope_, own_table_);
}

bool CaseExpression::reads_of_row(std::uint32_t slot) const {
  return std::any_of(own_.begin(), own_.end(),
                     [&](const auto& one) { return one.second.slot == slot; }) ||
         std::any_of(derived_.begin(), derived_.end(),
                     [&](const auto& one) { return one.second->reads_of_row(slot); });
}

// The names of the expression in one row, or in the case as a whole.
class CaseExpression::Reading::Names : public Bindings {
 public:
  Names(const Reading& reading, std::size_t row) : reading_(reading), row_(row) {}

  Value value(std::int32_t variable, std::string_view, Memory& memory) const override {
    const CaseExpression& of = reading_.expression_;
    const auto derived = of.derived_.find(variable);
    if (derived != of.derived_.end()) return computed(*derived->second, memory);
    const auto cell = of.own_.find(variable);
    if (cell != of.own_.end()) return cell_value(column_of(cell->second), cell->second.kind, row_);
    for (std::size_t i = 0; i < of.lists_.size(); ++i)
      if (of.lists_[i].variable == variable)
        return Value(static_cast<const ListValue*>(&reading_.lists_[i]));
    return Value(Fault::missing);
  }

  bool has(std::int32_t variable, std::string_view name, Memory& memory) const override {
    const auto cell = reading_.expression_.own_.find(variable);
    if (cell == reading_.expression_.own_.end()) return !value(variable, name, memory).is_missing();
    return !is_missing(static_cast<Filled>(column_of(cell->second).filled[row_]));
  }

 private:
  Value computed(const CaseExpression& column, Memory& memory) const {
    Reading reading(column);
    reading.start(*reading_.case_);
    return reading.computed(row_, memory);
  }

  const jl_column& column_of(const CaseCell& cell) const {
    return reading_.case_->tables[reading_.case_->own].batch.columns[cell.slot];
  }

  const Reading& reading_;
  std::size_t row_;
};

CaseExpression::Reading::Reading(const CaseExpression& expression) : expression_(expression) {
  for (const List& list : expression.lists_) lists_.emplace_back(*list.cells);
}

void CaseExpression::Reading::start(const jl_case& one) {
  case_ = &one;
  for (std::size_t i = 0; i < lists_.size(); ++i)
    lists_[i].start(one.tables[expression_.lists_[i].table].batch);
}

Value CaseExpression::Reading::value(std::size_t row, Memory& memory) const {
  memory.start_record();
  return computed(row, memory);
}

void CaseExpression::Reading::add_cells(std::size_t row, Memory& memory, std::size_t most,
                                        std::vector<CellPlace>& cells) const {
  const Value rows = value(row, memory);
  const bool several = rows.kind == Kind::list;
  for (std::size_t i = 0; i < (several ? rows.items->size() : 1) && cells.size() < most; ++i)
    if (const auto cell = cell_of(several ? rows.items->at(i, memory) : rows))
      cells.push_back(*cell);
}

std::optional<CellPlace> CaseExpression::Reading::cell_of(const Value& row) const {
  if (row.kind != Kind::map) return std::nullopt;
  for (std::size_t i = 0; i < lists_.size(); ++i)
    if (const auto number = lists_[i].number_of(*row.members))
      for (const CaseCell& cell : *expression_.lists_[i].cells)
        if (cell.name == expression_.field_) return CellPlace{*number, cell.slot};
  return std::nullopt;
}

Value CaseExpression::Reading::computed(std::size_t row, Memory& memory) const {
  return evaluate(*expression_.tree_, Names(*this, row), memory);
}

}  // namespace jeugdlint
