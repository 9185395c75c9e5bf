// SPDX-License-Identifier: Apache-2.0
#include "expression/expression.h"
#include "expression/function.h"

#include <array>
#include <optional>

namespace jeugdlint {
namespace {

// Whether a value may stand where a type is asked. What lists and maps hold shows when it is used.
bool is_a(const Value& value, const Type& type) {
  return type.is_dyn() || type.is(value.kind);
}

class Evaluation {
 public:
  Evaluation(const Tree& tree, const Bindings& bindings, Memory& memory)
      : tree_(tree), bindings_(bindings), memory_(memory) {}

  Value at(NodeId id) {
    const Node& node = tree_.nodes[id];
    if (!memory_.step()) return fault(node, Fault::too_many_steps);
    if (node.fault != Fault::none) return fault(node, node.fault);
    Value value = value_of(node);
    if (value.is_fault() && value.at == 0) value.at = node.start + 1;
    return value;
  }

 private:
  static Value fault(const Node& node, Fault why) {
    Value value(why);
    value.at = node.start + 1;
    return value;
  }

  Value value_of(const Node& node) {
    switch (node.kind) {
      case NodeKind::literal:
        return node.value;
      case NodeKind::name:
        if (node.local >= 0) return local(node);
        return bindings_.value(node.variable, node.text, memory_);
      case NodeKind::select:
        return select(node);
      case NodeKind::presence:
        return presence(node);
      case NodeKind::call:
        return call(node);
      case NodeKind::code:
        return code(node);
      case NodeKind::both:
        return decided(node, false);
      case NodeKind::either:
        return decided(node, true);
      case NodeKind::choice:
        return choice(node);
      case NodeKind::list:
        return list(node);
      case NodeKind::map:
        return map(node);
      default:
        return macro(node);
    }
  }

  // && is decided by a false on either side, || by a true; a fault on the other side is then lost.
  Value decided(const Node& node, bool by) {
    const Value left = truth(node.children[0]);
    if (!left.is_fault() && left.truth == by) return left;
    const Value right = truth(node.children[1]);
    if (!right.is_fault() && right.truth == by) return right;
    return weightier(left, right);
  }

  // The value of a condition: bool or a fault.
  Value truth(NodeId id) {
    Value value = at(id);
    if (value.is_fault() || value.kind == Kind::boolean) return value;
    return fault(tree_.nodes[id], Fault::no_such_overload);
  }

  Value choice(const Node& node) {
    const Value condition = truth(node.children[0]);
    if (condition.is_fault()) return condition;
    return at(node.children[condition.truth ? 1 : 2]);
  }

  Value list(const Node& node) {
    std::vector<Value> items;
    items.reserve(node.children.size());
    for (const NodeId child : node.children) {
      items.push_back(at(child));
      if (items.back().is_fault()) return items.back();
    }
    return memory_.list(std::move(items));
  }

  Value map(const Node& node) {
    OwnMap::Members members;
    for (std::size_t i = 0; i < node.children.size(); i += 2) {
      members.emplace_back(at(node.children[i]), at(node.children[i + 1]));
      if (members.back().first.is_fault()) return members.back().first;
      if (members.back().second.is_fault()) return members.back().second;
    }
    return memory_.map(std::move(members));
  }

  // A record may name a member in one go, "a.b.c", which goes before the parts.
  std::optional<Value> dotted(const Node& node) {
    if (node.qualified.empty() || !bindings_.dotted_names()) return std::nullopt;
    const Value whole = bindings_.value(-1, node.qualified, memory_);
    if (whole.is_missing()) return std::nullopt;
    return whole;
  }

  Value member(const Node& node, const Value& of) {
    if (of.is_fault()) return of;
    if (of.kind != Kind::map) return Value(Fault::no_such_overload);
    return of.members->find(Value(std::string_view(node.text)), memory_);
  }

  Value select(const Node& node) {
    if (const auto whole = dotted(node)) return *whole;
    return member(node, at(node.children[0]));
  }

  Value presence(const Node& node) {
    if (node.children.empty()) {
      if (node.local >= 0) return Value(true);
      return Value(bindings_.has(node.variable, node.text, memory_));
    }
    if (dotted(node)) return Value(true);
    const Value of = at(node.children[0]);
    if (of.kind == Kind::map && of.members->is_filled(node.text)) return Value(true);
    const Value found = member(node, of);
    if (!found.is_fault()) return Value(true);
    const bool not_there = found.is_missing() || found.why == Fault::no_such_key;
    return not_there && found.at == 0 ? Value(false) : found;
  }

  Value call(const Node& node) {
    constexpr std::size_t most_arguments = 8;
    std::array<Value, most_arguments> few;
    std::vector<Value> many;
    Value* arguments = few.data();
    if (node.children.size() > few.size()) {
      many.resize(node.children.size());
      arguments = many.data();
    }
    Value worst;
    for (std::size_t i = 0; i < node.children.size(); ++i) {
      arguments[i] = at(node.children[i]);
      if (arguments[i].is_fault()) worst = weightier(worst, arguments[i]);
    }
    if (worst.is_fault()) return worst;
    if (node.function == nullptr) return Value(Fault::no_such_function);
    const auto fits = [&](const Overload& overload) {
      if (overload.member != node.member || overload.parameters.size() != node.children.size())
        return false;
      for (std::size_t i = 0; i < node.children.size(); ++i)
        if (!is_a(arguments[i], overload.parameters[i])) return false;
      return true;
    };
    if (node.overload != nullptr && fits(*node.overload))
      return node.overload->call(arguments, memory_);
    for (const Overload& overload : node.function->overloads)
      if (fits(overload)) return overload.call(arguments, memory_);
    return Value(Fault::no_such_overload);
  }

  Value code(const Node& node) {
    const Value code = at(node.children[0]);
    const bool asks_date = node.children.size() > 1 && !code.is_fault();
    return code_fact(*node.codes, node.text, code, asks_date ? at(node.children[1]) : Value());
  }

  Value macro(const Node& node) {
    const Value over = at(node.children[0]);
    if (over.is_fault()) return over;
    if (over.kind != Kind::list && over.kind != Kind::map) return Value(Fault::no_such_overload);
    const std::size_t size = over.kind == Kind::list ? over.items->size() : over.members->size();
    const auto element = [&](std::size_t i) {
      local(node) =
          over.kind == Kind::list ? over.items->at(i, memory_) : over.members->key(i, memory_);
    };
    switch (node.kind) {
      case NodeKind::all:
        return quantified(node, size, element, false);
      case NodeKind::exists:
        return quantified(node, size, element, true);
      case NodeKind::exists_one:
        return exactly_one(node, size, element);
      default:
        return gathered(node, size, element);
    }
  }

  // `all` is decided by one false, `exists` by one true.
  template <class Element>
  Value quantified(const Node& node, std::size_t size, Element element, bool by) {
    Value open(!by);
    for (std::size_t i = 0; i < size; ++i) {
      element(i);
      const Value truth_of_one = truth(node.children[1]);
      if (truth_of_one.is_fault())
        open = weightier(open, truth_of_one);
      else if (truth_of_one.truth == by)
        return truth_of_one;
      if (memory_.exhausted()) return Value(Fault::too_many_steps);
    }
    return open;
  }

  template <class Element>
  Value exactly_one(const Node& node, std::size_t size, Element element) {
    std::size_t found = 0;
    for (std::size_t i = 0; i < size; ++i) {
      element(i);
      const Value one = truth(node.children[1]);
      if (one.is_fault()) return one;
      found += one.truth ? 1 : 0;
    }
    return Value(found == 1);
  }

  template <class Element>
  Value gathered(const Node& node, std::size_t size, Element element) {
    std::vector<Value> items;
    const bool filters = node.kind == NodeKind::filter || node.children.size() == 3;
    for (std::size_t i = 0; i < size; ++i) {
      element(i);
      const Value one = local(node);
      if (filters) {
        const Value wanted = truth(node.children[1]);
        if (wanted.is_fault()) return wanted;
        if (!wanted.truth) continue;
      }
      items.push_back(node.kind == NodeKind::filter ? one : at(node.children.back()));
      if (items.back().is_fault()) return items.back();
    }
    return memory_.list(std::move(items));
  }

  // The variable of a macro, by depth. Few are nested deeper than there is room for at hand.
  Value& local(const Node& node) {
    const auto depth = static_cast<std::size_t>(node.local);
    if (depth < locals_.size()) return locals_[depth];
    const std::size_t deep = depth - locals_.size();
    if (deep_locals_.size() <= deep) deep_locals_.resize(deep + 1);
    return deep_locals_[deep];
  }

  const Tree& tree_;
  const Bindings& bindings_;
  Memory& memory_;
  std::array<Value, 2> locals_;
  std::vector<Value> deep_locals_;
};

}  // namespace

Value evaluate(const Tree& tree, NodeId node, const Bindings& bindings, Memory& memory) {
  Value value = Evaluation(tree, bindings, memory).at(node);
  if (memory.exhausted() && !value.is_fault()) value = Value(Fault::too_many_steps);
  return value;
}

Value evaluate(const Tree& tree, const Bindings& bindings, Memory& memory) {
  return evaluate(tree, tree.root(), bindings, memory);
}

}  // namespace jeugdlint
