// SPDX-License-Identifier: Apache-2.0
#include "input/typing.h"

#include "support/catch.h"
#include "text/failure.h"

#include <cmath>
#include <string>
#include <vector>

using namespace jeugdlint;

namespace {

CellColumn column_of(const std::vector<std::string>& cells, std::vector<std::uint8_t> filled) {
  CellColumn column;
  for (const std::string& cell : cells) column.text.push_back({cell.data(), cell.size()});
  column.filled = std::move(filled);
  return column;
}

}  // namespace

TEST_CASE("a column is typed cell by cell, and only where it is filled") {
  const std::vector<std::string> cells = {"20240229", "x", "20240301", ""};
  CellColumn column = column_of(cells, {JL_FILLED, JL_FILLED, JL_UNDECODABLE, JL_EMPTY});
  type_dates(column, {.form = "%Y%m%d", .partial = false});
  REQUIRE(column.dates.size() == 4);
  CHECK(column.dates[0].first == 19782);
  CHECK(column.dates[0].last == 19782);
  for (std::size_t i = 1; i < 4; ++i) CHECK(column.dates[i].first > column.dates[i].last);

  type_numbers(column, {});
  REQUIRE(column.numbers.size() == 4);
  CHECK(column.numbers[0] == 20240229);
  for (std::size_t i = 1; i < 4; ++i) CHECK(std::isnan(column.numbers[i]));
}

TEST_CASE("a form of dates that is none is a mistake of the set-up") {
  CHECK_THROWS_AS(read_date("2024", {.form = "%Y", .partial = false}), Failure);
}
