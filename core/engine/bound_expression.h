// SPDX-License-Identifier: Apache-2.0
// An expression of a pack bound to the columns of an input.
#pragma once

#include "engine/pack_scope.h"
#include "engine/plan.h"
#include "expression/columns.h"

#include <map>
#include <memory>
#include <string>
#include <vector>

namespace jeugdlint {

// The code lists of a plan's pack, for its expressions.
const CodeTables& code_tables(Plan& plan, const Pack& pack);

class BoundExpression {
 public:
  // `plan` has a table of the pack, and learns which columns are to be read as dates or numbers.
  // The expression was checked with the pack: throws Failure when it is wrong all the same.
  BoundExpression(const RuleExpression& expression, Plan& plan, const Pack& pack,
                  const std::map<std::string, std::string>& parameters);

  // One that was compiled already, of fields of the plan's table.
  BoundExpression(std::unique_ptr<Tree> tree, Plan& plan, const Pack& pack,
                  const std::map<std::string, std::string>& parameters);

  // What it needs and the input does not have. A field that only has() asks for is not needed.
  const SettingValues::Hindrance& hindrance() const { return hindrance_; }

  // The slots of the fields it reads, in the order of the table.
  std::vector<std::uint32_t> slots() const;

  // What is made of one batch, for as long as the batch.
  struct Work {
    std::vector<Lane> lanes;
    Memory memory;
    const Lane* result = nullptr;
    std::map<std::int32_t, std::unique_ptr<Work>> derived;  // of derived columns
  };
  const Lane& run(const jl_batch& batch, Work& work) const;

 private:
  struct Source {
    std::uint32_t slot = 0;
    Kind kind = Kind::text;
  };
  class Cells;

  void bind(Plan& plan, const Pack& pack, const std::map<std::string, std::string>& parameters);
  void derive(std::int32_t variable, std::unique_ptr<BoundExpression> column, bool is_needed);

  std::unique_ptr<PackScope> scope_;
  std::unique_ptr<Tree> tree_;
  std::unique_ptr<ColumnProgram> program_;
  std::map<std::int32_t, Source> sources_;                            // of fields
  std::map<std::int32_t, std::unique_ptr<BoundExpression>> derived_;  // of derived columns
  SettingValues::Hindrance hindrance_;
};

}  // namespace jeugdlint
