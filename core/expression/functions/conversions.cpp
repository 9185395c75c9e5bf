// SPDX-License-Identifier: Apache-2.0
#include "expression/function.h"
#include "expression/numbers.h"
#include "expression/shown.h"
#include "expression/times.h"
#include "text/date.h"

#include <array>
#include <charconv>
#include <chrono>
#include <cmath>
#include <limits>

namespace jeugdlint::function_families_list {
namespace {

template <class T>
T same(T value) {
  return value;
}

Checked<std::int64_t> whole_text(std::string_view text) {
  std::int64_t value = 0;
  const char* const end = text.data() + text.size();
  if (text.starts_with('+')) text.remove_prefix(1);
  const auto [stop, error] = std::from_chars(text.data(), end, value);
  if (error != std::errc() || stop != end) return Fault::bad_conversion;
  return value;
}
std::int64_t seconds_of(Timestamp time) {
  return time.seconds;
}

double real_of(std::int64_t whole) {
  return static_cast<double>(whole);
}
Checked<double> real_text(std::string_view text) {
  if (text.starts_with('+')) text.remove_prefix(1);
  if (text == "NaN") return std::numeric_limits<double>::quiet_NaN();
  if (text == "Infinity" || text == "Inf") return std::numeric_limits<double>::infinity();
  if (text == "-Infinity" || text == "-Inf") return -std::numeric_limits<double>::infinity();
  double value = 0;
  const char* const end = text.data() + text.size();
  const auto [stop, error] = std::from_chars(text.data(), end, value);
  if (error != std::errc() || stop != end || !std::isfinite(value)) return Fault::bad_conversion;
  return value;
}

template <class T>
std::string shown_text(T value) {
  return shown(Value(value));
}

Checked<bool> truth_of(std::string_view text) {
  static constexpr std::array<std::string_view, 5> yes = {"1", "t", "true", "TRUE", "True"};
  static constexpr std::array<std::string_view, 5> no = {"0", "f", "false", "FALSE", "False"};
  for (const std::string_view one : yes)
    if (text == one) return true;
  for (const std::string_view one : no)
    if (text == one) return false;
  return Fault::bad_conversion;
}

Value type_of(const Value& value) {
  return Value(TypeName{kind_name(value.kind)});
}
Value as_is(const Value& value) {
  return value;
}

Checked<jl_date> date_of(std::string_view text) {
  static const DateForm form = *DateForm::read("any", true);
  const jl_date date = form.days(text);
  if (date.first > date.last) return Fault::bad_conversion;
  return date;
}
Checked<jl_date> date_of_time(Timestamp time) {
  const auto day = static_cast<std::int32_t>(
      std::chrono::floor<std::chrono::days>(std::chrono::seconds{time.seconds}).count());
  return jl_date{day, day};
}

}  // namespace

FunctionFamily conversions() {
  return {
      .title = {.nl = "Omzetten", .en = "Conversions"},
      .functions =
          {
              {"int",
               {"Een geheel getal. Decimalen vallen weg; een moment wordt seconden sinds 1970.",
                "A whole number. Decimals are dropped; a moment becomes seconds since 1970."},
               {plain<same<std::int64_t>>(), plain<whole_of>(), plain<whole_text>(),
                plain<seconds_of>()},
               {{"int('12')", "12"}, {"int(-7.9)", "-7"}, {"int('1.5')", "error"}}},
              {"double",
               {"Een getal met decimalen.", "A number with decimals."},
               {plain<same<double>>(), plain<real_of>(), plain<real_text>()},
               {{"double('1.5')", "1.5"}, {"double(3)", "3.0"}}},
              {"string",
               {"De tekst van een waarde.", "The text of a value."},
               {plain<same<std::string_view>>(), plain<shown_text<std::int64_t>>(),
                plain<shown_text<double>>(), plain<shown_text<bool>>(),
                plain<shown_text<Timestamp>>(), plain<shown_text<Duration>>(),
                plain<shown_text<jl_date>>()},
               {{"string(12)", "'12'"}, {"string(date('20250131'))", "'2025-01-31'"}}},
              {"bool",
               {"Ja of nee, van true, t, 1, false, f of 0.",
                "Yes or no, of true, t, 1, false, f or 0."},
               {plain<same<bool>>(), plain<truth_of>()},
               {{"bool('true')", "true"}, {"bool('yes')", "error"}}},
              {"timestamp",
               {"Een moment, van een tekst volgens RFC 3339 of van seconden sinds 1970.",
                "A moment, of a text as in RFC 3339 or of seconds since 1970."},
               {plain<same<Timestamp>>(), plain<read_timestamp>(), plain<timestamp_of_seconds>()},
               {{"timestamp('2025-01-31T12:00:00+01:00')", "timestamp('2025-01-31T11:00:00Z')"}}},
              {"duration",
               {"Een tijdsduur, van een tekst met h, m, s, ms, us en ns.",
                "A length of time, of a text with h, m, s, ms, us and ns."},
               {plain<same<Duration>>(), plain<read_duration>()},
               {{"duration('1h30m')", "duration('5400s')"}}},
              {"date",
               {"Een datum, van JJJJ-MM-DD, DD-MM-JJJJ of JJJJMMDD. Nullen laten dag, of maand en "
                "dag, open.",
                "A date, of YYYY-MM-DD, DD-MM-YYYY or YYYYMMDD. Zeros leave the day, or month and "
                "day, open."},
               {plain<same<jl_date>>(), plain<date_of>(), plain<date_of_time>()},
               {{"date('2025-01-31') < date('20250201')", "true"},
                {"date('20250100') < date('20250201')", "true"},
                {"date('20250100') < date('20250115')", "not evaluable"}}},
              {"type",
               {"De soort van een waarde.", "The type of a value."},
               {giving(Kind::type, plain<type_of>())},
               {{"type(1) == int", "true"}, {"type(date('20250131')) == date", "true"}}},
              {"dyn",
               {"Dezelfde waarde, waarvan de soort pas per record blijkt.",
                "The same value, the type of which shows per record only."},
               {plain<as_is>()},
               {{"dyn(1) == 'a'", "false"}}},
          },
  };
}

}  // namespace jeugdlint::function_families_list
