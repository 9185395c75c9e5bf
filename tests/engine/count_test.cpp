// SPDX-License-Identifier: Apache-2.0
#include "engine/count.h"
#include "report/numbers.h"
#include "support/catch.h"

using jeugdlint::Count;
using jeugdlint::Language;

TEST_CASE("a count to be shared is told as below ten, rounded, or as nearly all") {
  const auto [number, whole, told] = GENERATE(table<std::uint64_t, std::uint64_t, std::string>({
      {0, 100, "0"},
      {1, 100, "<10"},
      {9, 100, "<10"},
      {10, 100, "10"},
      {12, 100, "10"},
      {13, 100, "15"},
      {90, 100, "90"},
      {91, 100, ">90"},
      {100, 100, ">90"},
      {2003, 2007, ">1,995"},
      {8, 9, "<10"},
      {1234, 0, "1,235"},
  }));
  CAPTURE(number, whole);
  CHECK(jeugdlint::shown_count(Count::shared(number, whole), Language::en) == told);
}

TEST_CASE("what is summed is the numbers, and what is told of the sum is rough again") {
  Count sum;
  for (int i = 0; i < 3; ++i) sum += Count::shared(4);
  CHECK(jeugdlint::shown_count(sum, Language::en) == "10");
  CHECK(jeugdlint::shown_count(sum.without(Count::shared(4)), Language::en) == "<10");
  CHECK(jeugdlint::shown_count(Count::untold(), Language::en) == "-");
}
