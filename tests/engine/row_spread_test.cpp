// SPDX-License-Identifier: Apache-2.0
#include "engine/row_spread.h"

#include "support/catch.h"

#include <algorithm>
#include <numeric>
#include <vector>

using jeugdlint::RowSpread;

namespace {

RowSpread spread_of(const std::vector<std::uint64_t>& rows) {
  RowSpread spread;
  for (const std::uint64_t row : rows) spread.add(row);
  return spread;
}

std::uint64_t all_of(const RowSpread& spread) {
  return std::accumulate(spread.counts().begin(), spread.counts().end(), std::uint64_t{0});
}

}  // namespace

TEST_CASE("a spread over few rows counts each row by itself") {
  const RowSpread spread = spread_of({1, 3, 3});
  CHECK(spread.rows_per_part() == 1);
  CHECK(spread.counts() == std::vector<std::uint64_t>{1, 0, 2});
}

TEST_CASE("a spread over many rows keeps at most a hundred parts and loses no finding") {
  std::vector<std::uint64_t> rows;
  for (std::uint64_t row = 1; row <= 1000000; row += 7) rows.push_back(row);
  const RowSpread spread = spread_of(rows);
  CHECK(spread.counts().size() <= 100);
  CHECK(spread.rows_per_part() == 16384);
  CHECK(all_of(spread) == rows.size());
  CHECK(spread.counts().front() == 2341);  // rows 1, 8, ..., 16381
}

TEST_CASE("a spread does not depend on the order of the rows or on the parts they came in") {
  std::vector<std::uint64_t> rows = {5, 1, 99, 250, 1, 4096, 77, 12, 640};
  const RowSpread whole = spread_of(rows);
  std::reverse(rows.begin(), rows.end());
  CHECK(spread_of(rows) == whole);
  for (std::size_t cut = 0; cut <= rows.size(); ++cut) {
    RowSpread first = spread_of({rows.begin(), rows.begin() + static_cast<std::ptrdiff_t>(cut)});
    first.merge(spread_of({rows.begin() + static_cast<std::ptrdiff_t>(cut), rows.end()}));
    CHECK(first == whole);
  }
}

TEST_CASE("a spread can be made to reach to the end of an input without findings there") {
  RowSpread spread = spread_of({1, 2, 3});
  spread.reach(1000);
  CHECK(spread.rows_per_part() == 16);
  CHECK(spread.counts() == std::vector<std::uint64_t>{3});
}
