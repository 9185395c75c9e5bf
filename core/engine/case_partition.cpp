// SPDX-License-Identifier: Apache-2.0
#include "engine/case_partition.h"

#include "input/typing.h"

#include <jeugdlint/batch.h>

#include <algorithm>
#include <limits>
#include <numeric>
#include <tuple>

namespace jeugdlint {
namespace {

// A date that is missing or cannot be read comes last.
auto rank(const jl_date& date) {
  return std::tuple(date.first > date.last, date.first, date.last);
}

template <class Cell>
void reorder(std::vector<Cell>& cells, const std::vector<std::uint32_t>& order) {
  if (cells.empty()) return;
  std::vector<Cell> sorted;
  sorted.reserve(cells.size());
  for (const std::uint32_t i : order) sorted.push_back(cells[i]);
  cells.swap(sorted);
}

}  // namespace

CasePartition::CasePartition(const CaseRules& rules, std::string bytes,
                             const std::function<bool(std::uint64_t row)>& counts)
    : rules_(&rules), bytes_(std::move(bytes)), tables_(2 * rules.tables.size()) {
  for (std::size_t i = 0; i < tables_.size(); ++i)
    tables_[i].columns.resize(plan_of(i).columns.size());
  read(counts);
  for (std::size_t i = 0; i < tables_.size(); ++i) {
    type(tables_[i], plan_of(i));
    sort(tables_[i], plan_of(i));
  }
}

void CasePartition::read(const std::function<bool(std::uint64_t row)>& counts) {
  CaseRowReader reader(bytes_);
  while (!reader.done()) {
    const CaseRowReader::Head head = reader.head();
    Rows& rows = tables_[head.table];
    const bool meant = counts(head.row);
    if (meant) {
      rows.keys.push_back(head.key);
      rows.numbers.push_back(head.row);
    }
    for (CellColumn& column : rows.columns) {
      std::string_view text;
      const std::uint8_t filled = reader.cell(text);
      if (!meant) continue;
      column.text.push_back({text.data(), text.size()});
      column.filled.push_back(filled);
    }
  }
}

void CasePartition::type(Rows& rows, const CaseTablePlan& table) const {
  for (std::size_t i = 0; i < table.columns.size(); ++i) {
    const CaseColumn& column = rules_->columns[table.columns[i]];
    if (column.date) type_dates(rows.columns[i], column.field->date_format);
    if (column.number) type_numbers(rows.columns[i], column.field->number_format);
  }
}

void CasePartition::sort(Rows& rows, const CaseTablePlan& table) const {
  std::vector<const CellColumn*> by;
  for (const std::uint32_t slot : table.order) {
    const auto place = std::find(table.columns.begin(), table.columns.end(), slot);
    by.push_back(&rows.columns[static_cast<std::size_t>(place - table.columns.begin())]);
  }
  std::vector<std::uint32_t> order(rows.keys.size());
  std::iota(order.begin(), order.end(), 0U);
  std::sort(order.begin(), order.end(), [&](std::uint32_t a, std::uint32_t b) {
    if (rows.keys[a] != rows.keys[b]) return rows.keys[a] < rows.keys[b];
    for (const CellColumn* column : by) {
      if (!column->dates.empty()) {
        const auto first = rank(column->dates[a]), second = rank(column->dates[b]);
        if (first != second) return first < second;
      } else if (Text(column->text[a]).view() != Text(column->text[b]).view()) {
        return Text(column->text[a]).view() < Text(column->text[b]).view();
      }
    }
    return rows.numbers[a] < rows.numbers[b];
  });
  reorder(rows.keys, order);
  reorder(rows.numbers, order);
  for (CellColumn& column : rows.columns) {
    reorder(column.text, order);
    reorder(column.filled, order);
    reorder(column.dates, order);
    reorder(column.numbers, order);
  }
}

// What a rule sees that looks in one table for a column of another.
CellColumn CasePartition::absent_column() const {
  std::size_t rows = 0;
  for (const Rows& table : tables_) rows = std::max(rows, table.keys.size());
  CellColumn absent;
  absent.text.assign(rows, jl_text{"", 0});
  absent.filled.assign(rows, JL_ABSENT);
  absent.dates.assign(rows, jl_date{1, 0});
  absent.numbers.assign(rows, std::numeric_limits<double>::quiet_NaN());
  return absent;
}

void CasePartition::each_case(const std::uint8_t* run_key,
                              const std::function<void(jl_case&)>& visit) const {
  const std::size_t slots = rules_->columns.size();
  const CellColumn absent = absent_column();
  std::vector<std::size_t> at(tables_.size(), 0);
  std::vector<std::vector<jl_column>> columns(
      tables_.size(), std::vector<jl_column>(slots, {absent.text.data(), absent.filled.data(),
                                                     absent.dates.data(), absent.numbers.data()}));
  std::vector<jl_case_table> tables(tables_.size());
  while (true) {
    const Key* least = nullptr;
    for (std::size_t t = 0; t < tables_.size(); ++t)
      if (at[t] < tables_[t].keys.size() && (least == nullptr || tables_[t].keys[at[t]] < *least))
        least = &tables_[t].keys[at[t]];
    if (least == nullptr) return;
    for (std::size_t t = 0; t < tables_.size(); ++t) {
      const Rows& rows = tables_[t];
      const CaseTablePlan& plan = plan_of(t);
      const std::size_t first = at[t];
      while (at[t] < rows.keys.size() && rows.keys[at[t]] == *least) ++at[t];
      for (std::size_t i = 0; i < plan.columns.size(); ++i) {
        const CellColumn& from = rows.columns[i];
        jl_column& to = columns[t][plan.columns[i]];
        to.text = from.text.data() + first;
        to.filled = from.filled.data() + first;
        to.dates = from.dates.empty() ? nullptr : from.dates.data() + first;
        to.numbers = from.numbers.empty() ? nullptr : from.numbers.data() + first;
      }
      const std::string& name = plan.table->name;
      tables[t] = {sizeof(jl_case_table),
                   t >= rules_->tables.size() ? 1U : 0U,
                   {name.data(), name.size()},
                   {sizeof(jl_batch), sizeof(jl_column), at[t] - first, rows.numbers.data() + first,
                    columns[t].data(), slots, run_key}};
    }
    jl_case one{sizeof(jl_case), 0, tables.data(), tables.size()};
    visit(one);
  }
}

}  // namespace jeugdlint
