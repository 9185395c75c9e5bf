// SPDX-License-Identifier: Apache-2.0
#include "text/date.h"

#include "support/catch.h"

#include <chrono>
#include <string>

using namespace jeugdlint;

namespace {

std::string shown_day(std::int32_t number) {
  const std::chrono::year_month_day date{std::chrono::sys_days{std::chrono::days{number}}};
  const auto two = [](unsigned part) { return (part < 10 ? "0" : "") + std::to_string(part); };
  return std::to_string(static_cast<int>(date.year())) + "-" +
         two(static_cast<unsigned>(date.month())) + "-" + two(static_cast<unsigned>(date.day()));
}

std::string shown(jl_date date) {
  if (date.first > date.last) return "none";
  if (date.first == date.last) return shown_day(date.first);
  return shown_day(date.first) + " to " + shown_day(date.last);
}

}  // namespace

TEST_CASE("a date is a day that exists, in the form that is asked") {
  const auto [form, text, days] = GENERATE(table<std::string, std::string, std::string>({
      {"%Y%m%d", "20240229", "2024-02-29"},
      {"%Y%m%d", "20230229", "none"},  // not a leap year
      {"%Y%m%d", "19000229", "none"},
      {"%Y%m%d", "20000229", "2000-02-29"},
      {"%Y%m%d", "20241301", "none"},
      {"%Y%m%d", "20240431", "none"},
      {"%Y%m%d", "20240200", "none"},
      {"%Y%m%d", "00000000", "none"},
      {"%Y%m%d", "2024022", "none"},
      {"%Y%m%d", "202402290", "none"},
      {"%Y%m%d", " 2024022", "none"},
      {"%Y%m%d", "2024 229", "none"},
      {"%Y%m%d", "-0240229", "none"},
      {"%Y%m%d", "2024-02-29", "none"},
      {"%Y%m%d", "", "none"},
      {"default", "2024-02-29", "2024-02-29"},
      {"default", "2024-2-29", "none"},
      {"default", "29-02-2024", "none"},
      {"default", "2024-02-29 ", "none"},
      {"%d-%m-%Y", "29-02-2024", "2024-02-29"},
      {"%d/%m/%Y", "29/02/2024", "2024-02-29"},
      {"%d/%m/%Y", "1/2/2024", "2024-02-01"},
      {"%d/%m/%Y", "001/2/2024", "none"},
      {"%d/%m/%Y", "1/2/24", "none"},
      {"%m/%d/%Y", "02/29/2024", "2024-02-29"},
      {"%d%m%Y", "29022024", "2024-02-29"},
      {"%Y-%m-%dT%H:%M:%S", "2024-02-29T23:59:59", "2024-02-29"},
      {"%Y-%m-%dT%H:%M:%S", "2024-02-29T24:00:00", "none"},
      {"%Y-%m-%dT%H:%M:%S", "2024-02-29", "none"},
      {"any", "20240229", "2024-02-29"},
      {"any", "2024-02-29", "2024-02-29"},
      {"any", "29-02-2024", "2024-02-29"},
      {"any", "02-29-2024", "none"},
      {"any", "29/02/2024", "none"},
      {"any", "2024", "none"},
  }));
  CAPTURE(form, text);
  const auto read = DateForm::read(form, false);
  REQUIRE(read);
  CHECK(shown(read->days(text)) == days);
}

TEST_CASE("a date may leave its day open, or its day and month") {
  const auto [form, text, days] = GENERATE(table<std::string, std::string, std::string>({
      {"%Y%m%d", "20240200", "2024-02-01 to 2024-02-29"},
      {"%Y%m%d", "20230200", "2023-02-01 to 2023-02-28"},
      {"%Y%m%d", "20241200", "2024-12-01 to 2024-12-31"},
      {"%Y%m%d", "20240000", "2024-01-01 to 2024-12-31"},
      {"%Y%m%d", "20240001", "none"},  // a day of no month
      {"%Y%m%d", "20241300", "none"},
      {"%Y%m%d", "00000000", "1-01-01 to 9999-12-31"},  // nothing known: an unborn child
      {"%Y%m%d", "00000100", "none"},
      {"%Y%m%d", "20240229", "2024-02-29"},
      {"any", "2024-02-00", "2024-02-01 to 2024-02-29"},
      {"any", "00-00-2024", "2024-01-01 to 2024-12-31"},
      {"%d/%m/%Y", "00/02/2024", "2024-02-01 to 2024-02-29"},
  }));
  CAPTURE(form, text);
  const auto read = DateForm::read(form, true);
  REQUIRE(read);
  CHECK(shown(read->days(text)) == days);
}

TEST_CASE("a form names year, month and day once, and nothing it cannot read") {
  for (const char* form : {"", "%Y", "%Y-%m", "%Y%m%d%d", "%Y-%m-%d %b", "%Y-%m-%d%", "iso"})
    CHECK_FALSE(DateForm::read(form, false));
}
