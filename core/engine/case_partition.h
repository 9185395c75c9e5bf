// SPDX-License-Identifier: Apache-2.0
// One partition of the cases in memory: rows by table and column, typed, and in the order of their
// case and of what the pack declares; so that a case is a slice of each table.
#pragma once

#include "engine/case_rules.h"
#include "engine/case_store.h"
#include "input/records.h"

#include <functional>
#include <string>
#include <vector>

namespace jeugdlint {

class CasePartition {
 public:
  // `bytes`: of CaseRows. `counts` says of a row whether it is still meant.
  CasePartition(const CaseRules& rules, std::string bytes,
                const std::function<bool(std::uint64_t row)>& counts);

  // Calls `visit` with each case. Tables stand in the order of the rules' tables, then once more
  // for the previous delivery.
  void each_case(const std::uint8_t* run_key, const std::function<void(jl_case&)>& visit) const;

 private:
  struct Rows {
    std::vector<Key> keys;
    std::vector<std::uint64_t> numbers;
    std::vector<CellColumn> columns;  // as CaseTablePlan::columns
  };

  void read(const std::function<bool(std::uint64_t row)>& counts);
  void type(Rows& rows, const CaseTablePlan& table) const;
  void sort(Rows& rows, const CaseTablePlan& table) const;
  CellColumn absent_column() const;
  const CaseTablePlan& plan_of(std::size_t table) const {
    return rules_->tables[table % rules_->tables.size()];
  }

  const CaseRules* rules_;
  std::string bytes_;
  std::vector<Rows> tables_;
};

}  // namespace jeugdlint
