// SPDX-License-Identifier: Apache-2.0
#include "engine/case_rules.h"

#include <algorithm>
#include <utility>

namespace jeugdlint {

CaseRules::CaseRules(const Pack& of_pack, const CaseKey& key) : pack(&of_pack) {
  for (const CaseTable& declared : key.tables) {
    const Table* table = of_pack.table(declared.table);
    const auto place = static_cast<std::uint32_t>(tables.size());
    const auto first = static_cast<std::uint32_t>(columns.size());
    tables.push_back({.table = table, .declared = &declared, .columns = {}, .order = {}});
    for (const Field& field : table->fields)
      columns.push_back({.table = place, .field = &field, .date = field.type == FieldType::date});
    for (const std::string& name : declared.order)
      for (std::uint32_t slot = first; slot < columns.size(); ++slot)
        if (columns[slot].field->name == name) {
          tables.back().order.push_back(slot);
          ask(slot);
        }
  }
}

void CaseRules::ask(std::uint32_t slot) {
  if (columns[slot].asked) return;
  columns[slot].asked = true;
  tables[columns[slot].table].columns.push_back(slot);
}

// Fields of the rule's own table go by their names, those of the others by `table.field`.
std::vector<BoundColumn> CaseRules::columns_seen_from(std::uint32_t table) const {
  std::vector<BoundColumn> seen;
  for (const CaseColumn& column : columns) {
    const bool own = column.table == table;
    seen.push_back(
        {own ? column.field->name : tables[column.table].table->name + '.' + column.field->name,
         own ? column.field : nullptr, true});
  }
  return seen;
}

void CaseRules::add(const RuleUse& use, const RuleDeclaration& rule, const std::string& table,
                    const std::map<std::string, std::string>& parameters) {
  const auto own = std::find_if(tables.begin(), tables.end(),
                                [&](const CaseTablePlan& one) { return one.table->name == table; });
  if (own == tables.end()) return;  // read_rule refuses those
  const auto place = static_cast<std::uint32_t>(own - tables.begin());
  Plan plan;
  plan.table = own->table;
  plan.codes = std::move(codes_);
  plan.columns = columns_seen_from(place);
  plan.file_columns = plan.columns.size();
  add_rule(plan, use, rule, pack, parameters);
  codes_ = std::move(plan.codes);
  PlannedRule& planned = plan.rules.front();
  for (const std::uint32_t slot : planned.slots) ask(slot);
  for (const auto& [slot, format] : plan.dates) columns[slot].date = true;
  for (const auto& [slot, format] : plan.numbers) columns[slot].number = true;
  // A condition before it hides what the rule itself needs.
  const bool needs_previous = rule.code->needs_previous != 0 || planned.code->needs_previous != 0;
  std::vector<std::uint32_t> may_lack;
  for (std::uint32_t other = 0; other < tables.size(); ++other)
    if (std::find(use.may_lack.begin(), use.may_lack.end(), tables[other].table->name) !=
        use.may_lack.end())
      may_lack.push_back(other);
  rules.push_back({place, needs_previous, std::move(may_lack), std::move(planned)});
}

std::optional<std::uint32_t> CaseRules::place_of(const Table& table) const {
  for (std::uint32_t place = 0; place < tables.size(); ++place)
    if (tables[place].table->name == table.name) return place;
  return std::nullopt;
}

}  // namespace jeugdlint
