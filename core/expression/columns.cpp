// SPDX-License-Identifier: Apache-2.0
#include "expression/columns.h"

#include "expression/function.h"

#include <re2/re2.h>

#include <algorithm>
#include <string>
#include <unordered_map>
#include <unordered_set>

namespace jeugdlint {
namespace {

bool is_macro(NodeKind kind) {
  return kind == NodeKind::all || kind == NodeKind::exists || kind == NodeKind::exists_one ||
         kind == NodeKind::transform || kind == NodeKind::filter;
}

bool is_text_list(const Node& node) {
  if (node.kind != NodeKind::literal || node.value.kind != Kind::list) return false;
  const auto* const list = dynamic_cast<const OwnList*>(node.value.items);
  return list != nullptr && std::all_of(list->items().begin(), list->items().end(),
                                        [](const Value& one) { return one.kind == Kind::text; });
}

// Whether the node is computed from the lanes of its parts; otherwise it is evaluated row by row.
bool by_column(const Tree& tree, const Node& node) {
  switch (node.kind) {
    case NodeKind::literal:
    case NodeKind::name:
      return node.local < 0;
    case NodeKind::presence:
      return node.children.empty();
    case NodeKind::both:
    case NodeKind::either:
    case NodeKind::code:
      return true;
    case NodeKind::choice:
      return node.type == tree.nodes[node.children[1]].type &&
             node.type == tree.nodes[node.children[2]].type;
    case NodeKind::call:
      if (node.text == "_in_" && tree.nodes[node.children[0]].type.is(Kind::text))
        return is_text_list(tree.nodes[node.children[1]]);
      if (node.overload == nullptr || node.overload->columns == nullptr) return false;
      return std::equal(
          node.children.begin(), node.children.end(), node.overload->parameters.begin(),
          [&](NodeId child, const Type& type) { return tree.nodes[child].type == type; });
    default:
      return false;
  }
}

// One row of the columns, for what is evaluated row by row.
class RowBindings : public Bindings {
 public:
  RowBindings(const std::unordered_map<std::int32_t, Lane>& values,
              const std::unordered_map<std::int32_t, Lane>& presence, std::size_t row)
      : values_(values), presence_(presence), row_(row) {}
  Value value(std::int32_t variable, std::string_view, Memory&) const override {
    return values_.at(variable).value(row_);
  }
  bool has(std::int32_t variable, std::string_view, Memory&) const override {
    return presence_.at(variable).truths[row_] != 0;
  }

 private:
  const std::unordered_map<std::int32_t, Lane>& values_;
  const std::unordered_map<std::int32_t, Lane>& presence_;
  std::size_t row_;
};

class Run {
 public:
  Run(const Tree& tree, const std::vector<NodeId>& same, const ColumnBindings& columns,
      std::vector<Lane>& lanes, Memory& memory)
      : tree_(tree),
        same_(same),
        columns_(columns),
        lanes_(lanes),
        memory_(memory),
        rows_(columns.rows()) {}

  void step(NodeId id) {
    const Node& node = tree_.nodes[id];
    Lane& to = lanes_[id];
    if (!by_column(tree_, node)) return each_row(id, to);
    switch (node.kind) {
      case NodeKind::literal:
        to.start(node.value.kind, 1);
        to.set(0, 1, node.value);
        to.constant = true;
        return;
      case NodeKind::name:
        return columns_.fill(node.variable, to);
      case NodeKind::presence:
        return columns_.fill_presence(node.variable, to);
      case NodeKind::both:
        return decided(node, to, 0);
      case NodeKind::either:
        return decided(node, to, 1);
      case NodeKind::choice:
        return choice(node, to);
      case NodeKind::code:
        return code(node, to);
      default:
        return call(node, to);
    }
  }

 private:
  const Lane& part(const Node& node, std::size_t i) const {
    return lanes_[same_[node.children[i]]];
  }

  // A lane of bool as `by` says it: decided where either side is `by`, without regard to faults.
  void decided(const Node& node, Lane& to, std::uint8_t by) {
    const Lane& a = part(node, 0);
    const Lane& b = part(node, 1);
    to.start(Kind::boolean, rows_);
    const std::size_t at_a = a.constant ? 0 : 1, at_b = b.constant ? 0 : 1;
    const bool faults = !a.faults.empty() || !b.faults.empty() || a.kind != Kind::boolean ||
                        b.kind != Kind::boolean;
    if (!faults) {
      for (std::size_t row = 0; row < rows_; ++row) {
        const std::uint8_t left = a.truths[row * at_a], right = b.truths[row * at_b];
        to.truths[row] = by == 0 ? left & right : left | right;
      }
      return;
    }
    for (std::size_t row = 0; row < rows_; ++row) {
      const Value left = truth(a.value(row)), right = truth(b.value(row));
      const bool left_decides = !left.is_fault() && left.truth == (by != 0);
      const bool right_decides = !right.is_fault() && right.truth == (by != 0);
      if (left_decides || right_decides)
        to.truths[row] = by;
      else if (left.is_fault() || right.is_fault())
        to.set(row, rows_, weightier(left, right));
      else
        to.truths[row] = by == 0 ? 1 : 0;
    }
  }

  static Value truth(const Value& value) {
    return value.is_fault() || value.kind == Kind::boolean ? value : Value(Fault::no_such_overload);
  }

  void choice(const Node& node, Lane& to) {
    const Lane& condition = part(node, 0);
    to.start(node.type.kind, rows_);
    for (std::size_t row = 0; row < rows_; ++row) {
      const Value which = truth(condition.value(row));
      to.set(row, rows_, which.is_fault() ? which : part(node, which.truth ? 1 : 2).value(row));
    }
  }

  void code(const Node& node, Lane& to) {
    const Lane& codes = part(node, 0);
    const Lane* dates = node.children.size() > 1 ? &part(node, 1) : nullptr;
    to.start(node.type.kind, rows_);
    for (std::size_t row = 0; row < rows_; ++row)
      to.set(row, rows_,
             code_fact(*node.codes, node.text, codes.value(row),
                       dates == nullptr ? Value() : dates->value(row)));
  }

  void call(const Node& node, Lane& to) {
    if (node.text == "_in_") return in_texts(node, to);
    if (node.text == "matches" && part(node, 1).constant && part(node, 1).faults.empty())
      return matches(node, to);
    std::vector<const Lane*> arguments;
    for (std::size_t i = 0; i < node.children.size(); ++i) arguments.push_back(&part(node, i));
    to.start(node.overload->result.kind, rows_);
    node.overload->columns(arguments.data(), rows_, to, memory_);
  }

  // A list of texts becomes a set, once a batch.
  void in_texts(const Node& node, Lane& to) {
    const auto& list = static_cast<const OwnList&>(*tree_.nodes[node.children[1]].value.items);
    std::unordered_set<std::string_view> texts;
    for (const Value& one : list.items()) texts.insert(one.text());
    each_text(part(node, 0), to, [&](std::string_view text) { return texts.contains(text); });
  }

  // A pattern that is the same for all rows is compiled once.
  void matches(const Node& node, Lane& to) {
    const re2::RE2* pattern = memory_.pattern(part(node, 1).texts[0]);
    to.start(Kind::boolean, rows_);
    if (pattern == nullptr)
      return to.faults.assign(rows_, static_cast<std::uint8_t>(Fault::bad_pattern));
    each_text(part(node, 0), to, [&](std::string_view text) {
      return re2::RE2::PartialMatch(re2::StringPiece(text.data(), text.size()), *pattern);
    });
  }

  template <class Test>
  void each_text(const Lane& texts, Lane& to, Test test) {
    to.start(Kind::boolean, rows_);
    const std::size_t stride = texts.constant ? 0 : 1;
    for (std::size_t row = 0; row < rows_; ++row) {
      if (texts.fault(row) != Fault::none)
        to.set_fault(row, rows_, texts.fault(row));
      else
        to.truths[row] = test(texts.texts[row * stride]) ? 1 : 0;
    }
  }

  void each_row(NodeId id, Lane& to) {
    const Node& node = tree_.nodes[id];
    to.start(node.type.of == Type::Of::kind ? node.type.kind : Kind::null, rows_);
    for (const std::int32_t variable : variables_of(tree_)) {
      if (values_.contains(variable)) continue;
      columns_.fill(variable, values_[variable]);
      columns_.fill_presence(variable, presence_[variable]);
    }
    for (std::size_t row = 0; row < rows_; ++row) {
      memory_.start_record();
      to.set(row, rows_, evaluate(tree_, id, RowBindings(values_, presence_, row), memory_));
    }
  }

  const Tree& tree_;
  const std::vector<NodeId>& same_;
  const ColumnBindings& columns_;
  std::vector<Lane>& lanes_;
  Memory& memory_;
  std::size_t rows_;
  std::unordered_map<std::int32_t, Lane> values_, presence_;
};

// What a node computes, as a key: two nodes with one key compute the same.
std::string key_of(const Node& node, const std::vector<NodeId>& same) {
  std::string key = std::to_string(static_cast<int>(node.kind)) + (node.member ? "." : " ") +
                    node.text + "#" + std::to_string(node.variable);
  for (const NodeId child : node.children) key += "," + std::to_string(same[child]);
  return key;
}

}  // namespace

ColumnProgram::ColumnProgram(const Tree& tree) : tree_(&tree), same_(tree.nodes.size()) {
  std::unordered_map<std::string, NodeId> known;
  for (NodeId id = 0; id < tree.nodes.size(); ++id) {
    const Node& node = tree.nodes[id];
    same_[id] = id;
    // A literal is its own; a name in a macro means another thing in another place.
    if (node.kind == NodeKind::literal || node.local >= 0 || is_macro(node.kind) ||
        node.kind == NodeKind::code)
      continue;
    same_[id] = known.emplace(key_of(node, same_), id).first->second;
  }
  // From the whole down: what a part needs is known once it is known that it is needed.
  std::vector<bool> needed(tree.nodes.size(), false);
  needed[same_[tree.root()]] = true;
  for (NodeId id = tree.root() + 1; id-- > 0;) {
    if (!needed[id]) continue;
    steps_.push_back(id);
    if (!by_column(tree, tree.nodes[id])) continue;
    for (const NodeId child : tree.nodes[id].children) needed[same_[child]] = true;
  }
  std::reverse(steps_.begin(), steps_.end());
}

const Lane& ColumnProgram::run(const ColumnBindings& columns, std::vector<Lane>& lanes,
                               Memory& memory) const {
  lanes.resize(std::max(lanes.size(), tree_->nodes.size()));
  memory.clear();
  Run run(*tree_, same_, columns, lanes, memory);
  for (const NodeId id : steps_) run.step(id);
  return lanes[same_[tree_->root()]];
}

}  // namespace jeugdlint
