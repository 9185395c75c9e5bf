// SPDX-License-Identifier: Apache-2.0
#include "expression/checker.h"

#include "expression/call_check.h"
#include "expression/function.h"
#include "expression/type_name.h"
#include "text/nearest.h"

#include <algorithm>

namespace jeugdlint {
namespace {

class Checker {
 public:
  Checker(Tree& tree, const Environment& environment, std::vector<ExpressionMistake>& mistakes)
      : tree_(tree), environment_(environment), mistakes_(mistakes) {}

  void check() { check(tree_.root()); }

 private:
  struct Local {
    std::string name;
    Type type;
  };

  Node& at(NodeId node) { return tree_.nodes[node]; }

  void wrong(Node& node, const std::string& what, Fault fault) {
    mistakes_.push_back({node.start, node.end, what});
    node.fault = fault;
    node.type = Type();
  }

  void check(NodeId id) {
    Node& node = at(id);
    switch (node.kind) {
      case NodeKind::literal:
        node.type = type_of(node.value);
        break;
      case NodeKind::name:
        name(node);
        break;
      case NodeKind::select:
        select(node);
        break;
      case NodeKind::presence:
        presence(node);
        break;
      case NodeKind::call:
        call(node);
        break;
      case NodeKind::code:
        break;  // made by this checker
      case NodeKind::both:
      case NodeKind::either:
        for (const NodeId part : node.children) condition(part, "&& and ||");
        node.type = Kind::boolean;
        break;
      case NodeKind::choice:
        condition(node.children[0], "?:");
        check(node.children[1]);
        check(node.children[2]);
        choice(node, at(node.children[1]).type, at(node.children[2]).type);
        break;
      case NodeKind::list:
        node.type = Type::list(members(node, 0, 1));
        break;
      case NodeKind::map:
        map(node);
        break;
      default:
        macro(node);
    }
  }

  // Both sides are of one type, or of two kinds of number, or one of them says that there is
  // nothing.
  void choice(Node& node, const Type& yes, const Type& no) {
    node.type = common(yes, no);
    if (!agree(yes, no))
      wrong(node,
            "?: gives " + shown(yes) + " or " + shown(no) + "; both sides must be of one type",
            Fault::none);
  }

  static Type type_of(const Value& value) {
    if (value.is_fault()) return {};
    return Type(value.kind);
  }

  void condition(NodeId id, const std::string& of) {
    check(id);
    Node& node = at(id);
    if (!fits(node.type, Kind::boolean))
      wrong(node, of + " asks for yes or no, and this is " + shown(node.type), Fault::none);
  }

  Type members(const Node& node, std::size_t from, std::size_t step) {
    Type type;
    for (std::size_t i = from; i < node.children.size(); i += step) {
      check(node.children[i]);
      const Type& one = at(node.children[i]).type;
      type = i == from ? one : common(type, one);
    }
    return type;
  }

  void map(Node& node) {
    const Type key = members(node, 0, 2);
    node.type = Type::map(key, members(node, 1, 2));
    for (std::size_t i = 0; i < node.children.size(); i += 2) {
      Node& one = at(node.children[i]);
      const Type& type = one.type;
      if (!type.is_dyn() && !type.is(Kind::boolean) && !type.is(Kind::integer) &&
          !type.is(Kind::text))
        wrong(one, "a key is a text, an int or a bool, and this is " + shown(type), Fault::none);
    }
  }

  bool find_local(Node& node) {
    for (std::size_t i = locals_.size(); i-- > 0;) {
      if (locals_[i].name != node.text) continue;
      node.local = static_cast<std::int32_t>(i);
      node.type = locals_[i].type;
      return true;
    }
    return false;
  }

  bool find_variable(Node& node, std::string_view name) {
    const auto& all = environment_.variables;
    const auto found =
        std::find_if(all.begin(), all.end(), [&](const Variable& one) { return one.name == name; });
    if (found == all.end()) return false;
    node.type = found->type;
    if (found->constant) {
      become_literal(node, *found->constant);
    } else {
      node.kind = NodeKind::name;
      node.text = std::string(name);
      node.children.clear();
      node.variable = static_cast<std::int32_t>(found - all.begin());
    }
    return true;
  }

  static void become_literal(Node& node, const Value& value) {
    node.kind = NodeKind::literal;
    node.value = value;
    node.children.clear();
  }

  void name(Node& node) {
    if (find_local(node) || find_variable(node, node.text)) return;
    if (const auto type = type_name(node.text)) {
      become_literal(node, Value(TypeName{*type}));
      node.type = Kind::type;
      return;
    }
    if (environment_.open) return;  // the record may have it
    if (const auto why = environment_.elsewhere.find(node.text);
        why != environment_.elsewhere.end())
      return wrong(node, node.text + why->second, Fault::no_such_name);
    std::vector<std::string> known;
    for (const Variable& one : environment_.variables) known.push_back(one.name);
    for (const Local& one : locals_) known.push_back(one.name);
    const std::string where = environment_.scope.empty() ? "" : " in " + environment_.scope;
    wrong(node, "no field or name " + node.text + where + did_you_mean(node.text, known),
          Fault::no_such_name);
  }

  // "a.b.c" when the node is names alone and the first is no variable of a macro; otherwise empty.
  std::string qualified(const Node& node) const {
    if (node.kind == NodeKind::name) {
      for (const Local& one : locals_)
        if (one.name == node.text) return "";
      return node.text;
    }
    if (node.kind != NodeKind::select) return "";
    const std::string of = qualified(tree_.nodes[node.children[0]]);
    return of.empty() ? "" : of + "." + node.text;
  }

  void select(Node& node) {
    const std::string whole = qualified(node);
    if (!whole.empty()) {
      if (find_variable(node, whole)) return;
      if (const auto type = type_name(whole)) {
        become_literal(node, Value(TypeName{*type}));
        node.type = Kind::type;
        return;
      }
    }
    const Node& of = at(node.children[0]);
    if (is_code(of)) return code(node, node.children[0], {});
    if (misses_in_group(node, whole)) return;
    check(node.children[0]);
    node.qualified = whole;
    field(node, at(node.children[0]).type);
  }

  // "previous.hulpp" where there is a variable previous.hulp but none called previous.
  bool misses_in_group(Node& node, const std::string& whole) {
    const std::string group = whole.substr(0, whole.find('.'));
    if (environment_.open || whole.empty() || is_known(group)) return false;
    std::vector<std::string> names;
    for (const Variable& one : environment_.variables)
      if (one.name.starts_with(group + ".")) names.push_back(one.name);
    if (names.empty()) return false;
    wrong(node, "no " + whole + did_you_mean(whole, names), Fault::no_such_name);
    return true;
  }

  bool is_known(const std::string& name) const {
    const auto called = [&](const auto& one) { return one.name == name; };
    return std::any_of(locals_.begin(), locals_.end(), called) ||
           std::any_of(environment_.variables.begin(), environment_.variables.end(), called);
  }

  void field(Node& node, const Type& of) {
    node.type = Type();
    if (of.is_dyn()) return;
    if (of.of == Type::Of::record) {
      if (const Type* field = of.record->field(node.text)) {
        node.type = *field;
        return;
      }
      std::vector<std::string> known;
      for (const auto& [name, type] : of.record->fields) known.push_back(name);
      wrong(node, of.record->name + " has no field " + node.text + did_you_mean(node.text, known),
            Fault::no_such_key);
    } else if (of.is(Kind::map)) {
      if (of.parts.size() == 2) node.type = of.parts[1];
    } else {
      wrong(node, "this is " + shown(of) + ", which has no fields", Fault::no_such_overload);
    }
  }

  void presence(Node& node) {
    if (node.children.empty()) {  // has(name)
      Node probe = node;
      probe.kind = NodeKind::name;
      name(probe);
      node.local = probe.local;
      node.variable = probe.variable;
      node.fault = probe.fault;
      if (probe.kind == NodeKind::literal) become_literal(node, Value(true));
    } else {
      check(node.children[0]);
      const std::string of = qualified(at(node.children[0]));
      if (!of.empty()) node.qualified = of + "." + node.text;
      field(node, at(node.children[0]).type);
    }
    node.type = Kind::boolean;
  }

  void call(Node& node) {
    if (node.member) {
      const std::string of = qualified(at(node.children[0]));
      // math.abs(x): the function's own name has a dot.
      if (!of.empty() && (find_function(of + "." + node.text) != nullptr || is_namespace(of))) {
        node.text = of + "." + node.text;
        node.children.erase(node.children.begin());
        node.member = false;
      } else if (is_code(at(node.children[0]))) {
        const std::vector<NodeId> more(node.children.begin() + 1, node.children.end());
        return code(node, node.children[0], more);
      }
    }
    if (is_code(node))
      return wrong(node,
                   "code(list, x) is a place in a list: ask for .known, .valid_on(date) or .label",
                   Fault::no_such_overload);
    const bool of_spells = node.text == "spells" && !node.member;
    std::vector<Type> types;
    for (const NodeId part : node.children) {
      if (of_spells && !types.empty())
        field_name(at(part), types.front().element());
      else
        check(part);
      types.push_back(at(part).type);
    }
    const CallCheck found = check_call(node, types);
    if (node.text == "matches" && node.children.size() == 2) pattern(at(node.children[1]));
    node.function = found.function;
    node.overload = found.overload;
    if (found.mistake.empty())
      node.type = found.type;
    else
      wrong(node, found.mistake, found.function == nullptr ? Fault::no_such_function : Fault::none);
  }

  // The first word of functions such as math.abs, and of nothing else here.
  bool is_namespace(const std::string& name) const {
    const std::vector<std::string> functions = function_names();
    return !is_known(name) && std::any_of(functions.begin(), functions.end(), [&](const auto& one) {
      return one.starts_with(name + ".");
    });
  }

  // spells(list, start, end) names fields of the list's rows, which mean nothing by themselves.
  void field_name(Node& node, const Type& row) {
    if (node.kind != NodeKind::name)
      return wrong(node, "expected the name of a field", Fault::no_such_overload);
    Type type = Kind::date;
    if (row.of == Type::Of::record) {
      Node probe = node;
      field(probe, row);
      if (probe.fault != Fault::none) return;
      type = probe.type;
    }
    if (!type.is(Kind::date))
      return wrong(node, "expected the name of a date, and " + node.text + " is " + shown(type),
                   Fault::no_such_overload);
    become_literal(node, tree_.memory->text(node.text));
    node.type = Kind::text;
  }

  void pattern(Node& node) {
    if (node.kind == NodeKind::literal && node.value.kind == Kind::text &&
        tree_.memory->pattern(node.value.text()) == nullptr)
      wrong(node, "this is no pattern that RE2 knows", Fault::bad_pattern);
  }

  static bool is_code(const Node& node) {
    return node.kind == NodeKind::call && !node.member && node.text == "code";
  }

  // code("list", x).known and so on become one node.
  void code(Node& node, NodeId place, const std::vector<NodeId>& more) {
    const Node& of = at(place);
    const std::string mistake = mistake_in_code(node.text, tree_, of, more.size());
    if (!mistake.empty()) return wrong(node, mistake, Fault::no_such_overload);
    const Node& list = at(of.children[0]);
    const bool with_date = node.text == "valid_on";
    std::vector<NodeId> children = {of.children[1]};
    children.insert(children.end(), more.begin(), more.end());
    for (const NodeId child : children) check(child);
    ask(children[0], Kind::text);
    if (with_date) ask(children[1], Kind::date);
    const auto table = environment_.code_tables.find(list.value.text());
    if (table == environment_.code_tables.end()) {
      std::vector<std::string> known;
      for (const auto& [name, codes] : environment_.code_tables) known.push_back(name);
      const std::string name(list.value.text());
      return wrong(node, "no code list " + name + did_you_mean(name, known), Fault::no_such_name);
    }
    node.kind = NodeKind::code;
    node.codes = table->second;
    node.children = children;
    node.type = node.text == "label" ? Kind::text : Kind::boolean;
  }

  void ask(NodeId id, Kind kind) {
    Node& node = at(id);
    if (!fits(node.type, kind))
      wrong(node, "expected " + shown(kind) + ", and this is " + shown(node.type),
            Fault::no_such_overload);
  }

  void macro(Node& node) {
    check(node.children[0]);
    const Type of = at(node.children[0]).type;
    if (!of.is_dyn() && !of.is(Kind::list) && !of.is(Kind::map) && of.of != Type::Of::record)
      wrong(at(node.children[0]), "this goes over a list or map, and it is " + shown(of),
            Fault::no_such_overload);
    const Type element = of.of == Type::Of::record ? Type(Kind::text) : of.element();
    node.local = static_cast<std::int32_t>(locals_.size());
    locals_.push_back({node.text, element});
    const bool transforms = node.kind == NodeKind::transform;
    if (transforms && node.children.size() == 2)
      check(node.children[1]);
    else
      condition(node.children[1], "this");
    if (node.children.size() == 3) check(node.children[2]);
    if (transforms)
      node.type = Type::list(at(node.children.back()).type);
    else if (node.kind == NodeKind::filter)
      node.type = Type::list(element);
    else
      node.type = Kind::boolean;
    locals_.pop_back();
  }

  Tree& tree_;
  const Environment& environment_;
  std::vector<ExpressionMistake>& mistakes_;
  std::vector<Local> locals_;
};

}  // namespace

void check_tree(Tree& tree, const Environment& environment,
                std::vector<ExpressionMistake>& mistakes) {
  Checker(tree, environment, mistakes).check();
}

}  // namespace jeugdlint
