// SPDX-License-Identifier: Apache-2.0
// The names that expressions of a pack's rules may use: the fields of a table, the parameters of
// the pack, its code lists.
#pragma once

#include "engine/pack.h"
#include "expression/expression.h"

#include <deque>
#include <map>
#include <string>

namespace jeugdlint {

class PackScope {
 public:
  // `pack` and `table` outlive it. With `values`, parameters are constants where they have one.
  PackScope(const Pack& pack, const Table& table,
            const std::map<std::string, std::string>* values = nullptr);
  PackScope(const PackScope&) = delete;
  PackScope& operator=(const PackScope&) = delete;

  const Environment& environment() const { return environment_; }
  // The field that a variable of the environment is, or null for a parameter.
  const Field* field(std::int32_t variable) const;

 private:
  Value value_of(const Parameter& parameter, const std::string& text);

  const Table* table_;
  Environment environment_;
  std::deque<std::string> texts_;
  std::deque<CodeTable> code_tables_;
};

// Holds the expressions of a rule to its tables; adds what is wrong, at its place.
void check_expressions(const Pack& pack, const RuleUse& use, Mistakes& mistakes);

}  // namespace jeugdlint
