// SPDX-License-Identifier: Apache-2.0
// The operators as functions. Those that a fault does not stop, && || and ?:, are nodes of their
// own.
#include "expression/days.h"
#include "expression/function.h"
#include "expression/numbers.h"
#include "expression/times.h"

#include <cmath>
#include <compare>

namespace jeugdlint {
namespace {

constexpr std::int64_t day_nanos = std::int64_t{86'400} * 1'000'000'000;

double real_sum(double a, double b) {
  return a + b;
}
double real_difference(double a, double b) {
  return a - b;
}
double real_product(double a, double b) {
  return a * b;
}
double real_quotient(double a, double b) {
  return a / b;
}
double real_negative(double a) {
  return -a;
}
bool opposite(bool a) {
  return !a;
}

Checked<std::string> joined(std::string_view a, std::string_view b) {
  if (a.size() + b.size() > Memory::most_size) return Fault::too_large;
  std::string both(a);
  both += b;
  return both;
}

Value joined_lists(Memory& memory, const ListValue& a, const ListValue& b) {
  std::vector<Value> items;
  if (a.size() + b.size() > Memory::most_size / sizeof(Value)) return Value(Fault::too_large);
  if (!memory.step(a.size() + b.size())) return Value(Fault::too_many_steps);
  items.reserve(a.size() + b.size());
  for (const ListValue* list : {&a, &b})
    for (std::size_t i = 0; i < list->size(); ++i) items.push_back(list->at(i, memory));
  return memory.list(std::move(items));
}

Checked<jl_date> later_date(jl_date date, Duration by) {
  if (by.nanos % day_nanos != 0) return Fault::bad_range;
  return moved(date, by.nanos / day_nanos);
}
Checked<jl_date> later_date_turned(Duration by, jl_date date) {
  return later_date(date, by);
}
Checked<jl_date> earlier_date(jl_date date, Duration by) {
  if (by.nanos % day_nanos != 0) return Fault::bad_range;
  return moved(date, -(by.nanos / day_nanos));
}
Checked<Timestamp> later_turned(Duration by, Timestamp time) {
  return later(time, by);
}

template <class T>
bool same(T a, T b) {
  return a == b;
}
template <class T>
bool different(T a, T b) {
  return a != b;
}
Checked<bool> another_day(jl_date a, jl_date b) {
  const Checked<bool> one = same_day(a, b);
  return one.fault == Fault::none ? Checked<bool>(!one.value) : one;
}

// Those of which both types are known go first, as they run by column.
std::vector<Overload> equality(Overload otherwise) {
  return {plain<same<std::int64_t>>(),     plain<same<double>>(), plain<same<bool>>(),
          plain<same<std::string_view>>(), plain<same_day>(),     std::move(otherwise)};
}
std::vector<Overload> inequality(Overload otherwise) {
  return {
      plain<different<std::int64_t>>(),     plain<different<double>>(), plain<different<bool>>(),
      plain<different<std::string_view>>(), plain<another_day>(),       std::move(otherwise)};
}

Value are_equal(Memory& memory, const Value& a, const Value& b) {
  return equal(a, b, memory);
}
Value are_unequal(Memory& memory, const Value& a, const Value& b) {
  Value same = equal(a, b, memory);
  return same.is_fault() ? same : Value(!same.truth);
}

enum class Order { less, less_or_equal, greater, greater_or_equal };

template <Order order, class T>
bool ordered(T a, T b) {
  if constexpr (order == Order::less) return a < b;
  if constexpr (order == Order::less_or_equal) return a <= b;
  if constexpr (order == Order::greater) return a > b;
  if constexpr (order == Order::greater_or_equal) return a >= b;
}
template <Order order>
bool ordered_by(int comparison) {
  return comparison != 2 && ordered<order>(comparison, 0);
}
template <Order order>
bool whole_and_real(std::int64_t a, double b) {
  return ordered_by<order>(compare_numbers(a, b));
}
template <Order order>
bool real_and_whole(double a, std::int64_t b) {
  const int turned = compare_numbers(b, a);
  return ordered_by<order>(turned == 2 ? 2 : -turned);
}
template <Order order>
Checked<bool> dates(jl_date a, jl_date b) {
  if constexpr (order == Order::less) return earlier(a, b);
  if constexpr (order == Order::less_or_equal) return earlier_or_same(a, b);
  if constexpr (order == Order::greater) return earlier(b, a);
  if constexpr (order == Order::greater_or_equal) return earlier_or_same(b, a);
}

template <Order order>
std::vector<Overload> ordering() {
  return {plain<ordered<order, std::int64_t>>(),
          plain<ordered<order, double>>(),
          plain<whole_and_real<order>>(),
          plain<real_and_whole<order>>(),
          plain<ordered<order, std::string_view>>(),
          plain<ordered<order, bool>>(),
          plain<ordered<order, Timestamp>>(),
          plain<ordered<order, Duration>>(),
          plain<dates<order>>()};
}

Value in_list(Memory& memory, const Value& wanted, const ListValue& list) {
  Value open(false);
  for (std::size_t i = 0; i < list.size(); ++i) {
    const Value same = equal(wanted, list.at(i, memory), memory);
    if (same.is_true()) return same;
    if (same.is_fault()) open = weightier(open, same);
  }
  return open;
}
Value in_map(Memory& memory, const Value& wanted, const MapValue& map) {
  const Value found = map.find(wanted, memory);
  return Value(!(found.is_fault() && found.why == Fault::no_such_key));
}

Value item(Memory& memory, const ListValue& list, std::int64_t index) {
  if (index < 0 || static_cast<std::uint64_t>(index) >= list.size())
    return Value(Fault::no_such_index);
  return list.at(static_cast<std::size_t>(index), memory);
}
Value item_by_real(Memory& memory, const ListValue& list, double index) {
  const Checked<std::int64_t> whole = whole_of(index);
  if (whole.fault != Fault::none || static_cast<double>(whole.value) != index)
    return Value(Fault::no_such_index);
  return item(memory, list, whole.value);
}
Value entry(Memory& memory, const MapValue& map, const Value& key) {
  return map.find(key, memory);
}

}  // namespace

const std::vector<Function>& operators() {
  static const std::vector<Function> all = {
      {"_+_",
       {},
       {plain<sum>(), plain<real_sum>(), plain<joined>(), giving(Kind::list, plain<joined_lists>()),
        plain<later>(), plain<later_turned>(), plain<both_durations>(), plain<later_date>(),
        plain<later_date_turned>()},
       {}},
      {"_-_",
       {},
       {plain<difference>(), plain<real_difference>(), plain<time_between>(), plain<before>(),
        plain<duration_left>(), plain<days_between>(), plain<earlier_date>()},
       {}},
      {"_*_", {}, {plain<product>(), plain<real_product>()}, {}},
      {"_/_", {}, {plain<quotient>(), plain<real_quotient>()}, {}},
      {"_%_", {}, {plain<remainder_of>()}, {}},
      {"-_", {}, {plain<negative>(), plain<real_negative>()}, {}},
      {"!_", {}, {plain<opposite>()}, {}},
      {"_==_", {}, equality(giving(Kind::boolean, plain<are_equal>())), {}},
      {"_!=_", {}, inequality(giving(Kind::boolean, plain<are_unequal>())), {}},
      {"_<_", {}, ordering<Order::less>(), {}},
      {"_<=_", {}, ordering<Order::less_or_equal>(), {}},
      {"_>_", {}, ordering<Order::greater>(), {}},
      {"_>=_", {}, ordering<Order::greater_or_equal>(), {}},
      {"_in_",
       {},
       {giving(Kind::boolean, plain<in_list>()), giving(Kind::boolean, plain<in_map>())},
       {}},
      {"_[_]", {}, {plain<item>(), plain<item_by_real>(), plain<entry>()}, {}},
  };
  return all;
}

}  // namespace jeugdlint
