// SPDX-License-Identifier: Apache-2.0
#include "text/date.h"

#include <array>
#include <chrono>
#include <cstddef>
#include <cstdio>

namespace jeugdlint {
namespace {

bool is_digit(char byte) {
  return byte >= '0' && byte <= '9';
}

// The number in `size` digits at `at`; -1 when one of them is no digit.
int digits(std::string_view text, std::size_t at, std::size_t size) {
  int number = 0;
  for (std::size_t i = at; i < at + size; ++i) {
    if (!is_digit(text[i])) return -1;
    number = 10 * number + (text[i] - '0');
  }
  return number;
}

jl_date compact(std::string_view text, bool partial) {  // 20240229
  if (text.size() != 8) return no_date;
  return days_of(digits(text, 0, 4), digits(text, 4, 2), digits(text, 6, 2), partial);
}

jl_date year_first(std::string_view text, bool partial) {  // 2024-02-29
  if (text.size() != 10 || text[4] != '-' || text[7] != '-') return no_date;
  return days_of(digits(text, 0, 4), digits(text, 5, 2), digits(text, 8, 2), partial);
}

jl_date day_first(std::string_view text, bool partial) {  // 29-02-2024
  if (text.size() != 10 || text[2] != '-' || text[5] != '-') return no_date;
  return days_of(digits(text, 6, 4), digits(text, 3, 2), digits(text, 0, 2), partial);
}

// A year has four digits; the other numbers two, or one where something else than a digit follows.
int directive_number(std::string_view text, std::size_t& at, char directive) {
  const std::size_t most = directive == 'Y' ? 4 : 2;
  std::size_t size = 0;
  while (size < most && at + size < text.size() && is_digit(text[at + size])) ++size;
  const bool more_digits = at + size < text.size() && is_digit(text[at + size]);
  if (size == 0 || (size < most && (directive == 'Y' || more_digits))) return -1;
  const int number = digits(text, at, size);
  at += size;
  return number;
}

}  // namespace

jl_date days_of(int year, int month, int day, bool partial) {
  using std::chrono::last;
  using std::chrono::sys_days;
  using std::chrono::year_month_day;
  if (partial && year == 0 && month == 0 && day == 0) return any_day;
  if (year < 1 || month < 0 || day < 0) return no_date;
  int first_month = month, last_month = month;
  if (partial && month == 0 && day == 0) {
    first_month = 1;
    last_month = 12;
  }
  if (first_month < 1 || last_month > 12) return no_date;
  const auto number = [](year_month_day date) {
    return static_cast<std::int32_t>(sys_days{date}.time_since_epoch().count());
  };
  const auto the = [&](int which) {
    return std::chrono::year{year} / std::chrono::month{static_cast<unsigned>(which)};
  };
  if (partial && day == 0)
    return {number(the(first_month) / 1), number(year_month_day{the(last_month) / last})};
  const year_month_day date = the(month) / day;
  if (!date.ok()) return no_date;
  return {number(date), number(date)};
}

std::optional<DateForm> DateForm::read(std::string_view form, bool partial) {
  if (form == "any") return DateForm(Kind::any, {}, partial);
  if (form == "default" || form == "%Y-%m-%d") return DateForm(Kind::year_first, {}, partial);
  if (form == "%Y%m%d") return DateForm(Kind::compact, {}, partial);
  if (form == "%d-%m-%Y") return DateForm(Kind::day_first, {}, partial);
  std::string seen;
  for (std::size_t i = 0; i < form.size(); ++i) {
    if (form[i] != '%') continue;
    if (++i == form.size()) return std::nullopt;
    const bool known = std::string_view("YmdHMS").find(form[i]) != std::string_view::npos;
    if (!known || seen.find(form[i]) != std::string::npos) return std::nullopt;
    seen += form[i];
  }
  for (const char needed : {'Y', 'm', 'd'})
    if (seen.find(needed) == std::string::npos) return std::nullopt;
  return DateForm(Kind::directives, std::string(form), partial);
}

jl_date DateForm::days(std::string_view text) const {
  switch (kind_) {
    case Kind::compact:
      return compact(text, partial_);
    case Kind::year_first:
      return year_first(text, partial_);
    case Kind::day_first:
      return day_first(text, partial_);
    case Kind::directives:
      return days_by_directives(text);
    case Kind::any:
      break;
  }
  if (text.size() == 8) return compact(text, partial_);
  if (text.size() == 10)
    return text[2] == '-' ? day_first(text, partial_) : year_first(text, partial_);
  return no_date;
}

jl_date DateForm::days_by_directives(std::string_view text) const {
  int year = 0, month = 0, day = 0;
  std::size_t at = 0;
  for (std::size_t i = 0; i < directives_.size(); ++i) {
    if (directives_[i] != '%') {
      if (at == text.size() || text[at++] != directives_[i]) return no_date;
      continue;
    }
    const char directive = directives_[++i];
    const int number = directive_number(text, at, directive);
    if (number < 0) return no_date;
    if (directive == 'Y') year = number;
    if (directive == 'm') month = number;
    if (directive == 'd') day = number;
    if (directive == 'H' && number > 23) return no_date;
    if ((directive == 'M' || directive == 'S') && number > 59) return no_date;
  }
  return at == text.size() ? days_of(year, month, day, partial_) : no_date;
}

std::string iso_date(std::int32_t day) {
  const std::chrono::year_month_day date{std::chrono::sys_days(std::chrono::days(day))};
  std::array<char, 32> text{};
  std::snprintf(text.data(), text.size(), "%04d-%02u-%02u", static_cast<int>(date.year()),
                static_cast<unsigned>(date.month()), static_cast<unsigned>(date.day()));
  return text.data();
}

}  // namespace jeugdlint
