// SPDX-License-Identifier: Apache-2.0
#include "report/annotated/row_findings.h"

#include "support/catch.h"

#include <algorithm>
#include <filesystem>
#include <map>

using namespace jeugdlint;

TEST_CASE("findings come back by row, whatever the order they came in and the room there was") {
  const std::size_t room = GENERATE(1U, 2U, 7U, 1000U);
  RowFindings findings(std::filesystem::temp_directory_path(), room);
  std::map<std::uint64_t, std::vector<RowFinding>> expected;
  for (std::uint32_t i = 0; i < 300; ++i) {
    const RowFinding one{.row = i * 37 % 101 + 1, .rule = i % 3, .column = i % 5};
    findings.add(one);
    findings.add(one);  // told twice, shown once
    expected[one.row].push_back(one);
  }
  findings.finish();
  CAPTURE(room);
  for (std::uint64_t row = 1; row <= 105; ++row) {
    auto& wanted = expected[row];
    std::sort(wanted.begin(), wanted.end());
    wanted.erase(std::unique(wanted.begin(), wanted.end()), wanted.end());
    CHECK(findings.take(row) == wanted);
  }
}

TEST_CASE("rows that are not asked for are passed over") {
  RowFindings findings(std::filesystem::temp_directory_path(), 2);
  for (std::uint64_t row = 1; row <= 9; ++row) findings.add({.row = row, .rule = 1, .column = 2});
  findings.finish();
  CHECK(findings.take(4).size() == 1);
  CHECK(findings.take(4).empty());
  CHECK(findings.take(9).size() == 1);
}
