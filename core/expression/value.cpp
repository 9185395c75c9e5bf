// SPDX-License-Identifier: Apache-2.0
#include "expression/value.h"

#include "expression/days.h"
#include "expression/memory.h"
#include "expression/numbers.h"

#include <array>

namespace jeugdlint {

std::string_view kind_name(Kind kind) {
  static constexpr std::array<std::string_view, 12> names = {
      "error",
      "null_type",
      "bool",
      "int",
      "double",
      "string",
      "list",
      "map",
      "google.protobuf.Timestamp",
      "google.protobuf.Duration",
      "date",
      "type",
  };
  return names[static_cast<std::size_t>(kind)];
}

const Value& weightier(const Value& a, const Value& b) {
  if (!a.is_fault()) return b;
  return b.is_missing() && !a.is_missing() ? b : a;
}

namespace {

bool is_number(const Value& value) {
  return value.kind == Kind::integer || value.kind == Kind::real;
}

Value equal_lists(const ListValue& a, const ListValue& b, Memory& memory) {
  if (a.size() != b.size()) return Value(false);
  Value open(true);
  for (std::size_t i = 0; i < a.size(); ++i) {
    const Value same = equal(a.at(i, memory), b.at(i, memory), memory);
    if (same.is_false()) return same;
    if (same.is_fault()) open = weightier(open, same);
  }
  return open;
}

Value equal_maps(const MapValue& a, const MapValue& b, Memory& memory) {
  if (a.size() != b.size()) return Value(false);
  Value open(true);
  for (std::size_t i = 0; i < a.size(); ++i) {
    const Value key = a.key(i, memory);
    const Value other = b.find(key, memory);
    if (other.is_fault() && other.why == Fault::no_such_key) return Value(false);
    const Value same = equal(a.find(key, memory), other, memory);
    if (same.is_false()) return same;
    if (same.is_fault()) open = weightier(open, same);
  }
  return open;
}

}  // namespace

Value equal(const Value& a, const Value& b, Memory& memory) {
  if (a.is_fault() || b.is_fault()) return weightier(a, b);
  if (!memory.step()) return Value(Fault::too_many_steps);
  if (is_number(a) && is_number(b)) return Value(compare_numbers(a, b) == 0);
  if (a.kind != b.kind) return Value(false);
  switch (a.kind) {
    case Kind::boolean:
      return Value(a.truth == b.truth);
    case Kind::text:
    case Kind::type:
      return Value(a.text() == b.text());
    case Kind::list:
      return equal_lists(*a.items, *b.items, memory);
    case Kind::map:
      return equal_maps(*a.members, *b.members, memory);
    case Kind::timestamp:
      return Value(a.timestamp() == b.timestamp());
    case Kind::duration:
      return Value(a.duration() == b.duration());
    case Kind::date: {
      const Checked<bool> same = same_day(a.day, b.day);
      return same.fault == Fault::none ? Value(same.value) : Value(same.fault);
    }
    default:
      return Value(true);  // null
  }
}

bool is_key(const Value& value) {
  return value.kind == Kind::boolean || value.kind == Kind::integer || value.kind == Kind::text;
}

bool same_key(const Value& a, const Value& b) {
  if (is_number(a) && is_number(b)) return compare_numbers(a, b) == 0;
  if (a.kind != b.kind) return false;
  if (a.kind == Kind::boolean) return a.truth == b.truth;
  return a.kind == Kind::text && a.text() == b.text();
}

}  // namespace jeugdlint
