// SPDX-License-Identifier: Apache-2.0
#include "expression/call_check.h"

#include "expression/function.h"
#include "text/nearest.h"

#include <algorithm>

namespace jeugdlint {
namespace {

bool all_fit(const Overload& overload, bool member, const std::vector<Type>& arguments) {
  if (overload.member != member || overload.parameters.size() != arguments.size()) return false;
  for (std::size_t i = 0; i < arguments.size(); ++i)
    if (!fits(arguments[i], overload.parameters[i])) return false;
  return true;
}

bool is_number(const Type& type) {
  return type.is(Kind::integer) || type.is(Kind::real);
}

bool comparable(const Type& a, const Type& b) {
  if (a.is(Kind::null) || b.is(Kind::null) || (is_number(a) && is_number(b))) return true;
  return fits(a, b);
}

// What is known beyond the kind: of the elements of a list.
Type precise_type(const Node& call, const std::vector<Type>& arguments, const Type& type) {
  if (call.text == "_[_]") {
    const Type& of = arguments[0];
    if (of.is(Kind::list)) return of.element();
    if (of.is(Kind::map) && of.parts.size() == 2) return of.parts[1];
    return {};
  }
  if (call.text == "_+_" && type.is(Kind::list)) return common(arguments[0], arguments[1]);
  if (call.text == "first" || call.text == "last") return arguments[0].element();
  if (call.text == "spells") return arguments[0];
  if (call.text == "dyn") return {};
  return type;
}

std::string operator_sign(std::string_view name) {
  std::string sign(name);
  sign.erase(std::remove(sign.begin(), sign.end(), '_'), sign.end());
  return sign == "[]" ? "[ ]" : sign;
}

std::string joined(const std::vector<Type>& types, std::size_t from) {
  std::string text;
  for (std::size_t i = from; i < types.size(); ++i)
    text += (i == from ? "" : ", ") + shown(types[i]);
  return text;
}

std::string shown_with(const std::string& name, bool member, const std::vector<Type>& types) {
  const bool is_operator =
      name.find('_') != std::string::npos && (name[0] == '_' || name.back() == '_');
  if (is_operator && types.size() == 2 && name == "_[_]")
    return shown(types[0]) + "[" + shown(types[1]) + "]";
  if (is_operator && types.size() == 2)
    return shown(types[0]) + " " + operator_sign(name) + " " + shown(types[1]);
  if (is_operator) return operator_sign(name) + shown(types[0]);
  if (member && !types.empty()) return shown(types[0]) + "." + name + "(" + joined(types, 1) + ")";
  return name + "(" + joined(types, 0) + ")";
}

// Dates and texts are mixed up most: a date is compared with a text that looks like one.
std::string advice(const Node& call, const std::vector<Type>& arguments) {
  if (call.function == nullptr && arguments.size() == 2) {
    const bool date_and_text = (arguments[0].is(Kind::date) && arguments[1].is(Kind::text)) ||
                               (arguments[0].is(Kind::text) && arguments[1].is(Kind::date));
    if (date_and_text) return "; a date is written date(\"2025-01-31\")";
    const bool text_and_number = (arguments[0].is(Kind::text) && is_number(arguments[1])) ||
                                 (is_number(arguments[0]) && arguments[1].is(Kind::text));
    if (text_and_number) return "; a text stands between quotes, \"01\"";
  }
  return "";
}

std::string unknown_function(const std::string& name) {
  if (name == "uint" || name == "bytes")
    return name + " is not part of this language; use int or string";
  if (name == "optional" || name == "none" || name == "of") return "no function " + name;
  return "no function " + name + did_you_mean(name, function_names());
}

std::string no_overload(const Node& call, const Function& function,
                        const std::vector<Type>& arguments) {
  std::string text = "no such overload: " + shown_call(call, arguments) + advice(call, arguments);
  if (function.name.find('_') != std::string::npos && function.about.empty()) return text;
  text += "; there is ";
  for (std::size_t i = 0; i < function.overloads.size(); ++i)
    text += (i == 0 ? "" : ", ") + shown_signature(function, function.overloads[i]);
  return text;
}

}  // namespace

std::string mistake_in_code(const std::string& asked, const Tree& tree, const Node& code,
                            std::size_t arguments) {
  const bool with_date = asked == "valid_on";
  if (!with_date && asked != "known" && asked != "label")
    return "code(list, x) has .known, .valid_on(date) and .label, and no ." + asked;
  if (code.children.size() != 2 || arguments != (with_date ? 1 : 0))
    return "expected code(list, x)" + std::string(with_date ? ".valid_on(date)" : "") +
           ", with the name of a list";
  const Node& list = tree.nodes[code.children[0]];
  if (list.kind != NodeKind::literal || list.value.kind != Kind::text)
    return "the list of code(list, x) is a name between quotes";
  return "";
}

std::string shown_function(std::string_view name) {
  return name.find('_') == std::string_view::npos ? std::string(name) : operator_sign(name);
}

std::string shown_call(const Node& call, const std::vector<Type>& arguments) {
  return shown_with(call.text, call.member, arguments);
}

std::string shown_signature(const Function& function, const Overload& overload) {
  return shown_with(function.name, overload.member, overload.parameters);
}

CallCheck check_call(const Node& call, const std::vector<Type>& arguments) {
  CallCheck check;
  check.function = find_function(call.text);
  if (check.function == nullptr) {
    check.mistake = unknown_function(call.text);
    return check;
  }
  if ((call.text == "_==_" || call.text == "_!=_") && !comparable(arguments[0], arguments[1])) {
    check.mistake = "no such overload: " + shown_call(call, arguments) + advice(call, arguments);
    return check;
  }
  if (call.text == "_in_" && arguments[1].is(Kind::list) &&
      !comparable(arguments[0], arguments[1].element())) {
    check.mistake = "no such overload: " + shown_call(call, arguments) +
                    advice(call, {arguments[0], arguments[1].element()});
    return check;
  }
  bool first = true;
  for (const Overload& overload : check.function->overloads) {
    if (!all_fit(overload, call.member, arguments)) continue;
    check.overload = first ? &overload : nullptr;
    check.type = first ? overload.result : common(check.type, overload.result);
    first = false;
    if (overload.parameters == arguments) break;  // nothing fits better
  }
  if (first)
    check.mistake = no_overload(call, *check.function, arguments);
  else
    check.type = precise_type(call, arguments, check.type);
  return check;
}

}  // namespace jeugdlint
