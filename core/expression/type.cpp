// SPDX-License-Identifier: Apache-2.0
#include "expression/type.h"

#include <algorithm>

namespace jeugdlint {

Type Type::list(Type element) {
  Type type(Kind::list);
  type.parts.push_back(std::move(element));
  return type;
}

Type Type::map(Type key, Type value) {
  Type type(Kind::map);
  type.parts.push_back(std::move(key));
  type.parts.push_back(std::move(value));
  return type;
}

Type Type::row(const RecordType& record) {
  Type type;
  type.of = Of::record;
  type.record = &record;
  return type;
}

Type Type::element() const {
  return parts.empty() ? Type() : parts.front();
}

const Type* RecordType::field(std::string_view wanted) const {
  const auto found = std::find_if(fields.begin(), fields.end(),
                                  [&](const auto& one) { return one.first == wanted; });
  return found == fields.end() ? nullptr : &found->second;
}

std::string shown(const Type& type) {
  if (type.is_dyn()) return "dyn";
  if (type.of == Type::Of::record) return "row of " + type.record->name;
  std::string text(kind_name(type.kind));
  if (type.is(Kind::timestamp)) text = "timestamp";
  if (type.is(Kind::duration)) text = "duration";
  if (type.is(Kind::null)) text = "null";
  for (std::size_t i = 0; i < type.parts.size(); ++i)
    text += (i == 0 ? "(" : ", ") + shown(type.parts[i]);
  return type.parts.empty() ? text : text + ")";
}

bool fits(const Type& given, const Type& asked) {
  if (given.is_dyn() || asked.is_dyn()) return true;
  // A row is a map with names as keys.
  if (given.of != asked.of) {
    const Type& other = given.of == Type::Of::record ? asked : given;
    return other.is(Kind::map);
  }
  if (given.of == Type::Of::record) return given.record == asked.record;
  if (given.kind != asked.kind) return false;
  for (std::size_t i = 0; i < std::min(given.parts.size(), asked.parts.size()); ++i)
    if (!fits(given.parts[i], asked.parts[i])) return false;
  return true;
}

Type common(const Type& a, const Type& b) {
  if (a == b) return a;
  if (a.of == Type::Of::kind && b.of == Type::Of::kind && a.kind == b.kind) return Type(a.kind);
  return Type();
}

bool agree(const Type& a, const Type& b) {
  const auto number = [](const Type& type) {
    return type.is(Kind::integer) || type.is(Kind::real);
  };
  return fits(a, b) || (number(a) && number(b)) || a.is(Kind::null) || b.is(Kind::null);
}

}  // namespace jeugdlint
