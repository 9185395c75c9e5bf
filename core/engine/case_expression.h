// SPDX-License-Identifier: Apache-2.0
// An expression of a pack about a case, bound to the fields of the case's tables.
#pragma once

#include "engine/case_list.h"
#include "engine/pack_scope.h"
#include "engine/plan.h"
#include "engine/unmet_requirement.h"

#include <deque>
#include <map>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace jeugdlint {

class CaseExpression {
 public:
  // `plan` has a column for each field of each table of the case, in their order, and learns which
  // are to be read as dates or numbers. The expression was checked with the pack: throws Failure
  // when it is wrong all the same. `field` is what is meant of the rows that it gives, if any.
  CaseExpression(const RuleExpression& expression, Plan& plan, const Pack& pack,
                 const CaseKey& cases, const std::map<std::string, std::string>& parameters,
                 std::string_view field = {});

  // What it needs and the run was not given.
  const SettingValues::Hindrance& hindrance() const { return hindrance_; }
  // The columns it reads, of all tables. Of a table that is only counted there is one, too.
  const std::vector<std::uint32_t>& slots() const { return slots_; }
  // Whether it asks for fields of the rule's own table, and so has a value for each of its rows.
  bool of_rows() const { return !own_.empty() || !derived_.empty(); }
  // Whether it asks for nothing else of the case.
  bool of_one_row() const;
  // Whether it is one of those fields.
  bool reads_of_row(std::uint32_t slot) const;
  bool reads_previous() const { return reads_previous_; }
  // What is false of each row of a case of which the expression is surely true, or null: see
  // condition_of_rows. This outlives it.
  std::unique_ptr<Tree> condition_of_rows() const;

  // One case after another as the expression reads them.
  class Reading {
   public:
    explicit Reading(const CaseExpression& expression);
    // Values hold until the next case.
    void start(const jl_case& one);
    // With of_rows(), of that row of the rule's own table.
    Value value(std::size_t row, Memory& memory) const;
    // The cells of `field` in the rows that are its value, added to `cells`; at most `most` in all.
    void add_cells(std::size_t row, Memory& memory, std::size_t most,
                   std::vector<CellPlace>& cells) const;

   private:
    class Names;
    Value computed(std::size_t row, Memory& memory) const;
    std::optional<CellPlace> cell_of(const Value& row) const;

    const CaseExpression& expression_;
    const jl_case* case_ = nullptr;
    std::deque<CaseList> lists_;  // as CaseExpression::lists_
  };

 private:
  struct List {
    std::int32_t variable = 0;
    std::size_t table = 0;  // in jl_case::tables
    const std::vector<CaseCell>* cells = nullptr;
  };

  void bind(Plan& plan, const Pack& pack, const CaseKey& cases);
  void derive(std::int32_t variable, std::unique_ptr<CaseExpression> column);
  void ask_for_all(const Type& type);
  void ask(std::uint32_t table, std::string_view field);

  std::unique_ptr<PackScope> scope_;
  std::unique_ptr<Tree> tree_;
  std::map<std::int32_t, CaseCell> own_;  // fields of the rule's own table, by variable
  std::map<std::int32_t, std::unique_ptr<CaseExpression>> derived_;  // its derived columns
  std::vector<std::vector<CaseCell>> cells_;  // that rows of lists are asked for, by table
  std::vector<List> lists_;
  std::uint32_t own_table_ = 0;  // its place in the case
  std::string field_;
  std::vector<std::uint32_t> slots_;
  SettingValues::Hindrance hindrance_;
  bool reads_previous_ = false;
};

}  // namespace jeugdlint
