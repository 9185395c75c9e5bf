// SPDX-License-Identifier: Apache-2.0
// How a function of expressions is declared. A family of them is one file in functions/, which
// defines one function named as the file and returns their declarations: names, words, examples and
// plain C++ functions, whose parameters are the signature.
#pragma once

#include "expression/checked.h"
#include "expression/lane.h"
#include "expression/memory.h"
#include "expression/type.h"
#include "expression/value.h"
#include "text/local_text.h"

#include <cstddef>
#include <string>
#include <string_view>
#include <tuple>
#include <type_traits>
#include <utility>
#include <vector>

namespace jeugdlint {

struct Overload {
  std::vector<Type> parameters;
  Type result;
  bool member = false;  // x.f(y) instead of f(x, y)
  // `arguments` has as many values as there are parameters, of their kinds and none of them a
  // fault.
  Value (*call)(const Value* arguments, Memory& memory) = nullptr;
  // The same for all rows of a batch; null when an argument or the result has no lane of its own.
  void (*columns)(const Lane* const* arguments, std::size_t rows, Lane& to,
                  Memory& memory) = nullptr;
};

// An expression and its value, or "error: ...". Played by a test, shown in the documentation.
struct FunctionExample {
  std::string expression, value;
};

struct Function {
  std::string name;
  LocalText about;
  std::vector<Overload> overloads;
  std::vector<FunctionExample> examples;
};

struct FunctionFamily {
  LocalText title;
  std::vector<Function> functions;
};
// All families, by the names of their files; made from the folder functions/.
const std::vector<FunctionFamily>& function_families();

// Those of the operators, named _+_, !_ and so on.
const std::vector<Function>& operators();

// A function or operator by its name; null when there is none.
const Function* find_function(std::string_view name);
std::vector<std::string> function_names();

namespace signature {

// What a C++ type is in an expression, and how it is taken out of a value.
template <class T>
struct Argument;
template <>
struct Argument<bool> {
  static Type type() { return Kind::boolean; }
  static bool of(const Value& value) { return value.truth; }
};
template <>
struct Argument<std::int64_t> {
  static Type type() { return Kind::integer; }
  static std::int64_t of(const Value& value) { return value.whole; }
};
template <>
struct Argument<double> {
  static Type type() { return Kind::real; }
  static double of(const Value& value) { return value.number; }
};
template <>
struct Argument<std::string_view> {
  static Type type() { return Kind::text; }
  static std::string_view of(const Value& value) { return value.text(); }
};
template <>
struct Argument<jl_date> {
  static Type type() { return Kind::date; }
  static jl_date of(const Value& value) { return value.day; }
};
template <>
struct Argument<Timestamp> {
  static Type type() { return Kind::timestamp; }
  static Timestamp of(const Value& value) { return value.timestamp(); }
};
template <>
struct Argument<Duration> {
  static Type type() { return Kind::duration; }
  static Duration of(const Value& value) { return value.duration(); }
};
template <>
struct Argument<TypeName> {
  static Type type() { return Kind::type; }
  static TypeName of(const Value& value) { return {value.text()}; }
};
template <>
struct Argument<const ListValue&> {
  static Type type() { return Kind::list; }
  static const ListValue& of(const Value& value) { return *value.items; }
};
template <>
struct Argument<const MapValue&> {
  static Type type() { return Kind::map; }
  static const MapValue& of(const Value& value) { return *value.members; }
};
template <>
struct Argument<const Value&> {
  static Type type() { return {}; }
  static const Value& of(const Value& value) { return value; }
};
struct Nothing {};  // null
template <>
struct Argument<Nothing> {
  static Type type() { return Kind::null; }
  static Nothing of(const Value&) { return {}; }
};

template <class R>
struct Result {
  static Type type() { return Argument<R>::type(); }
  static Value of(R result, Memory&) { return Value(result); }
};
template <>
struct Result<Value> {
  static Type type() { return {}; }
  static Value of(const Value& result, Memory&) { return result; }
};
template <>
struct Result<std::string> {
  static Type type() { return Kind::text; }
  static Value of(std::string result, Memory& memory) { return memory.text(std::move(result)); }
};
template <class R>
struct Result<Checked<R>> {
  static Type type() { return Result<R>::type(); }
  static Value of(Checked<R> result, Memory& memory) {
    if (result.fault != Fault::none) return Value(result.fault);
    return Result<R>::of(std::move(result.value), memory);
  }
};

// What stays of a result in a lane.
template <class R>
struct Kept {
  using Type = R;
};
template <>
struct Kept<std::string> {
  using Type = std::string_view;
};
template <class R>
struct Kept<Checked<R>> : Kept<R> {};

template <class R>
void keep(R result, std::size_t row, std::size_t, Lane& to, Memory&) {
  to.array<R>()[row] = result;
}
inline void keep(std::string result, std::size_t row, std::size_t rows, Lane& to, Memory& memory) {
  to.set(row, rows, memory.text(std::move(result)));
}
template <class R>
void keep(Checked<R> result, std::size_t row, std::size_t rows, Lane& to, Memory& memory) {
  if (result.fault == Fault::none)
    keep(std::move(result.value), row, rows, to, memory);
  else
    to.set_fault(row, rows, result.fault);
}

// One argument of all rows, read in place.
template <class T>
struct Reading {
  explicit Reading(const Lane& lane)
      : data(lane.array<T>().data()), stride(lane.constant ? 0 : 1) {}
  T operator[](std::size_t row) const { return static_cast<T>(data[row * stride]); }
  decltype(std::declval<const Lane&>().array<T>().data()) data;
  std::size_t stride;
};

// Runs `one` for each row of which all arguments have a value; the others get the worst fault.
template <std::size_t count, class One>
void each_row(const Lane* const* arguments, std::size_t rows, Lane& to, One one) {
  bool faults = false;
  for (std::size_t i = 0; i < count; ++i) faults = faults || !arguments[i]->faults.empty();
  if (!faults) {
    for (std::size_t row = 0; row < rows; ++row) one(row);
    return;
  }
  to.faults.assign(rows, 0);
  for (std::size_t i = 0; i < count; ++i)
    if (!arguments[i]->faults.empty())
      for (std::size_t row = 0; row < rows; ++row)
        to.faults[row] =
            worse_fault(to.faults[row], arguments[i]->faults[arguments[i]->constant ? 0 : row]);
  for (std::size_t row = 0; row < rows; ++row)
    if (to.faults[row] == 0) one(row);
}

using ColumnCall = decltype(Overload::columns);

template <auto f, bool with_memory, class R, class... A>
struct Columns {
  static constexpr bool possible = has_lane<typename Kept<R>::Type> && (has_lane<A> && ...);

  template <std::size_t... i>
  static void run(const Lane* const* arguments, std::size_t rows, Lane& to, Memory& memory,
                  std::index_sequence<i...>) {
    const std::tuple<Reading<A>...> readings{Reading<A>(*arguments[i])...};
    each_row<sizeof...(A)>(arguments, rows, to, [&](std::size_t row) {
      if constexpr (with_memory)
        keep(f(memory, std::get<i>(readings)[row]...), row, rows, to, memory);
      else
        keep(f(std::get<i>(readings)[row]...), row, rows, to, memory);
    });
  }
  static ColumnCall call() {
    if constexpr (possible)
      return [](const Lane* const* arguments, std::size_t rows, Lane& to, Memory& memory) {
        run(arguments, rows, to, memory, std::index_sequence_for<A...>());
      };
    else
      return nullptr;
  }
};

template <class F>
struct Shape;
template <class R, class... A>
struct Shape<R (*)(A...)> {
  template <auto f>
  static ColumnCall columns() {
    return Columns<f, false, R, A...>::call();
  }
  static std::vector<Type> parameters() { return {Argument<A>::type()...}; }
  static Type result() { return Result<R>::type(); }
  template <auto f, std::size_t... i>
  static Value call(const Value* arguments, Memory& memory, std::index_sequence<i...>) {
    return Result<R>::of(f(Argument<A>::of(arguments[i])...), memory);
  }
  using Indices = std::index_sequence_for<A...>;
};
// A function may take the memory first, to make texts and lists in.
template <class R, class... A>
struct Shape<R (*)(Memory&, A...)> {
  template <auto f>
  static ColumnCall columns() {
    return Columns<f, true, R, A...>::call();
  }
  static std::vector<Type> parameters() { return {Argument<A>::type()...}; }
  static Type result() { return Result<R>::type(); }
  template <auto f, std::size_t... i>
  static Value call(const Value* arguments, Memory& memory, std::index_sequence<i...>) {
    return Result<R>::of(f(memory, Argument<A>::of(arguments[i])...), memory);
  }
  using Indices = std::index_sequence_for<A...>;
};

}  // namespace signature

// The overload that a C++ function is: f(x, y).
template <auto f>
Overload plain() {
  using Shape = signature::Shape<decltype(f)>;
  Overload made;
  made.parameters = Shape::parameters();
  made.result = Shape::result();
  made.call = [](const Value* arguments, Memory& memory) {
    return Shape::template call<f>(arguments, memory, typename Shape::Indices());
  };
  made.columns = Shape::template columns<f>();
  return made;
}

// The same, written x.f(y).
template <auto f>
Overload member() {
  Overload made = plain<f>();
  made.member = true;
  return made;
}

// An overload whose result is known more precisely than its C++ type tells.
inline Overload giving(Type result, Overload overload) {
  overload.result = std::move(result);
  return overload;
}

}  // namespace jeugdlint
