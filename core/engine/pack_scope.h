// SPDX-License-Identifier: Apache-2.0
// The names that expressions of a pack's rules may use: the fields of a table, the parameters of
// the pack, the columns that the table derives, its code lists, and for a rule about a case the
// tables of the case as lists of rows.
#pragma once

#include "engine/pack.h"
#include "expression/expression.h"

#include <deque>
#include <map>
#include <optional>
#include <string>

namespace jeugdlint {

// The code lists of a pack as expressions look codes up. Made once for many expressions, as the
// lists are long.
using CodeTables = std::map<std::string, CodeTable, std::less<>>;
CodeTables code_tables_of(const Pack& pack);

class PackScope {
 public:
  // What is handed over outlives it. With `values`, parameters are constants where they have one.
  // With `cases`, `jeugdhulp` and `previous.jeugdhulp` are lists of rows, in both of which a row
  // knows the rows beside it as `previous` and `next`.
  PackScope(const Pack& pack, const Table& table, const CodeTables& codes,
            const std::map<std::string, std::string>* values = nullptr,
            const CaseKey* cases = nullptr);
  PackScope(const PackScope&) = delete;
  PackScope& operator=(const PackScope&) = delete;

  const Environment& environment() const { return environment_; }
  // Throws Failure, with the place of the mistake, where the text is no expression of this scope.
  Tree compiled(const RuleExpression& expression) const;
  // The field that a variable of the environment is, or null for another one.
  const Field* field(std::int32_t variable) const;
  static Kind kind_of(const Field& field);
  // The derived column that it is, or null.
  const DerivedColumn* derived(std::int32_t variable) const;

  // A table of the case: its place there, and whether it is that of the previous delivery.
  struct ListOf {
    std::uint32_t table = 0;
    bool previous = false;
  };
  // The list that a variable of the environment is, or nothing.
  std::optional<ListOf> list_of(std::int32_t variable) const;
  // The place of the table that a row is of.
  std::uint32_t table_of(const RecordType& row) const;

 private:
  void add_lists(const Pack& pack, const CaseKey& cases);
  Value value_of(const Parameter& parameter, const std::string& text);

  const Pack* pack_;
  const Table* table_;
  Environment environment_;
  std::deque<RecordType> rows_;  // of the tables of the case, by place
  std::size_t first_list_ = 0;   // in the environment's variables
  std::deque<std::string> texts_;
};

// Holds the expressions of derived columns and of rules to their tables; adds what is wrong, at its
// place.
void check_derived(const Pack& pack, const CodeTables& codes, Mistakes& mistakes);
void check_expressions(const Pack& pack, const CodeTables& codes, const RuleUse& use,
                       Mistakes& mistakes);
// The same for an option of a rule that is an expression: gives its type, or none when it is wrong.
std::optional<Type> check_option(const PackScope& scope, const RuleExpression& expression,
                                 Mistakes& mistakes);
// Whether it is the same for all rows: reads parameters only.
bool is_of_parameters(const PackScope& scope, const RuleExpression& expression);

}  // namespace jeugdlint
