// SPDX-License-Identifier: Apache-2.0
#include "expression/text_format.h"

#include "expression/shown.h"
#include "text/utf8.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <cstdio>
#include <vector>

namespace jeugdlint {
namespace {

using Text = Checked<std::string>;

std::string not_finite(double number) {
  if (std::isnan(number)) return "NaN";
  return number < 0 ? "-Infinity" : "Infinity";
}

// "Infinity" as values are written inside texts too; the rest as string() does.
Text as_text(Memory& memory, const Value& value);

Text list_text(Memory& memory, const ListValue& list) {
  std::string text = "[";
  for (std::size_t i = 0; i < list.size(); ++i) {
    Text one = as_text(memory, list.at(i, memory));
    if (one.fault != Fault::none) return one;
    if (text.size() > Memory::most_size) return Fault::too_large;
    text += (i == 0 ? "" : ", ") + one.value;
  }
  return text + "]";
}

Text map_text(Memory& memory, const MapValue& map) {
  std::vector<std::string> entries;
  std::size_t size = 0;
  for (std::size_t i = 0; i < map.size(); ++i) {
    const Value key = map.key(i, memory);
    Text name = as_text(memory, key);
    Text value = as_text(memory, map.find(key, memory));
    if (name.fault != Fault::none) return name;
    if (value.fault != Fault::none) return value;
    entries.push_back(name.value + ": " + value.value);
    size += entries.back().size();
    if (size > Memory::most_size) return Fault::too_large;
  }
  std::sort(entries.begin(), entries.end());
  std::string text = "{";
  for (const std::string& entry : entries) text += (text.size() == 1 ? "" : ", ") + entry;
  return text + "}";
}

Text as_text(Memory& memory, const Value& value) {
  if (value.is_fault()) return value.why;
  if (!memory.step()) return Fault::too_many_steps;
  switch (value.kind) {
    case Kind::list:
      return list_text(memory, *value.items);
    case Kind::map:
      return map_text(memory, *value.members);
    case Kind::real:
      return std::isfinite(value.number) ? shown(value) : not_finite(value.number);
    default:
      return shown(value);
  }
}

Text decimal(const Value& value) {
  if (value.kind == Kind::integer) return std::to_string(value.whole);
  if (value.kind == Kind::real && !std::isfinite(value.number)) return not_finite(value.number);
  return Fault::bad_format;
}

Text real(const Value& value, const char* form, int precision) {
  double number = value.number;
  if (value.kind == Kind::integer)
    number = static_cast<double>(value.whole);
  else if (value.kind != Kind::real)
    return Fault::bad_format;
  if (!std::isfinite(number)) return not_finite(number);
  constexpr std::size_t most_digits = 512;  // of the largest double, with decimals
  std::array<char, most_digits> digits{};
  const int size = std::snprintf(digits.data(), digits.size(), form, precision, number);
  if (size < 0 || static_cast<std::size_t>(size) >= digits.size()) return Fault::bad_format;
  return std::string(digits.data(), static_cast<std::size_t>(size));
}

std::string in_base(std::int64_t number, unsigned base, const char* digits) {
  const bool negative = number < 0;
  std::uint64_t left =
      negative ? 0 - static_cast<std::uint64_t>(number) : static_cast<std::uint64_t>(number);
  std::string text;
  do {
    text += digits[left % base];
    left /= base;
  } while (left != 0);
  if (negative) text += '-';
  std::reverse(text.begin(), text.end());
  return text;
}

constexpr const char* small_digits = "0123456789abcdef";
constexpr const char* capital_digits = "0123456789ABCDEF";

Text hex(const Value& value, const char* digits) {
  if (value.kind == Kind::integer) return in_base(value.whole, 16, digits);
  if (value.kind != Kind::text) return Fault::bad_format;
  std::string text;
  for (const char byte : value.text()) {
    text += digits[static_cast<unsigned char>(byte) >> 4U];
    text += digits[static_cast<unsigned char>(byte) & 15U];
  }
  return text;
}

Text binary(const Value& value) {
  if (value.kind == Kind::boolean) return std::string(value.truth ? "1" : "0");
  if (value.kind != Kind::integer) return Fault::bad_format;
  return in_base(value.whole, 2, small_digits);
}

Text filled_in(Memory& memory, const Value& value, char mark, int precision) {
  if (value.is_fault()) return value.why;
  switch (mark) {
    case 's':
      return as_text(memory, value);
    case 'd':
      return decimal(value);
    case 'f':
      return real(value, "%.*f", precision);
    case 'e':
      return real(value, "%.*e", precision);
    case 'b':
      return binary(value);
    case 'o':
      return value.kind == Kind::integer ? Text(in_base(value.whole, 8, small_digits))
                                         : Text(Fault::bad_format);
    case 'x':
      return hex(value, small_digits);
    case 'X':
      return hex(value, capital_digits);
    default:
      return Fault::bad_format;
  }
}

// The digits behind "%."; -1 when it is no precision, or too large a one.
int read_precision(std::string_view text, std::size_t& at) {
  constexpr int most = 100;
  int precision = -1;
  for (; at < text.size() && text[at] >= '0' && text[at] <= '9'; ++at) {
    precision = 10 * std::max(precision, 0) + (text[at] - '0');
    if (precision > most) return -1;
  }
  return precision;
}

}  // namespace

Checked<std::string> formatted(Memory& memory, std::string_view text, const ListValue& values) {
  constexpr int usual_precision = 6;
  std::string result;
  std::size_t next = 0;
  for (std::size_t at = 0; at < text.size(); ++at) {
    if (text[at] != '%') {
      result += text[at];
      continue;
    }
    if (++at == text.size()) return Fault::bad_format;
    if (text[at] == '%') {
      result += '%';
      continue;
    }
    int precision = usual_precision;
    if (text[at] == '.') precision = read_precision(text, ++at);
    if (precision < 0 || at == text.size()) return Fault::bad_format;
    if (next == values.size()) return Fault::no_such_index;
    Text one = filled_in(memory, values.at(next++, memory), text[at], precision);
    if (one.fault != Fault::none) return one;
    result += one.value;
    if (result.size() > Memory::most_size) return Fault::too_large;
  }
  return result;
}

std::string quoted(std::string_view text) {
  static constexpr std::string_view plain = "\a\b\f\n\r\t\v\\\"";
  static constexpr std::string_view letters = "abfnrtv\\\"";
  std::string result = "\"";
  for (const char byte : repaired_utf8(text)) {
    const std::size_t found = plain.find(byte);
    if (found == std::string_view::npos) {
      result += byte;
    } else {
      result += '\\';
      result += letters[found];
    }
  }
  return result + '"';
}

}  // namespace jeugdlint
