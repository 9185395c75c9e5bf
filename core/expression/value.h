// SPDX-License-Identifier: Apache-2.0
// What an expression computes with, one at a time. A value is small and copied freely; its text,
// list or map is owned by someone else: the record, the expression, or the Memory of the
// evaluation.
#pragma once

#include "expression/fault.h"

#include <jeugdlint/abi.h>

#include <cstddef>
#include <cstdint>
#include <string_view>

namespace jeugdlint {

enum class Kind : std::uint8_t {
  fault,  // no value
  null,
  boolean,
  integer,
  real,
  text,
  list,
  map,
  timestamp,
  duration,
  date,
  type,
};

// As `type(x)` is shown: int, double, string, google.protobuf.Timestamp, ...
std::string_view kind_name(Kind kind);

struct Timestamp {
  std::int64_t seconds = 0;  // since 1970-01-01 00:00 UTC
  std::int32_t nanos = 0;    // 0 to 999,999,999
  // NOLINTNEXTLINE(modernize-use-nullptr): clang-tidy 14 misreads a defaulted <=>
  friend auto operator<=>(const Timestamp&, const Timestamp&) = default;
};
struct Duration {
  std::int64_t nanos = 0;
  // NOLINTNEXTLINE(modernize-use-nullptr): clang-tidy 14 misreads a defaulted <=>
  friend auto operator<=>(const Duration&, const Duration&) = default;
};
struct TypeName {
  std::string_view name;
};

class Memory;
struct Value;

// Names by which a row of a list knows the rows beside it.
inline constexpr std::string_view previous_row = "previous", next_row = "next";

// Elements may be made when they are asked for, in `memory`, or lie ready.
class ListValue {
 public:
  virtual ~ListValue() = default;
  virtual std::size_t size() const = 0;
  virtual Value at(std::size_t i, Memory& memory) const = 0;
};

class MapValue {
 public:
  virtual ~MapValue() = default;
  virtual std::size_t size() const = 0;
  virtual Value key(std::size_t i, Memory& memory) const = 0;
  // The fault no_such_key when there is no such member; missing when it is there and empty.
  virtual Value find(const Value& key, Memory& memory) const = 0;
  // Whether the member is filled in although find() says missing, as it cannot be read.
  virtual bool is_filled(std::string_view) const { return false; }
};

struct Value {
  Kind kind = Kind::null;
  Fault why = Fault::none;  // of a fault
  std::uint32_t at = 0;     // of a fault: byte of the expression where it arose
  union {
    bool truth;
    std::int64_t whole;
    double number;
    jl_date day;
    const ListValue* items;
    const MapValue* members;
    const char* bytes;
  };
  union {
    std::size_t length;
    std::int64_t nanos;
  };

  Value() : whole(0), length(0) {}
  explicit Value(bool of) : Value(Kind::boolean) { truth = of; }
  explicit Value(std::int64_t of) : Value(Kind::integer) { whole = of; }
  explicit Value(double of) : Value(Kind::real) { number = of; }
  explicit Value(std::string_view of) : Value(Kind::text) { set(of); }
  explicit Value(const ListValue* of) : Value(Kind::list) { items = of; }
  explicit Value(const MapValue* of) : Value(Kind::map) { members = of; }
  explicit Value(Timestamp of) : Value(Kind::timestamp) {
    whole = of.seconds;
    nanos = of.nanos;
  }
  explicit Value(Duration of) : Value(Kind::duration) { whole = of.nanos; }
  explicit Value(jl_date of) : Value(Kind::date) { day = of; }
  explicit Value(TypeName of) : Value(Kind::type) { set(of.name); }
  explicit Value(Fault of) : Value(Kind::fault) { why = of; }
  template <class Other>
  explicit Value(Other*) = delete;  // a pointer is no bool

  std::string_view text() const { return {bytes, length}; }  // also of a type
  Timestamp timestamp() const { return {whole, static_cast<std::int32_t>(nanos)}; }
  Duration duration() const { return {whole}; }
  bool is_fault() const { return kind == Kind::fault; }
  bool is_missing() const { return kind == Kind::fault && why == Fault::missing; }
  bool is_true() const { return kind == Kind::boolean && truth; }
  bool is_false() const { return kind == Kind::boolean && !truth; }

 private:
  explicit Value(Kind of) : kind(of), whole(0), length(0) {}
  void set(std::string_view of) {
    bytes = of.data();
    length = of.size();
  }
};

// Of two faults the one to go on with, or `b` when `a` is none: what is not evaluable might have
// decided the matter, so it goes before an error; otherwise the first.
const Value& weightier(const Value& a, const Value& b);

// Equal as CEL has it: numbers by value whatever their type, lists and maps by members, different
// types unequal. A fault where a member has one or a partial date leaves it open.
Value equal(const Value& a, const Value& b, Memory& memory);

// Whether a value may be a key of a map, and whether two keys are one: 1 and 1.0 are.
bool is_key(const Value& value);
bool same_key(const Value& a, const Value& b);

}  // namespace jeugdlint
