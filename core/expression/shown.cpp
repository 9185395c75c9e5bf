// SPDX-License-Identifier: Apache-2.0
#include "expression/shown.h"

#include "expression/memory.h"
#include "expression/text_format.h"
#include "expression/times.h"
#include "text/date.h"

#include <algorithm>
#include <array>
#include <charconv>
#include <chrono>
#include <cmath>

namespace jeugdlint {
namespace {

std::string two(unsigned number) {
  return (number < 10 ? "0" : "") + std::to_string(number);
}

std::string shown_date(jl_date date) {
  using std::chrono::days;
  using std::chrono::sys_days;
  const auto calendar = [](std::int32_t day) {
    return std::chrono::year_month_day{sys_days{days{day}}};
  };
  const auto first = calendar(date.first), last = calendar(date.last);
  std::string year = std::to_string(static_cast<int>(first.year()));
  year.insert(0, 4 - std::min<std::size_t>(4, year.size()), '0');
  if (first.year() != last.year()) return "0000";
  if (first.month() != last.month()) return year;
  std::string month = year + "-" + two(static_cast<unsigned>(first.month()));
  if (date.first != date.last) return month;
  return month + "-" + two(static_cast<unsigned>(first.day()));
}

std::string list_literal(const ListValue& list, Memory& memory) {
  std::string text = "[";
  for (std::size_t i = 0; i < list.size(); ++i)
    text += (i == 0 ? "" : ", ") + literal(list.at(i, memory), memory);
  return text + "]";
}

std::string map_literal(const MapValue& map, Memory& memory) {
  std::string text = "{";
  for (std::size_t i = 0; i < map.size(); ++i) {
    const Value key = map.key(i, memory);
    text +=
        (i == 0 ? "" : ", ") + literal(key, memory) + ": " + literal(map.find(key, memory), memory);
  }
  return text + "}";
}

std::string text_literal(std::string_view text) {
  std::string inner = quoted(text);
  // A text is mostly shown between single quotes, as people write it.
  if (text.find('\'') != std::string_view::npos || inner.size() != text.size() + 2) return inner;
  inner.front() = inner.back() = '\'';
  return inner;
}

}  // namespace

std::string shown_real(double number, bool with_point) {
  if (std::isnan(number)) return "NaN";
  if (std::isinf(number)) return number < 0 ? "-Infinity" : "Infinity";
  std::array<char, 32> digits{};
  const auto [end, error] = std::to_chars(digits.data(), digits.data() + digits.size(), number);
  std::string text(digits.data(), end);
  if (with_point && text.find_first_of(".e") == std::string::npos) text += ".0";
  return text;
}

std::string shown(const Value& value) {
  switch (value.kind) {
    case Kind::boolean:
      return value.truth ? "true" : "false";
    case Kind::integer:
      return std::to_string(value.whole);
    case Kind::real:
      return shown_real(value.number, false);
    case Kind::text:
    case Kind::type:
      return std::string(value.text());
    case Kind::timestamp:
      return shown(value.timestamp());
    case Kind::duration:
      return shown(value.duration());
    case Kind::date:
      return shown_date(value.day);
    default:
      return "null";
  }
}

std::string literal(const Value& value, Memory& memory) {
  switch (value.kind) {
    case Kind::fault:
      return value.is_missing() ? "not evaluable" : "error";
    case Kind::real:
      return shown_real(value.number, true);
    case Kind::text:
      return text_literal(value.text());
    case Kind::list:
      return list_literal(*value.items, memory);
    case Kind::map:
      return map_literal(*value.members, memory);
    case Kind::timestamp:
    case Kind::duration:
    case Kind::date: {
      const char* const name = value.kind == Kind::date       ? "date"
                               : value.kind == Kind::duration ? "duration"
                                                              : "timestamp";
      return std::string(name) + "('" + shown(value) + "')";
    }
    default:
      return shown(value);
  }
}

}  // namespace jeugdlint
