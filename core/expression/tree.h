// SPDX-License-Identifier: Apache-2.0
// An expression as a tree, in one vector: a node's parts come before it, and the last node is the
// whole. Macros (all, exists, map, filter, has) are nodes of their own.
#pragma once

#include "expression/memory.h"
#include "expression/mistake.h"
#include "expression/type.h"
#include "expression/value.h"

#include <cstdint>
#include <memory>
#include <string>
#include <string_view>
#include <vector>

namespace jeugdlint {

class CodeTable;
struct Function;
struct Overload;

using NodeId = std::uint32_t;

enum class NodeKind : std::uint8_t {
  literal,
  name,      // a variable of the environment or, with `local`, of a macro
  select,    // children[0].text
  presence,  // has(children[0].text), or has(text) without children
  call,      // operators are calls: _+_, _==_, _[_]
  code,      // a look-up in a code list: `text` is known, valid_on or label
  both,      // &&
  either,    // ||
  choice,    // ? :
  list,
  map,  // key, value, key, value, ...
  // children: the list or map, then what is asked of each element
  all,
  exists,
  exists_one,
  transform,  // map(x, f): 2 children; map(x, p, f): 3
  filter,
};

struct Node {
  NodeKind kind = NodeKind::literal;
  std::uint32_t start = 0, end = 0;  // bytes of the expression
  std::string text;                  // name, function or field; of a macro its variable
  std::vector<NodeId> children;
  bool member = false;  // of a call: written a.f(b), and a is children[0]
  Value value;          // of a literal

  // What the checker finds.
  Type type;
  std::string qualified;               // of a select on names alone: "a.b.c"
  std::int32_t local = -1;             // of a name: depth of the macro's variable
  std::int32_t variable = -1;          // of a name: index in the environment
  const Function* function = nullptr;  // of a call
  const Overload* overload = nullptr;  // of a call: the one that fits, when it is known
  const CodeTable* codes = nullptr;    // of a code
  Fault fault = Fault::none;           // a mistake that was let pass: no value ever
};

struct Tree {
  std::string text;
  std::vector<Node> nodes;
  std::unique_ptr<Memory> memory = std::make_unique<Memory>();  // of literals

  NodeId root() const { return static_cast<NodeId>(nodes.size() - 1); }
};

// Bounds of an expression.
inline constexpr std::size_t most_expression_bytes = std::size_t{64} << 10;
inline constexpr std::size_t most_nodes = 20'000;
inline constexpr std::size_t most_depth = 250;

}  // namespace jeugdlint
