// SPDX-License-Identifier: Apache-2.0
#include "engine/expression_lint.h"

#include "engine/pack_scope.h"

#include <algorithm>
#include <array>
#include <string>
#include <string_view>

namespace jeugdlint {
namespace {

class ExpressionLint {
 public:
  explicit ExpressionLint(const Pack& pack) : pack_(pack), codes_(code_tables_of(pack)) {}

  std::vector<PackRemark> run() {
    for (const RuleUse& use : pack_.rules)
      for (const std::string& name : use.tables)
        if (const Table* table = pack_.table(name)) rule(use, *table);
    for (const Table& table : pack_.tables) {
      const PackScope scope(pack_, table, codes_);
      for (const DerivedColumn& derived : table.derived)
        unknown_codes(scope, derived.expression, compiled(scope, derived.expression));
    }
    return std::move(remarks_);
  }

 private:
  void rule(const RuleUse& use, const Table& table) {
    const PackScope scope(pack_, table, codes_);
    if (use.when) {
      const Tree tree = compiled(scope, *use.when);
      if (!tree.nodes.empty() && constant(tree, tree.root()).is_false())
        remark({use.when->place, "the rule can never fire: when never holds", true});
      unknown_codes(scope, *use.when, tree);
    }
    if (use.require) {
      const Tree tree = compiled(scope, *use.require);
      if (!tree.nodes.empty() && constant(tree, tree.root()).is_true())
        remark({use.require->place, "the rule can never fire: require always holds", true});
      unknown_codes(scope, *use.require, tree);
    }
  }

  static Tree compiled(const PackScope& scope, const RuleExpression& expression) {
    std::vector<ExpressionMistake> told_by_check;
    return compile(expression.text, scope.environment(), told_by_check);
  }

  // The value of a part that is the same for every record; null for another one.
  static Value constant(const Tree& tree, NodeId id) {
    const Node& node = tree.nodes[id];
    if (node.kind == NodeKind::literal) return node.value;
    if (node.kind != NodeKind::both && node.kind != NodeKind::either) return {};
    for (const NodeId child : node.children)
      if (const Value side = constant(tree, child);  // decides, whatever the other side is
          node.kind == NodeKind::both ? side.is_false() : side.is_true())
        return side;
    return {};
  }

  void unknown_codes(const PackScope& scope, const RuleExpression& expression, const Tree& tree) {
    std::vector<NodeId> left;
    if (!tree.nodes.empty()) left = {tree.root()};
    while (!left.empty()) {
      const Node& node = tree.nodes[left.back()];
      left.pop_back();
      left.insert(left.end(), node.children.begin(), node.children.end());
      static constexpr std::array<std::string_view, 3> comparisons = {"_==_", "_!=_", "_in_"};
      if (node.kind != NodeKind::call ||
          std::find(comparisons.begin(), comparisons.end(), node.text) == comparisons.end())
        continue;
      const Node& one = tree.nodes[node.children[0]];
      const Node& other = tree.nodes[node.children[1]];
      compared(scope, expression, one, other);
      if (node.text != "_in_") compared(scope, expression, other, one);
    }
  }

  // A field, and the text or the list of texts that it is compared with.
  void compared(const PackScope& scope, const RuleExpression& expression, const Node& name,
                const Node& literal) {
    if (name.kind != NodeKind::name || name.variable < 0 || literal.kind != NodeKind::literal)
      return;
    const Field* field = scope.field(name.variable);
    const CodeList* list = field == nullptr ? nullptr : pack_.code_list(field->codes);
    if (list == nullptr) return;
    Memory memory;
    std::vector<Value> values = {literal.value};
    if (literal.value.kind == Kind::list) {
      values.clear();
      for (std::size_t i = 0; i < literal.value.items->size(); ++i)
        values.push_back(literal.value.items->at(i, memory));
    }
    for (const Value& value : values)
      if (value.kind == Kind::text && !has(*list, value.text()))
        remark({expression.place, "the code list " + list->name + " of the field " + field->name +
                                      " does not have " + std::string(value.text())});
  }

  static bool has(const CodeList& list, std::string_view text) {
    return std::any_of(list.codes.begin(), list.codes.end(),
                       [&](const CodeList::Code& code) { return code.code == text; });
  }

  // A rule of several tables would say the same for each.
  void remark(PackRemark one) {
    const bool said = std::any_of(remarks_.begin(), remarks_.end(), [&](const PackRemark& before) {
      return before.what == one.what && before.place.shown() == one.place.shown();
    });
    if (!said) remarks_.push_back(std::move(one));
  }

  const Pack& pack_;
  const CodeTables codes_;
  std::vector<PackRemark> remarks_;
};

}  // namespace

std::vector<PackRemark> expression_remarks(const Pack& pack) {
  return ExpressionLint(pack).run();
}

}  // namespace jeugdlint
