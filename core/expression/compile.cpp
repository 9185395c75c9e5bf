// SPDX-License-Identifier: Apache-2.0
#include "expression/checker.h"
#include "expression/expression.h"
#include "expression/parser.h"

#include <algorithm>

namespace jeugdlint {
namespace {

bool is_constant(const Tree& tree, const Node& node) {
  const bool may = node.kind == NodeKind::call || node.kind == NodeKind::list ||
                   node.kind == NodeKind::map || node.kind == NodeKind::both ||
                   node.kind == NodeKind::either || node.kind == NodeKind::choice ||
                   node.kind == NodeKind::code;
  return may && node.fault == Fault::none &&
         std::all_of(node.children.begin(), node.children.end(),
                     [&](NodeId child) { return tree.nodes[child].kind == NodeKind::literal; });
}

}  // namespace

void fold_constants(Tree& tree) {
  const NoRecord none;
  for (NodeId id = 0; id < tree.nodes.size(); ++id) {
    Node& node = tree.nodes[id];
    if (!is_constant(tree, node)) continue;
    const Value value = evaluate(tree, id, none, *tree.memory);
    if (value.is_fault()) continue;  // an error that may be absorbed, and has a place
    node.kind = NodeKind::literal;
    node.value = value;
    node.children.clear();
  }
}

Tree compile(std::string text, const Environment& environment,
             std::vector<ExpressionMistake>& mistakes) {
  Tree tree = parse_expression(std::move(text), mistakes);
  if (tree.nodes.empty()) return tree;
  const std::size_t before = mistakes.size();
  check_tree(tree, environment, mistakes);
  if (mistakes.size() > before && !environment.open) {
    tree.nodes.clear();
    return tree;
  }
  fold_constants(tree);
  return tree;
}

std::vector<std::int32_t> variables_of(const Tree& tree) {
  std::vector<std::int32_t> found;
  std::vector<NodeId> left = {tree.root()};
  while (!left.empty()) {
    const Node& node = tree.nodes[left.back()];
    left.pop_back();
    if (node.variable >= 0) found.push_back(node.variable);
    left.insert(left.end(), node.children.begin(), node.children.end());
  }
  std::sort(found.begin(), found.end());
  found.erase(std::unique(found.begin(), found.end()), found.end());
  return found;
}

}  // namespace jeugdlint
