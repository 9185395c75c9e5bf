// SPDX-License-Identifier: Apache-2.0
#include "text/date.h"

#include "support/catch.h"

#include <chrono>

using namespace jeugdlint;

namespace {

std::string shown(std::int32_t days) {
  const std::chrono::year_month_day day{std::chrono::sys_days{std::chrono::days{days}}};
  std::string text = std::to_string(static_cast<int>(day.year()));
  for (const unsigned part : {static_cast<unsigned>(day.month()), static_cast<unsigned>(day.day())})
    text += (part < 10 ? "-0" : "-") + std::to_string(part);
  return text;
}

std::pair<std::string, std::string> shown(jl_date date) {
  if (date.first > date.last) return {"none", "none"};
  return {shown(date.first), shown(date.last)};
}

}  // namespace

TEST_CASE("a date is a day that exists, or the days it can mean") {
  const auto [form, text, first, last] =
      GENERATE(table<std::string, std::string, std::string, std::string>({
          {"%Y%m%d", "20240229", "2024-02-29", "2024-02-29"},
          {"%Y%m%d", "20240200", "2024-02-01", "2024-02-29"},  // day left open
          {"%Y%m%d", "20230000", "2023-01-01", "2023-12-31"},  // month left open too
          {"%Y%m%d", "00000000", "1-01-01", "9999-12-31"},     // nothing known: an unborn child
          {"%Y%m%d", "00000100", "none", "none"},
          {"%Y%m%d", "20230229", "none", "none"},  // not a leap year
          {"%Y%m%d", "20230012", "none", "none"},  // a day of an open month
          {"%Y%m%d", "2024-02-29", "none", "none"},
          {"%Y%m%d", "20240229 ", "none", "none"},
          {"default", "2024-02-29", "2024-02-29", "2024-02-29"},
          {"default", "20240229", "none", "none"},
          {"any", "29-02-2024", "2024-02-29", "2024-02-29"},
          {"any", "2024-02-29", "2024-02-29", "2024-02-29"},
          {"any", "20240229", "2024-02-29", "2024-02-29"},
          {"%d/%m/%Y", "1/2/2024", "2024-02-01", "2024-02-01"},
          {"%d/%m/%Y", "01/02/24", "none", "none"},
          {"%Y-%m-%d %H:%M:%S", "2024-02-01 23:59:59", "2024-02-01", "2024-02-01"},
          {"%Y-%m-%d %H:%M:%S", "2024-02-01 24:00:00", "none", "none"},
      }));
  CAPTURE(form, text);
  const auto read = DateForm::read(form, true);
  REQUIRE(read.has_value());
  CHECK(shown(read->days(text)) == std::pair(first, last));
}

TEST_CASE("without partial dates a zero is no day") {
  const auto read = DateForm::read("%Y%m%d", false);
  for (const char* text : {"20240200", "20240000", "00000000"})
    CHECK(shown(read->days(text)) == std::pair<std::string, std::string>("none", "none"));
}

TEST_CASE("a form must hold year, month and day once each") {
  for (const char* form : {"%Y%m", "%Y%m%d%d", "%Y-%b-%d", "%", ""})
    CHECK_FALSE(DateForm::read(form, true).has_value());
}
