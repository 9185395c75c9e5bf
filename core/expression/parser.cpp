// SPDX-License-Identifier: Apache-2.0
#include "expression/parser.h"

#include "expression/lexer.h"

#include <algorithm>
#include <array>
#include <charconv>
#include <cstdlib>
#include <map>
#include <optional>
#include <set>

namespace jeugdlint {
namespace {

// Thrown at the first mistake of the grammar: what comes after it would be guessing. Never leaves
// this file.
struct Stop {};

const std::set<std::string, std::less<>>& reserved_names() {
  static const std::set<std::string, std::less<>> names = {
      "as",        "break", "const",  "continue", "else", "false", "for",
      "function",  "if",    "import", "in",       "let",  "loop",  "package",
      "namespace", "null",  "return", "true",     "var",  "void",  "while"};
  return names;
}

bool is_keyword(std::string_view name) {  // may not even be a field
  return name == "true" || name == "false" || name == "null" || name == "in";
}

struct BinaryOperator {
  int rank;
  const char* function;
};
const BinaryOperator* binary_operator(const Token& token) {
  static const std::map<std::string, BinaryOperator, std::less<>> operators = {
      {"<", {1, "_<_"}},   {"<=", {1, "_<=_"}}, {">", {1, "_>_"}},   {">=", {1, "_>=_"}},
      {"==", {1, "_==_"}}, {"!=", {1, "_!=_"}}, {"in", {1, "_in_"}}, {"+", {2, "_+_"}},
      {"-", {2, "_-_"}},   {"*", {3, "_*_"}},   {"/", {3, "_/_"}},   {"%", {3, "_%_"}}};
  const bool may = token.kind == TokenKind::sign || token.text == "in";
  if (!may || token.kind == TokenKind::text || token.kind == TokenKind::quoted_name) return nullptr;
  const auto found = operators.find(token.text);
  return found == operators.end() ? nullptr : &found->second;
}

class Parser {
 public:
  Parser(Tree& tree, std::vector<Token> tokens, std::vector<ExpressionMistake>& mistakes)
      : tree_(tree), tokens_(std::move(tokens)), mistakes_(mistakes) {}

  void parse() {
    expression();
    if (now().kind != TokenKind::end) wrong(now(), "expected the end, or an operator");
  }

 private:
  // Depth of the recursion, and of the tree as it will be walked.
  class Deeper {
   public:
    explicit Deeper(Parser& parser) : parser_(parser) {
      if (++parser_.depth_ > most_depth) parser_.wrong(parser_.now(), "this is nested too deeply");
    }
    ~Deeper() { --parser_.depth_; }
    Deeper(const Deeper&) = delete;
    Deeper& operator=(const Deeper&) = delete;

   private:
    Parser& parser_;
  };

  const Token& now() const { return tokens_[at_]; }
  bool is_sign(std::string_view text) const {
    return now().kind == TokenKind::sign && now().text == text;
  }
  bool take(std::string_view sign) {
    if (!is_sign(sign)) return false;
    ++at_;
    return true;
  }
  void need(std::string_view sign) {
    if (!take(sign)) wrong(now(), "expected " + std::string(sign));
  }
  [[noreturn]] void wrong(std::uint32_t start, std::uint32_t end, const std::string& what) {
    mistakes_.push_back({start, end, what});
    throw Stop();
  }
  [[noreturn]] void wrong(const Token& token, const std::string& what) {
    wrong(token.start, token.end, what);
  }

  NodeId add(Node node) {
    if (tree_.nodes.size() >= most_nodes) wrong(node.start, node.end, "this is too large");
    std::uint32_t depth = 0;
    for (const NodeId child : node.children) depth = std::max(depth, depths_[child]);
    if (depth >= 2 * most_depth) wrong(node.start, node.end, "this is nested too deeply");
    depths_.push_back(depth + 1);
    tree_.nodes.push_back(std::move(node));
    return tree_.root();
  }

  NodeId add(NodeKind kind, std::uint32_t start, std::vector<NodeId> children,
             std::string text = "") {
    Node node;
    node.kind = kind;
    node.start = start;
    node.end = at_ == 0 ? 0 : tokens_[at_ - 1].end;
    node.children = std::move(children);
    node.text = std::move(text);
    return add(std::move(node));
  }

  std::uint32_t start_of(NodeId node) const { return tree_.nodes[node].start; }

  NodeId expression() {
    const Deeper deeper(*this);
    const NodeId condition = either();
    if (!take("?")) return condition;
    const NodeId yes = either();
    need(":");
    const NodeId no = expression();
    return add(NodeKind::choice, start_of(condition), {condition, yes, no});
  }

  NodeId either() {
    std::vector<NodeId> parts = {both()};
    while (take("||")) parts.push_back(both());
    return balanced(NodeKind::either, parts, 0, parts.size());
  }

  NodeId both() {
    std::vector<NodeId> parts = {binary(1)};
    while (take("&&")) parts.push_back(binary(1));
    return balanced(NodeKind::both, parts, 0, parts.size());
  }

  // A long row of && is a flat tree: the order of absorbing does not matter.
  NodeId balanced(NodeKind kind, const std::vector<NodeId>& parts, std::size_t from,
                  std::size_t to) {
    if (to - from == 1) return parts[from];
    const std::size_t middle = from + (to - from + 1) / 2;
    const NodeId left = balanced(kind, parts, from, middle);
    const NodeId right = balanced(kind, parts, middle, to);
    const NodeId made = add(kind, start_of(left), {left, right});
    tree_.nodes[made].end = tree_.nodes[right].end;
    return made;
  }

  NodeId binary(int rank) {
    if (rank > 3) return unary();
    NodeId left = binary(rank + 1);
    for (const BinaryOperator* found = binary_operator(now());
         found != nullptr && found->rank == rank; found = binary_operator(now())) {
      ++at_;
      const NodeId right = binary(rank + 1);
      left = add(NodeKind::call, start_of(left), {left, right}, found->function);
    }
    return left;
  }

  bool is_number() const {
    return now().kind == TokenKind::integer || now().kind == TokenKind::real;
  }

  NodeId unary() {
    const Deeper deeper(*this);
    const Token first = now();
    for (const char* const sign : {"!", "-"}) {
      if (!is_sign(sign)) continue;
      std::size_t count = 0;
      while (take(sign)) ++count;
      // The sign of a number belongs to it: the lowest integer has no positive.
      const bool negative_number = sign[0] == '-' && is_number();
      if (negative_number) --count;
      NodeId node = negative_number ? member(number(true, tokens_[at_ - 1].start)) : unary();
      // Two in a row undo each other, but both look at the type.
      for (count = count > 2 ? 2 - count % 2 : count; count > 0; --count)
        node = add(NodeKind::call, first.start, {node}, sign[0] == '!' ? "!_" : "-_");
      return node;
    }
    return member(primary());
  }

  NodeId member(NodeId node) {
    std::size_t chain = 0;
    while (true) {
      if (++chain > most_depth) wrong(now(), "this is nested too deeply");
      if (take(".")) {
        node = selection(node);
      } else if (take("[")) {
        const NodeId index = expression();
        need("]");
        node = add(NodeKind::call, start_of(node), {node, index}, "_[_]");
      } else if (is_sign("{") && is_message_name(node)) {
        wrong(now(), "messages (Name{...}) are not part of this language; write a map {...}");
      } else {
        return node;
      }
    }
  }

  bool is_message_name(NodeId node) const {
    const NodeKind kind = tree_.nodes[node].kind;
    return kind == NodeKind::name || kind == NodeKind::select;
  }

  NodeId selection(NodeId of) {
    if (is_sign("?"))
      wrong(now(), "optional fields (a.?b) are not part of this language; use has(a.b)");
    const Token field = now();
    const bool quoted = field.kind == TokenKind::quoted_name;
    if ((field.kind != TokenKind::name && !quoted) || (!quoted && is_keyword(field.text)))
      wrong(field, "expected the name of a field or function");
    ++at_;
    if (quoted || !take("(")) return add(NodeKind::select, start_of(of), {of}, field.text);
    return call(field, of);
  }

  std::vector<NodeId> arguments(const char* close) {
    std::vector<NodeId> parts;
    while (!take(close)) {
      if (!parts.empty()) {
        need(",");
        if (close[0] == ']' && take(close)) break;
      }
      if (is_sign("?")) wrong(now(), "optional elements are not part of this language");
      parts.push_back(expression());
    }
    return parts;
  }

  NodeId call(const Token& name, std::optional<NodeId> of) {
    std::vector<NodeId> parts = arguments(")");
    const std::uint32_t start = of ? start_of(*of) : name.start;
    if (!of && name.text == "has") return presence(name, parts);
    if (of)
      if (const auto macro = macro_call(name, *of, parts)) return *macro;
    if (of) parts.insert(parts.begin(), *of);
    const NodeId made = add(NodeKind::call, start, std::move(parts), name.text);
    tree_.nodes[made].member = of.has_value();
    return made;
  }

  NodeId presence(const Token& name, const std::vector<NodeId>& parts) {
    const Node* what = parts.size() == 1 ? &tree_.nodes[parts[0]] : nullptr;
    if (what == nullptr || (what->kind != NodeKind::select && what->kind != NodeKind::name))
      wrong(name.start, tokens_[at_ - 1].end, "has() asks for a field, as in has(a) or has(a.b)");
    std::vector<NodeId> children = what->children;
    return add(NodeKind::presence, name.start, std::move(children), std::string(what->text));
  }

  std::optional<NodeId> macro_call(const Token& name, NodeId of, const std::vector<NodeId>& parts) {
    static const std::map<std::string, NodeKind, std::less<>> macros = {
        {"all", NodeKind::all},
        {"exists", NodeKind::exists},
        {"exists_one", NodeKind::exists_one},
        {"existsOne", NodeKind::exists_one},
        {"map", NodeKind::transform},
        {"filter", NodeKind::filter}};
    const auto macro = macros.find(name.text);
    if (macro == macros.end()) return std::nullopt;
    const bool with_condition = macro->second == NodeKind::transform && parts.size() == 3;
    if (parts.size() != 2 && !with_condition) return std::nullopt;  // told as an unknown function
    const Node& variable = tree_.nodes[parts[0]];
    if (variable.kind != NodeKind::name)
      wrong(variable.start, variable.end,
            "the first argument of " + name.text + " is a new name for each element");
    std::vector<NodeId> children = {of};
    children.insert(children.end(), parts.begin() + 1, parts.end());
    return add(macro->second, start_of(of), std::move(children), std::string(variable.text));
  }

  NodeId primary() {
    const Token token = now();
    switch (token.kind) {
      case TokenKind::integer:
      case TokenKind::real:
        return number(false, token.start);
      case TokenKind::text: {
        ++at_;
        return literal(tree_.memory->text(token.text), token.start);
      }
      case TokenKind::name:
      case TokenKind::quoted_name:
        return name(token);
      case TokenKind::sign:
        return bracketed(token);
      case TokenKind::end:
        break;
    }
    wrong(token,
          tree_.text.empty() ? "an expression is expected" : "the expression ends too early");
  }

  NodeId name(const Token& token) {
    ++at_;
    const bool quoted = token.kind == TokenKind::quoted_name;
    if (!quoted && (token.text == "true" || token.text == "false"))
      return literal(Value(token.text == "true"), token.start);
    if (!quoted && token.text == "null") return literal(Value(), token.start);
    if (!quoted && reserved_names().contains(token.text))
      wrong(token, token.text + " is a reserved word; as a name it stands between backquotes");
    if (!quoted && take("(")) return call(token, std::nullopt);
    return add(NodeKind::name, token.start, {}, token.text);
  }

  NodeId bracketed(const Token& token) {
    if (take("(")) {
      const NodeId inner = expression();
      need(")");
      return inner;
    }
    if (take("[")) return add(NodeKind::list, token.start, arguments("]"));
    if (take("{")) return map(token);
    if (take(".")) {  // .name is the name in the outermost scope, and there is no other
      if (now().kind != TokenKind::name) wrong(now(), "expected a name");
      return name(Token(now()));
    }
    wrong(token, "an expression cannot start with " + token.text);
  }

  NodeId map(const Token& token) {
    std::vector<NodeId> parts;
    while (!take("}")) {
      if (!parts.empty()) {
        need(",");
        if (take("}")) break;
      }
      if (is_sign("?")) wrong(now(), "optional entries are not part of this language");
      parts.push_back(expression());
      need(":");
      parts.push_back(expression());
    }
    return add(NodeKind::map, token.start, std::move(parts));
  }

  NodeId literal(const Value& value, std::uint32_t start) {
    const NodeId made = add(NodeKind::literal, start, {});
    tree_.nodes[made].value = value;
    return made;
  }

  NodeId number(bool negative, std::uint32_t start) {
    const Token token = now();
    ++at_;
    const std::string text = (negative ? "-" : "") + token.text;
    const char* const end = text.data() + text.size();
    if (token.kind == TokenKind::real) {
      double value = 0;
      const auto [stop, error] = std::from_chars(text.data(), end, value);
      // Too small a number is zero; too large a one is refused.
      if (error == std::errc::result_out_of_range && std::strtod(text.c_str(), nullptr) != 0)
        wrong(token, "this number is too large");
      return literal(Value(error == std::errc() ? value : std::strtod(text.c_str(), nullptr)),
                     start);
    }
    const std::size_t hex = token.text.starts_with("0x") || token.text.starts_with("0X") ? 2 : 0;
    const std::string digits = (negative ? "-" : "") + token.text.substr(hex);
    std::int64_t value = 0;
    const auto [stop, error] =
        std::from_chars(digits.data(), digits.data() + digits.size(), value, hex > 0 ? 16 : 10);
    if (error != std::errc()) wrong(token, "this number does not fit in 64 bits");
    return literal(Value(value), start);
  }

  Tree& tree_;
  std::vector<Token> tokens_;
  std::vector<ExpressionMistake>& mistakes_;
  std::vector<std::uint32_t> depths_;  // of the tree under each node
  std::size_t at_ = 0, depth_ = 0;
};

}  // namespace

Tree parse_expression(std::string text, std::vector<ExpressionMistake>& mistakes) {
  Tree tree;
  tree.text = std::move(text);
  if (tree.text.size() > most_expression_bytes) {
    mistakes.push_back({0, 0, "an expression has at most 64 KiB"});
    return tree;
  }
  std::vector<Token> tokens = read_tokens(tree.text, mistakes);
  if (!mistakes.empty()) return tree;
  try {
    Parser(tree, std::move(tokens), mistakes).parse();
  } catch (const Stop&) {
    tree.nodes.clear();
  }
  return tree;
}

}  // namespace jeugdlint
