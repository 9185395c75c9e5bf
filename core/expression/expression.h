// SPDX-License-Identifier: Apache-2.0
// The expression language: a profile of CEL with dates. This is the door to it.
//
//   An Environment says which names there are, and of which types. compile() reads a text against
//   it and gives a Tree that is checked and partly computed, or mistakes with their places.
//   evaluate() computes the value for one record, whose names a Bindings gives; ColumnProgram
//   (columns.h) computes many expressions for a batch of records, by column.
//
// A name that a record lacks has the fault `missing`, which makes the outcome not evaluable unless
// && || or ?: can do without. Bindings may hand out rows and lists of rows of their own (MapValue,
// ListValue), whose cells are read when they are asked for.
#pragma once

#include "expression/code_table.h"
#include "expression/memory.h"
#include "expression/mistake.h"
#include "expression/tree.h"
#include "expression/type.h"
#include "expression/value.h"

#include <cstdint>
#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace jeugdlint {

struct Variable {
  std::string name;
  Type type;
  std::optional<Value> constant = {};  // the same for every record; its text outlives the tree
};

struct Environment {
  std::vector<Variable> variables;
  // Names that no variable has are asked of each record, and what cannot be right is told by the
  // value instead of refused: for trying an expression.
  bool open = false;
  std::map<std::string, const CodeTable*, std::less<>> code_tables;
  // Whose rules they are is said in the message about an unknown name: "the table jeugdhulp".
  std::string scope;
  // Names that are there in rules of another sort, and how to get them: what follows the name.
  std::map<std::string, std::string, std::less<>> elsewhere = {};
};

// A tree without nodes when there are mistakes. With `open`, what is only doubtful is added to
// `mistakes` and the tree is there all the same; look at nodes.empty().
Tree compile(std::string text, const Environment& environment,
             std::vector<ExpressionMistake>& mistakes);

class Bindings {
 public:
  virtual ~Bindings() = default;
  // `variable` is an index in the environment, or -1 for a name that is not there. The fault
  // missing when the record does not have it.
  virtual Value value(std::int32_t variable, std::string_view name, Memory& memory) const = 0;
  // Whether it is filled in, also when it cannot be read.
  virtual bool has(std::int32_t variable, std::string_view name, Memory& memory) const {
    return !value(variable, name, memory).is_missing();
  }
  // Whether any name has a dot in it, as in a.b.
  virtual bool dotted_names() const { return false; }
};

// Where there is no record: every name is missing.
class NoRecord : public Bindings {
 public:
  Value value(std::int32_t /*variable*/, std::string_view /*name*/,
              Memory& /*memory*/) const override {
    return Value(Fault::missing);
  }
};

// The value lives as long as the record, the tree and what is in `memory`.
Value evaluate(const Tree& tree, const Bindings& bindings, Memory& memory);

// The same for one part of the tree.
Value evaluate(const Tree& tree, NodeId node, const Bindings& bindings, Memory& memory);

// Indices of the variables that the tree reads, rising.
std::vector<std::int32_t> variables_of(const Tree& tree);

}  // namespace jeugdlint
