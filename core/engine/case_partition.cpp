// SPDX-License-Identifier: Apache-2.0
#include "engine/case_partition.h"

#include "input/typing.h"

#include <jeugdlint/batch.h>

#include <algorithm>
#include <functional>
#include <limits>
#include <numeric>
#include <tuple>
#include <utility>

namespace jeugdlint {
namespace {

// A date that is missing or cannot be read comes last.
auto rank(const jl_date& date) {
  return std::tuple(date.first > date.last, date.first, date.last);
}

// Which of two rows comes first: by case, as the pack declares, and then as in the file.
class CaseOrder {
 public:
  CaseOrder(const CasePartition::Rows& rows, const CaseTablePlan& table) : rows_(rows) {
    for (const std::uint32_t slot : table.order) {
      const auto place = std::find(table.columns.begin(), table.columns.end(), slot);
      by_.push_back(&rows.columns[static_cast<std::size_t>(place - table.columns.begin())]);
    }
  }

  bool operator()(std::uint32_t a, std::uint32_t b) const {
    if (rows_.keys[a] != rows_.keys[b]) return rows_.keys[a] < rows_.keys[b];
    for (const CellColumn* column : by_) {
      if (!column->dates.empty()) {
        const auto first = rank(column->dates[a]), second = rank(column->dates[b]);
        if (first != second) return first < second;
      } else if (Text(column->text[a]).view() != Text(column->text[b]).view()) {
        return Text(column->text[a]).view() < Text(column->text[b]).view();
      }
    }
    return rows_.numbers[a] < rows_.numbers[b];
  }

 private:
  const CasePartition::Rows& rows_;
  std::vector<const CellColumn*> by_;
};

template <class Cell>
void reorder(std::vector<Cell>& cells, const std::vector<std::uint32_t>& order) {
  if (cells.empty()) return;
  std::vector<Cell> sorted;
  sorted.reserve(cells.size());
  for (const std::uint32_t i : order) sorted.push_back(cells[i]);
  cells.swap(sorted);
}

void reorder(CasePartition::Rows& rows, const std::vector<std::uint32_t>& order) {
  reorder(rows.keys, order);
  reorder(rows.numbers, order);
  for (CellColumn& column : rows.columns) {
    reorder(column.text, order);
    reorder(column.filled, order);
    reorder(column.dates, order);
    reorder(column.numbers, order);
  }
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
  make_absent();
}

CasePartition::CasePartition(const CaseRules& rules, std::size_t table, Rows rows)
    : rules_(&rules), tables_(2 * rules.tables.size()) {
  for (std::size_t i = 0; i < tables_.size(); ++i)
    tables_[i].columns.resize(plan_of(i).columns.size());
  tables_[table] = std::move(rows);
  type(tables_[table], plan_of(table));
  sort_within_cases(tables_[table], plan_of(table));
  make_absent();
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

void CasePartition::sort(Rows& rows, const CaseTablePlan& table) {
  const CaseOrder before(rows, table);
  // Half a key tells nearly all cases apart, and lies at hand.
  std::vector<std::pair<std::uint64_t, std::uint32_t>> places(rows.keys.size());
  for (std::uint32_t i = 0; i < places.size(); ++i) places[i] = {rows.keys[i].high, i};
  std::sort(places.begin(), places.end(), [&](const auto& a, const auto& b) {
    return a.first != b.first ? a.first < b.first : before(a.second, b.second);
  });
  std::vector<std::uint32_t> order(places.size());
  std::transform(places.begin(), places.end(), order.begin(),
                 [](const auto& place) { return place.second; });
  reorder(rows, order);
}

void CasePartition::sort_within_cases(Rows& rows, const CaseTablePlan& table) {
  const CaseOrder before(rows, table);
  std::vector<std::uint32_t> order(rows.keys.size());
  std::iota(order.begin(), order.end(), 0U);
  for (auto first = order.begin(); first != order.end();) {
    const auto end = std::find_if(
        first, order.end(), [&](std::uint32_t row) { return rows.keys[row] != rows.keys[*first]; });
    if (end - first > 1) std::sort(first, end, std::cref(before));
    first = end;
  }
  if (!std::is_sorted(order.begin(), order.end())) reorder(rows, order);
}

void CasePartition::make_absent() {
  std::size_t rows = 0;
  for (const Rows& table : tables_) rows = std::max(rows, table.keys.size());
  absent_.text.assign(rows, jl_text{"", 0});
  absent_.filled.assign(rows, JL_ABSENT);
  absent_.dates.assign(rows, jl_date{1, 0});
  absent_.numbers.assign(rows, std::numeric_limits<double>::quiet_NaN());
}

CaseBlock CasePartition::block(const std::uint8_t* run_key) const {
  std::vector<CaseBlock::Table> tables(tables_.size());
  for (std::size_t i = 0; i < tables.size(); ++i) {
    tables[i].name = &plan_of(i).table->name;
    tables[i].columns = columns_of(i);
    tables[i].filled = plan_of(i).columns;
    tables[i].rows = tables_[i].numbers.data();
  }
  const std::size_t cases = find_cases(tables);
  return {cases, std::move(tables), run_key};
}

std::vector<jl_column> CasePartition::columns_of(std::size_t table) const {
  std::vector<jl_column> columns(
      rules_->columns.size(),
      {absent_.text.data(), absent_.filled.data(), absent_.dates.data(), absent_.numbers.data()});
  const std::vector<std::uint32_t>& slots = plan_of(table).columns;
  for (std::size_t i = 0; i < slots.size(); ++i) {
    const CellColumn& from = tables_[table].columns[i];
    columns[slots[i]] = {from.text.data(), from.filled.data(),
                         from.dates.empty() ? nullptr : from.dates.data(),
                         from.numbers.empty() ? nullptr : from.numbers.data()};
  }
  return columns;
}

// Fills in where each case ends; gives how many there are.
std::size_t CasePartition::find_cases(std::vector<CaseBlock::Table>& tables) const {
  std::vector<std::size_t> with_rows;
  for (std::size_t t = 0; t < tables_.size(); ++t)
    if (!tables_[t].keys.empty()) with_rows.push_back(t);
  std::vector<std::uint32_t> at(tables_.size(), 0);
  for (std::size_t cases = 0;; ++cases) {
    const Key* least = nullptr;
    for (const std::size_t t : with_rows) {
      const std::vector<Key>& keys = tables_[t].keys;
      if (at[t] < keys.size() && (least == nullptr || keys[at[t]] < *least)) least = &keys[at[t]];
    }
    if (least == nullptr) return cases;
    for (const std::size_t t : with_rows) {
      const std::vector<Key>& keys = tables_[t].keys;
      while (at[t] < keys.size() && keys[at[t]] == *least) ++at[t];
      tables[t].ends.push_back(at[t]);
    }
  }
}

}  // namespace jeugdlint
