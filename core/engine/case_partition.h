// SPDX-License-Identifier: Apache-2.0
// One partition of the cases in memory: rows by table and column, typed, and in the order of their
// case and of what the pack declares; so that a case is a slice of each table.
#pragma once

#include "engine/case_block.h"
#include "engine/case_rules.h"
#include "engine/case_store.h"
#include "input/records.h"

#include <functional>
#include <string>
#include <vector>

namespace jeugdlint {

class CasePartition {
 public:
  struct Rows {
    std::vector<Key> keys;
    std::vector<std::uint64_t> numbers;
    std::vector<CellColumn> columns;  // as CaseTablePlan::columns
  };

  // `bytes`: of CaseRows. `counts` says of a row whether it is still meant.
  CasePartition(const CaseRules& rules, std::string bytes,
                const std::function<bool(std::uint64_t row)>& counts);

  // Rows of one table, those of each case together.
  CasePartition(const CaseRules& rules, std::size_t table, Rows rows);

  // All of its cases, valid as long as this. Tables stand in the order of the rules' tables, then
  // once more for the previous delivery.
  CaseBlock block(const std::uint8_t* run_key) const;

 private:
  void read(const std::function<bool(std::uint64_t row)>& counts);
  void type(Rows& rows, const CaseTablePlan& table) const;
  static void sort(Rows& rows, const CaseTablePlan& table);
  static void sort_within_cases(Rows& rows, const CaseTablePlan& table);
  void make_absent();
  std::vector<jl_column> columns_of(std::size_t table) const;
  std::size_t find_cases(std::vector<CaseBlock::Table>& tables) const;
  const CaseTablePlan& plan_of(std::size_t table) const {
    return rules_->tables[table % rules_->tables.size()];
  }

  const CaseRules* rules_;
  std::string bytes_;
  std::vector<Rows> tables_;
  CellColumn absent_;  // what a rule sees that looks in one table for a column of another
};

}  // namespace jeugdlint
