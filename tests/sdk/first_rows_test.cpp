// SPDX-License-Identifier: Apache-2.0
#include "support/catch.h"

#include <jeugdlint/first_rows.h>

#include <map>
#include <random>

namespace jeugdlint {
namespace {

Key key_of(std::uint64_t number) {
  return {number * 0x9e3779b97f4a7c15ULL, number};
}

TEST_CASE("the first row of a key is its smallest, in whatever order the rows come") {
  std::mt19937 random(7);
  FirstRows rows;
  std::map<std::uint64_t, std::uint64_t> expected;
  for (std::uint64_t i = 0; i < 20000; ++i) {
    const std::uint64_t number = random() % 5000;
    const std::uint64_t row = random() % 100000 + 1;
    const bool known = expected.contains(number);
    const std::uint64_t first = known ? expected[number] : row;
    const auto later = rows.add(key_of(number), RowNumber{row});
    REQUIRE(later.has_value() == known);
    if (later) REQUIRE(*later == RowNumber{std::max(first, row)});
    expected[number] = std::min(first, row);
  }
  REQUIRE(rows.size() == expected.size());
  for (const auto& [number, row] : expected) REQUIRE(rows[key_of(number)] == RowNumber{row});
}

TEST_CASE("every key is visited once") {
  FirstRows rows;
  rows.reserve(3000);
  for (std::uint64_t i = 1; i <= 3000; ++i) rows.add(key_of(i), RowNumber{i});
  std::size_t visits = 0;
  rows.each([&](const Key& key, RowNumber row) {
    ++visits;
    REQUIRE(key == key_of(static_cast<std::uint64_t>(row)));
  });
  CHECK(visits == 3000);
}

}  // namespace
}  // namespace jeugdlint
