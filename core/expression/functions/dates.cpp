// SPDX-License-Identifier: Apache-2.0
// Dates, which may be partial: an answer that the open part leaves open is not evaluable.
#include "expression/days.h"
#include "expression/function.h"
#include "expression/holidays.h"
#include "expression/numbers.h"

#include <chrono>

namespace jeugdlint::function_families_list {
namespace {

using std::chrono::sys_days;
using std::chrono::year_month_day;

year_month_day calendar(std::int32_t day) {
  return year_month_day{sys_days{std::chrono::days{day}}};
}

// Whole months from the one day to the other. A period that starts on the 31st ends a month later
// on the last day, and one from 29 February a year later on 1 March, as a birthday does.
std::int64_t whole_months(std::int32_t from, std::int32_t to) {
  if (to < from) return -whole_months(to, from);
  const year_month_day a = calendar(from), b = calendar(to);
  std::int64_t months = 12LL * (static_cast<int>(b.year()) - static_cast<int>(a.year())) +
                        static_cast<int>(static_cast<unsigned>(b.month())) -
                        static_cast<int>(static_cast<unsigned>(a.month()));
  if (b.day() < a.day()) --months;
  return months;
}

Checked<std::int64_t> months(jl_date from, jl_date to) {
  return agreed(from, to, [](std::int32_t a, std::int32_t b) {
    return Checked<std::int64_t>(whole_months(a, b));
  });
}
Checked<std::int64_t> years(jl_date from, jl_date to) {
  return agreed(from, to, [](std::int32_t a, std::int32_t b) {
    return Checked<std::int64_t>(whole_months(a, b) / 12);
  });
}
Checked<std::int64_t> workdays(jl_date from, jl_date to) {
  return agreed(from, to, workdays_between);
}
Checked<bool> on_workday(jl_date date) {
  if (date.first != date.last) return Fault::missing;
  return is_workday(date.first);
}

Checked<std::int64_t> year(jl_date date) {
  const auto first = calendar(date.first).year();
  if (first != calendar(date.last).year()) return Fault::missing;
  return std::int64_t{static_cast<int>(first)};
}
Checked<std::int64_t> month(jl_date date) {
  const year_month_day first = calendar(date.first), last = calendar(date.last);
  if (first.year() != last.year() || first.month() != last.month()) return Fault::missing;
  return std::int64_t{static_cast<unsigned>(first.month())};
}
Checked<std::int64_t> day(jl_date date) {
  if (date.first != date.last) return Fault::missing;
  return std::int64_t{static_cast<unsigned>(calendar(date.first).day())};
}
bool is_partial(jl_date date) {
  return date.first != date.last;
}

Checked<Duration> days(std::int64_t count) {
  const Checked<std::int64_t> nanos = product(count, std::int64_t{86'400} * 1'000'000'000);
  if (nanos.fault != Fault::none) return Fault::bad_range;
  return Duration{nanos.value};
}

Checked<jl_date> months_later(jl_date date, std::int64_t count) {
  constexpr std::int64_t most = std::int64_t{12} * 10'000;
  if (count > most || count < -most) return Fault::bad_range;
  const auto moved_day = [&](std::int32_t day) {
    const year_month_day from = calendar(day);
    year_month_day to = from + std::chrono::months{static_cast<int>(count)};
    if (!to.ok()) to = to.year() / to.month() / std::chrono::last;  // 31 January, a month later
    return static_cast<std::int32_t>(sys_days{to}.time_since_epoch().count());
  };
  return moved({moved_day(date.first), moved_day(date.last)}, 0);
}

}  // namespace

FunctionFamily dates() {
  return {
      .title = {.nl = "Datums", .en = "Dates"},
      .functions =
          {
              {"years",
               {"Hele jaren van de ene datum tot de andere, zoals een leeftijd.",
                "Whole years from the one date to the other, as an age."},
               {plain<years>()},
               {{"years(date('20070201'), date('20250131'))", "17"},
                {"years(date('20070000'), date('20250630'))", "not evaluable"},
                {"years(date('20080229'), date('20260228'))", "17"}}},
              {"months",
               {"Hele maanden van de ene datum tot de andere.",
                "Whole months from the one date to the other."},
               {plain<months>()},
               {{"months(date('20250115'), date('20250414'))", "2"}}},
              {"workdays",
               {"Werkdagen na de ene datum, tot en met de andere. Maandag tot en met vrijdag, "
                "zonder "
                "de feestdagen van de Algemene termijnenwet, artikel 3: nieuwjaarsdag, Goede "
                "Vrijdag, tweede paasdag, Hemelvaartsdag, tweede pinksterdag, Koningsdag (27 "
                "april, "
                "of de 26e als dat een zondag is; tot 2014 30 april), 5 mei (elk jaar) en beide "
                "kerstdagen. Van 1950 tot en met 2199.",
                "Working days after the one date, up to and including the other. Monday to Friday, "
                "without the holidays of the Algemene termijnenwet, article 3: New Year's Day, "
                "Good "
                "Friday, Easter Monday, Ascension Day, Whit Monday, King's Day (27 April, or the "
                "26th when that is a Sunday; before 2014 30 April), 5 May (every year) and both "
                "days "
                "of Christmas. From 1950 to 2199."},
               {plain<workdays>()},
               {{"workdays(date('20250417'), date('20250422'))", "1"},
                {"workdays(date('20250425'), date('20250428'))", "1"},
                {"workdays(date('20250504'), date('20250506'))", "1"}}},
              {"is_workday",
               {"Of een datum een werkdag is, zoals workdays die telt.",
                "Whether a date is a working day, as workdays counts them."},
               {plain<on_workday>()},
               {{"is_workday(date('20140426'))", "false"},
                {"is_workday(date('20250428'))", "true"}}},
              {"year",
               {"Het jaar van een datum.", "The year of a date."},
               {plain<year>()},
               {{"year(date('20250000'))", "2025"}}},
              {"month",
               {"De maand van een datum, van 1 af.", "The month of a date, from 1."},
               {plain<month>()},
               {{"month(date('20250131'))", "1"}, {"month(date('20250000'))", "not evaluable"}}},
              {"day",
               {"De dag van een datum, van 1 af.", "The day of a date, from 1."},
               {plain<day>()},
               {{"day(date('20250131'))", "31"}}},
              {"is_partial",
               {"Of een datum de dag of de maand openlaat.",
                "Whether a date leaves the day or the month open."},
               {plain<is_partial>()},
               {{"is_partial(date('20250100'))", "true"}}},
              {"days",
               {"Een tijdsduur van zoveel dagen, om bij een datum op te tellen.",
                "A duration of so many days, to be added to a date."},
               {plain<days>()},
               {{"date('20250131') + days(1)", "date('2025-02-01')"},
                {"date('20250301') - date('20250228')", "1"}}},
              {"plus_months",
               {"De datum zoveel maanden later; wat niet bestaat wordt de laatste dag van de "
                "maand.",
                "The date so many months later; what does not exist becomes the last of the "
                "month."},
               {member<months_later>()},
               {{"date('20250131').plus_months(1)", "date('2025-02-28')"}}},
          },
  };
}

}  // namespace jeugdlint::function_families_list
