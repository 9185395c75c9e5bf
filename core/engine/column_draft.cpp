// SPDX-License-Identifier: Apache-2.0
#include "engine/column_draft.h"

#include "input/typing.h"
#include "text/json_writer.h"
#include "text/number.h"

#include <jeugdlint/eleven_test.h>

#include <algorithm>
#include <cmath>

namespace jeugdlint {
namespace {

constexpr std::uint64_t often_enough = 10;  // fewer could be one person's
constexpr std::size_t most_codes = 50;

bool is_digit(char c) {
  return c >= '0' && c <= '9';
}
bool is_capital(char c) {
  return c >= 'A' && c <= 'Z';
}
bool all_digits(std::string_view text) {
  return !text.empty() && std::all_of(text.begin(), text.end(), is_digit);
}

// Up to four digits, or one capital: two letters could be somebody's initials.
bool looks_like_code(std::string_view text) {
  return text.size() <= 4 && (all_digits(text) || (text.size() == 1 && is_capital(text[0])));
}

bool is_date(std::string_view text, const char* form, bool partial) {
  const jl_date date = read_date(text, {.form = form, .partial = partial});
  return date.first <= date.last;
}

bool is_postcode(std::string_view text) {
  return text.size() == 6 && text[0] != '0' && all_digits(text.substr(0, 4)) &&
         is_capital(text[4]) && is_capital(text[5]);
}

// 01 is a code.
bool is_number(std::string_view text, char decimal) {
  if (text.size() > 1 && text[0] == '0' && is_digit(text[1])) return false;
  return !std::isnan(number_of(text, {.decimal = decimal, .group = '\0'}));
}

bool is_integer(std::string_view text) {
  const std::string_view digits = text.starts_with('-') ? text.substr(1) : text;
  return all_digits(digits) && digits.size() < 10 && (digits.size() == 1 || digits[0] != '0');
}

}  // namespace

void ColumnDraft::add(std::string_view text) {
  ++filled_;
  compact_dates_ += is_date(text, "%Y%m%d", false) ? 1 : 0;
  partial_dates_ += is_date(text, "%Y%m%d", true) ? 1 : 0;
  iso_dates_ += is_date(text, "default", false) ? 1 : 0;
  dutch_dates_ += is_date(text, "%d-%m-%Y", false) ? 1 : 0;
  integers_ += is_integer(text) ? 1 : 0;
  point_numbers_ += is_number(text, '.') ? 1 : 0;
  comma_numbers_ += is_number(text, ',') ? 1 : 0;
  citizen_numbers_ += passes_eleven_test(text) ? 1 : 0;
  postcodes_ += is_postcode(text) ? 1 : 0;
  if (no_codes_) return;
  const auto known = codes_.find(text);
  if (known != codes_.end())
    ++known->second;
  else if (looks_like_code(text) && codes_.size() < most_codes)
    codes_.emplace(text, 1);
  else
    no_codes_ = true;
  if (no_codes_) codes_.clear();
}

// Seldom ones may be slips, or one person's, and stay out; where they are more than a few the
// column has no codes, and neither has one of many numbers.
bool ColumnDraft::is_coded() const {
  constexpr std::uint64_t one_in = 100;
  constexpr std::ptrdiff_t few_numbers = 10;
  if (no_codes_) return false;
  const auto often = std::count_if(codes_.begin(), codes_.end(), stands_often);
  if (often == 0) return false;
  if (often == static_cast<std::ptrdiff_t>(codes_.size())) return true;
  std::uint64_t seldom = 0;
  for (const auto& code : codes_) seldom += stands_often(code) ? 0 : code.second;
  return seldom * one_in <= filled_ && (!all(integers_) || often <= few_numbers);
}

bool ColumnDraft::stands_often(const std::pair<const std::string, std::uint64_t>& code) {
  return code.second >= often_enough;
}

std::string ColumnDraft::type() const {
  if (all(iso_dates_)) return "type: date";
  if (all(compact_dates_)) return "type: date, format: \"%Y%m%d\"";
  if (all(partial_dates_)) return "type: date, format: \"%Y%m%d\", partial: true";
  if (all(dutch_dates_)) return "type: date, format: \"%d-%m-%Y\"";
  if (is_coded()) return "type: string";
  if (all(integers_)) return "type: integer";
  if (all(point_numbers_)) return "type: number";
  if (all(comma_numbers_)) return "type: number, decimalChar: \",\"";
  return "type: string";
}

std::string ColumnDraft::field(const std::string& name, std::uint64_t rows) const {
  const bool citizen = filled_ > 0 && citizen_numbers_ * 10 >= filled_ * 9;
  std::string field = "      - {name: " + json_text(name) + ", ";
  field += citizen ? "type: string, identifier: bsn" : type();
  std::string demands, remark;
  const auto demand = [&](const std::string& one) {
    demands += (demands.empty() ? "" : ", ") + one;
  };
  if (rows > 0 && filled_ == rows) demand("required: true");
  if (all(postcodes_)) demand("pattern: \"[1-9][0-9]{3}[A-Z]{2}\"");
  if (!citizen && type() == "type: string" && is_coded()) {
    std::string codes;
    for (const auto& code : codes_)
      if (stands_often(code)) codes += (codes.empty() ? "" : ", ") + json_text(code.first);
    demand("enum: [" + codes + "]");
    if (!std::all_of(codes_.begin(), codes_.end(), stands_often))
      remark = "  # some rows have other values, each of them seldom: add what is right";
  }
  if (!demands.empty()) field += ", constraints: {" + demands + "}";
  field += "}" + remark + "\n";
  return filled_ > 0 ? field : "      # never filled in:\n" + field;
}

}  // namespace jeugdlint
