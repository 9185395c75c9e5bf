// SPDX-License-Identifier: Apache-2.0
// The math extension of CEL.
#include "expression/numbers.h"
#include "expression/function.h"

#include <cmath>
#include <limits>

namespace jeugdlint::function_families_list {
namespace {

bool is_number(const Value& value) {
  return value.kind == Kind::integer || value.kind == Kind::real;
}

// Of numbers of both types, each as it is; the first of equals. NaN is never chosen over another.
template <int sign>
Value extreme(const Value* values, std::size_t count) {
  for (std::size_t i = 0; i < count; ++i)
    if (!is_number(values[i])) return Value(Fault::no_such_overload);
  const Value* best = values;
  for (std::size_t i = 1; i < count; ++i) {
    const int order = compare_numbers(values[i], *best);
    if (order == sign) best = values + i;
  }
  return *best;
}

template <int sign, std::size_t count>
Overload extreme_of() {
  Overload made;
  made.parameters.assign(count, Type());
  made.call = [](const Value* arguments, Memory&) { return extreme<sign>(arguments, count); };
  return made;
}
template <int sign>
Value extreme_in_list(Memory& memory, const ListValue& list) {
  std::vector<Value> values;
  for (std::size_t i = 0; i < list.size(); ++i) {
    values.push_back(list.at(i, memory));
    if (values.back().is_fault()) return values.back();
  }
  if (values.empty()) return Value(Fault::no_such_overload);
  return extreme<sign>(values.data(), values.size());
}
template <int sign>
Value extreme_of_one(Memory&, const Value& value) {
  return is_number(value) ? value : Value(Fault::no_such_overload);
}
template <class T, int sign>
T extreme_of_same(T a, T b) {
  return (sign > 0 ? b > a : b < a) ? b : a;
}
template <int sign>
std::vector<Overload> extremes() {
  return {plain<extreme_of_same<std::int64_t, sign>>(),
          plain<extreme_of_same<double, sign>>(),
          plain<extreme_in_list<sign>>(),
          plain<extreme_of_one<sign>>(),
          extreme_of<sign, 2>(),
          extreme_of<sign, 3>(),
          extreme_of<sign, 4>(),
          extreme_of<sign, 5>(),
          extreme_of<sign, 6>(),
          extreme_of<sign, 7>(),
          extreme_of<sign, 8>()};
}

double up(double a) {
  return std::ceil(a);
}
double down(double a) {
  return std::floor(a);
}
double nearest_whole(double a) {
  return std::round(a);
}
double towards_zero(double a) {
  return std::trunc(a);
}
double root(double a) {
  return std::sqrt(a);
}
double root_of_whole(std::int64_t a) {
  return std::sqrt(static_cast<double>(a));
}
Checked<std::int64_t> magnitude(std::int64_t a) {
  return a < 0 ? negative(a) : Checked<std::int64_t>(a);
}
double real_magnitude(double a) {
  return std::fabs(a);
}
std::int64_t sign(std::int64_t a) {
  return a > 0 ? 1 : a < 0 ? -1 : 0;
}
double real_sign(double a) {
  return std::isnan(a) ? a : a > 0 ? 1.0 : a < 0 ? -1.0 : 0.0;
}
bool is_nan(double a) {
  return std::isnan(a);
}
bool is_infinite(double a) {
  return std::isinf(a);
}
bool is_finite(double a) {
  return std::isfinite(a);
}

std::int64_t bits_and(std::int64_t a, std::int64_t b) {
  return a & b;
}
std::int64_t bits_or(std::int64_t a, std::int64_t b) {
  return a | b;
}
std::int64_t bits_xor(std::int64_t a, std::int64_t b) {
  return a ^ b;
}
std::int64_t bits_not(std::int64_t a) {
  return ~a;
}
Checked<std::int64_t> bits_left(std::int64_t a, std::int64_t by) {
  if (by < 0) return Fault::bad_range;
  return by > 63 ? 0 : static_cast<std::int64_t>(static_cast<std::uint64_t>(a) << by);
}
Checked<std::int64_t> bits_right(std::int64_t a, std::int64_t by) {
  if (by < 0) return Fault::bad_range;
  return by > 63 ? 0 : static_cast<std::int64_t>(static_cast<std::uint64_t>(a) >> by);
}

}  // namespace

// NOLINTNEXTLINE(readability-function-size): a table, one entry a function
FunctionFamily numbers() {
  return {
      .title = {.nl = "Getallen", .en = "Numbers"},
      .functions =
          {
              {"math.greatest",
               {"Het grootste van getallen, of van die in een lijst.",
                "The greatest of numbers, or of those in a list."},
               extremes<1>(),
               {{"math.greatest(1, 3, 2)", "3"}, {"math.greatest([1.5, 2])", "2"}}},
              {"math.least",
               {"Het kleinste van getallen, of van die in een lijst.",
                "The least of numbers, or of those in a list."},
               extremes<-1>(),
               {{"math.least(1, 3, 2)", "1"}}},
              {"math.ceil",
               {"Naar boven afgerond.", "Rounded up."},
               {plain<up>()},
               {{"math.ceil(1.2)", "2.0"}}},
              {"math.floor",
               {"Naar beneden afgerond.", "Rounded down."},
               {plain<down>()},
               {{"math.floor(-1.2)", "-2.0"}}},
              {"math.round",
               {"Afgerond, een half van nul af.", "Rounded, a half away from zero."},
               {plain<nearest_whole>()},
               {{"math.round(2.5)", "3.0"}}},
              {"math.trunc",
               {"Zonder decimalen.", "Without decimals."},
               {plain<towards_zero>()},
               {{"math.trunc(-1.7)", "-1.0"}}},
              {"math.sqrt",
               {"De wortel.", "The square root."},
               {plain<root>(), plain<root_of_whole>()},
               {{"math.sqrt(9)", "3.0"}}},
              {"math.abs",
               {"Zonder het teken.", "Without the sign."},
               {plain<magnitude>(), plain<real_magnitude>()},
               {{"math.abs(-3)", "3"}}},
              {"math.sign",
               {"-1, 0 of 1.", "-1, 0 or 1."},
               {plain<sign>(), plain<real_sign>()},
               {{"math.sign(-3)", "-1"}, {"math.sign(0.5)", "1.0"}}},
              {"math.isNaN",
               {"Of het geen getal is.", "Whether it is not a number."},
               {plain<is_nan>()},
               {{"math.isNaN(0.0 / 0.0)", "true"}}},
              {"math.isInf",
               {"Of het oneindig is.", "Whether it is infinite."},
               {plain<is_infinite>()},
               {{"math.isInf(1.0 / 0.0)", "true"}}},
              {"math.isFinite",
               {"Of het een eindig getal is.", "Whether it is a finite number."},
               {plain<is_finite>()},
               {{"math.isFinite(1.5)", "true"}}},
              {"math.bitAnd",
               {"De bits die beide hebben.", "The bits that both have."},
               {plain<bits_and>()},
               {{"math.bitAnd(6, 3)", "2"}}},
              {"math.bitOr",
               {"De bits die een van beide heeft.", "The bits that either has."},
               {plain<bits_or>()},
               {{"math.bitOr(6, 3)", "7"}}},
              {"math.bitXor",
               {"De bits die er één heeft.", "The bits that just one has."},
               {plain<bits_xor>()},
               {{"math.bitXor(6, 3)", "5"}}},
              {"math.bitNot",
               {"Alle bits omgekeerd.", "All bits turned round."},
               {plain<bits_not>()},
               {{"math.bitNot(1)", "-2"}}},
              {"math.bitShiftLeft",
               {"Alle bits naar links geschoven.", "All bits shifted to the left."},
               {plain<bits_left>()},
               {{"math.bitShiftLeft(1, 3)", "8"}}},
              {"math.bitShiftRight",
               {"Alle bits naar rechts geschoven, met nullen ervoor.",
                "All bits shifted to the right, with zeros before them."},
               {plain<bits_right>()},
               {{"math.bitShiftRight(8, 3)", "1"}}},
          },
  };
}

}  // namespace jeugdlint::function_families_list
