// SPDX-License-Identifier: Apache-2.0
// What is known of a value before there is one. `dyn` is anything: what depends on it is decided
// per record.
#pragma once

#include "expression/value.h"

#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace jeugdlint {

struct RecordType;

struct Type {
  enum class Of : std::uint8_t { dyn, kind, record };

  Of of = Of::dyn;
  Kind kind = Kind::null;        // when `of` is kind
  std::vector<Type> parts = {};  // of a list its elements, of a map its keys and values; or none
  const RecordType* record = nullptr;

  // NOLINTNEXTLINE(google-explicit-constructor): a kind is a type
  Type(Kind one) : of(Of::kind), kind(one) {}
  Type() = default;

  static Type list(Type element);
  static Type map(Type key, Type value);
  static Type row(const RecordType& record);

  bool is_dyn() const { return of == Of::dyn; }
  bool is(Kind one) const { return of == Of::kind && kind == one; }
  Type element() const;  // of a list or the keys of a map; dyn when not known

  friend bool operator==(const Type&, const Type&) = default;
};

// A record with known fields: a row of a table. Lives longer than the types that name it.
struct RecordType {
  std::string name;
  std::vector<std::pair<std::string, Type>> fields;

  const Type* field(std::string_view name) const;
};

// "list(string)"
std::string shown(const Type& type);

// Whether a value of the one type may stand where the other is asked: dyn always may.
bool fits(const Type& given, const Type& asked);

// The type of both; dyn when they differ.
Type common(const Type& a, const Type& b);

// Whether ?: may give the one or the other: they are of one type, or of two kinds of number, or one
// of them says that there is nothing.
bool agree(const Type& a, const Type& b);

}  // namespace jeugdlint
