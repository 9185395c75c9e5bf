// SPDX-License-Identifier: Apache-2.0
#include "report/numbers.h"

#include "support/catch.h"

#include <limits>

using jeugdlint::Language;

TEST_CASE("counts are grouped as the language does") {
  const auto [count, nl, en] = GENERATE(table<std::uint64_t, std::string, std::string>({
      {0, "0", "0"},
      {999, "999", "999"},
      {1000, "1.000", "1,000"},
      {1234567, "1.234.567", "1,234,567"},
      {UINT64_MAX, "18.446.744.073.709.551.615", "18,446,744,073,709,551,615"},
  }));
  CHECK(jeugdlint::shown_count(count, Language::nl) == nl);
  CHECK(jeugdlint::shown_count(count, Language::en) == en);
}

TEST_CASE("a share is a percentage that is nothing or all only when that is so") {
  const auto [share, nl, en] = GENERATE(table<double, std::string, std::string>({
      {0, "0%", "0%"},
      {0.00001, "<0,1%", "<0.1%"},
      {0.102, "10,2%", "10.2%"},
      {0.5, "50%", "50%"},
      {0.99999, ">99,9%", ">99.9%"},
      {1, "100%", "100%"},
      {std::numeric_limits<double>::quiet_NaN(), "?", "?"},
  }));
  CHECK(jeugdlint::shown_share(share, Language::nl) == nl);
  CHECK(jeugdlint::shown_share(share, Language::en) == en);
}

TEST_CASE("a real number has no decimals that say nothing") {
  const auto [number, nl, en] = GENERATE(table<double, std::string, std::string>({
      {2, "2", "2"},
      {2.5, "2,5", "2.5"},
      {1234.5678, "1.234,568", "1,234.568"},
      {-1000, "-1.000", "-1,000"},
      {-0.0001, "0", "0"},
      {std::numeric_limits<double>::infinity(), "?", "?"},
  }));
  CHECK(jeugdlint::shown_real(number, Language::nl) == nl);
  CHECK(jeugdlint::shown_real(number, Language::en) == en);
}

TEST_CASE("a size is shown in the unit that keeps it short") {
  const auto [bytes, nl] = GENERATE(table<std::uint64_t, std::string>({
      {0, "0 bytes"},
      {1, "1 byte"},
      {999, "999 bytes"},
      {12345, "12,3 kB"},
      {999990, "1,0 MB"},
      {4500000000000, "4,5 TB"},
      {UINT64_MAX, "18.446.744,1 TB"},
  }));
  CHECK(jeugdlint::shown_bytes(bytes, Language::nl) == nl);
}
