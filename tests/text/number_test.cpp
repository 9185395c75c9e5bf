// SPDX-License-Identifier: Apache-2.0
#include "text/number.h"

#include "support/catch.h"

#include <clocale>
#include <cmath>
#include <string>

using namespace jeugdlint;

TEST_CASE("a number is read to the last byte") {
  const auto [text, value] = GENERATE(table<std::string, double>({
      {"0", 0},
      {"007", 7},
      {"-12", -12},
      {"+12", 12},
      {"1.5", 1.5},
      {".5", 0.5},
      {"0.1", 0.1},
      {"123456789012345", 123456789012345.0},
      {"1234567890123456789", 1234567890123456789.0},
      {"0.1234567890123456789", 0.1234567890123456789},
      {"3.14159265358979", 3.14159265358979},
      {"1e3", 1000},
      {"-1.5E-3", -0.0015},
      {"1e+2", 100},
  }));
  CAPTURE(text);
  CHECK(number_of(text, {}) == value);
}

TEST_CASE("what is not wholly a number is none") {
  for (const std::string text :
       {"",     "-",   "+",   ".",   "5.",  "1,5", "1.5.2", " 1",    "1 ", "1e",    "1e+",   "e5",
        "0x1F", "nan", "inf", "--1", "+-1", "1-",  "1e5.5", "1_000", "١",  "1e400", "-1e400"}) {
    CAPTURE(text);
    CHECK(std::isnan(number_of(text, {})));
  }
  CHECK(std::isnan(number_of(std::string(1, '\0'), {})));
}

TEST_CASE("a decimal comma and groups of three are read when they are declared") {
  const NumberMarks dutch{',', '.'};
  CHECK(number_of("1.234.567,89", dutch) == 1234567.89);
  CHECK(number_of("1234567,89", dutch) == 1234567.89);
  CHECK(number_of("-1.234", dutch) == -1234);
  CHECK(number_of("12.345.678.901.234.567,5", dutch) == 12345678901234567.5);
  CHECK(number_of("1.234e2", dutch) == 123400);
  for (const std::string text :
       {"1.23", "12.34.567", "1234.567", ".123", "1.", "1..234", "1,234.5", "1.2345"}) {
    CAPTURE(text);
    CHECK(std::isnan(number_of(text, dutch)));
  }
}

TEST_CASE("the locale does not matter") {
  const std::string before = std::setlocale(LC_ALL, nullptr);
  for (const char* name : {"nl_NL.UTF-8", "de_DE.UTF-8", "C.UTF-8"}) {
    if (std::setlocale(LC_ALL, name) == nullptr) continue;
    CHECK(number_of("12345678901234567.5", {}) == 12345678901234567.5);
  }
  std::setlocale(LC_ALL, before.c_str());
}
