// SPDX-License-Identifier: Apache-2.0
#include "engine/row_condition.h"

#include <algorithm>
#include <optional>
#include <vector>

namespace jeugdlint {
namespace {

class RowCondition {
 public:
  RowCondition(const Tree& tree, const PackScope& scope) : tree_(tree), scope_(scope) {}

  // Takes those parts of the condition that are about a row.
  void take(NodeId id) {
    const Node& node = tree_.nodes[id];
    if (node.kind == NodeKind::both) {
      for (const NodeId child : node.children) take(child);
    } else if (is_about_row(id)) {
      const NodeId part = copy(id);
      taken_ = taken_ ? add_both(*taken_, part) : part;
    }
  }

  std::unique_ptr<Tree> taken() { return taken_ ? std::move(made_) : nullptr; }

 private:
  bool is_about_row(NodeId id) const {
    const Node& node = tree_.nodes[id];
    switch (node.kind) {
      case NodeKind::literal:
        return true;
      case NodeKind::select:
      case NodeKind::presence:
        return field_of_row(node).has_value();
      case NodeKind::call:
      case NodeKind::code:
      case NodeKind::both:
      case NodeKind::either:
      case NodeKind::choice:
      case NodeKind::list:
        return std::all_of(node.children.begin(), node.children.end(),
                           [&](NodeId child) { return is_about_row(child); });
      default:
        return false;
    }
  }

  // The variable of the field that is asked of the row; the row is the only local name there is.
  std::optional<std::int32_t> field_of_row(const Node& node) const {
    if (node.children.size() != 1 || tree_.nodes[node.children.front()].local != 0)
      return std::nullopt;
    const auto& variables = scope_.environment().variables;
    for (std::int32_t i = 0; i < static_cast<std::int32_t>(variables.size()); ++i)
      if (scope_.field(i) != nullptr && scope_.field(i)->name == node.text) return i;
    return std::nullopt;
  }

  NodeId copy(NodeId id) {
    Node node = tree_.nodes[id];
    if (node.kind == NodeKind::select || node.kind == NodeKind::presence) {
      node.variable = *field_of_row(node);
      if (node.kind == NodeKind::select) node.kind = NodeKind::name;
      node.children.clear();
    }
    for (NodeId& child : node.children) child = copy(child);
    return add(std::move(node));
  }

  NodeId add_both(NodeId first, NodeId second) {
    Node node;
    node.kind = NodeKind::both;
    node.children = {first, second};
    node.type = made_->nodes[first].type;
    return add(std::move(node));
  }

  NodeId add(Node node) {
    made_->nodes.push_back(std::move(node));
    return made_->root();
  }

  const Tree& tree_;
  const PackScope& scope_;
  std::unique_ptr<Tree> made_ = std::make_unique<Tree>();
  std::optional<NodeId> taken_;
};

}  // namespace

std::unique_ptr<Tree> condition_of_rows(const Tree& tree, const PackScope& scope,
                                        std::uint32_t own_table) {
  const Node& root = tree.nodes[tree.root()];
  if (root.kind != NodeKind::call || root.text != "!_") return nullptr;
  const Node& exists = tree.nodes[root.children.front()];
  if (exists.kind != NodeKind::exists) return nullptr;
  const auto list = scope.list_of(tree.nodes[exists.children.front()].variable);
  if (!list || list->previous || list->table != own_table) return nullptr;
  RowCondition condition(tree, scope);
  condition.take(exists.children.back());
  return condition.taken();
}

}  // namespace jeugdlint
