// SPDX-License-Identifier: Apache-2.0
// An expression evaluated without a record, as tests compare it.
#pragma once

#include "expression/expression.h"
#include "expression/shown.h"

#include <string>

// The value as a literal, "error: ..." or "not evaluable".
inline std::string evaluated(const std::string& text) {
  using namespace jeugdlint;
  Environment environment;
  environment.open = true;
  std::vector<ExpressionMistake> mistakes;
  const Tree tree = compile(text, environment, mistakes);
  if (tree.nodes.empty()) return "error: " + mistakes.front().what;
  Memory memory;
  const Value value = evaluate(tree, NoRecord(), memory);
  if (!value.is_fault() || value.is_missing()) return literal(value, memory);
  return "error: " + words_of(value.why).en;
}
