// SPDX-License-Identifier: Apache-2.0
// The case rules of a pack, bound to the fields of all tables of their case: which columns of which
// table have to be brought together, and what is asked of them. Made before a file is read.
#pragma once

#include "engine/plan.h"

#include <cstdint>
#include <map>
#include <memory>
#include <string>
#include <vector>

namespace jeugdlint {

// A field of a table of the case. Its place in CaseRules::columns is its slot.
struct CaseColumn {
  std::uint32_t table = 0;  // place in CaseRules::tables
  const Field* field = nullptr;
  bool asked = false;  // by a rule or by the order: only those are kept
  bool date = false, number = false;
};

struct CaseTablePlan {
  const Table* table = nullptr;
  const CaseTable* declared = nullptr;
  std::vector<std::uint32_t> columns;  // asked: slots
  std::vector<std::uint32_t> order;    // slots
};

struct PlannedCaseRule {
  std::uint32_t table = 0;  // that it was put to work on
  bool needs_previous = false;
  std::vector<std::uint32_t> may_lack;  // tables that it is run without, as if they had no rows
  PlannedRule rule;
};

class CaseRules {
 public:
  // `key` belongs to `pack`, which outlives this.
  CaseRules(const Pack& pack, const CaseKey& key);

  // Binds a rule to one table.
  void add(const RuleUse& use, const RuleDeclaration& rule, const std::string& table,
           const std::map<std::string, std::string>& parameters);
  bool empty() const { return rules.empty(); }
  // The place of a table; nothing when it is no part of the case.
  std::optional<std::uint32_t> place_of(const Table& table) const;

  const Pack* pack;
  std::vector<CaseTablePlan> tables;
  std::vector<CaseColumn> columns;
  std::vector<PlannedCaseRule> rules;

 private:
  std::vector<BoundColumn> columns_seen_from(std::uint32_t table) const;
  void ask(std::uint32_t slot);

  std::unique_ptr<const CodeTables> codes_;  // for the expressions of all rules
};

}  // namespace jeugdlint
