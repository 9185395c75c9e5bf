// SPDX-License-Identifier: Apache-2.0
#include "engine/collector.h"

#include "support/catch.h"

#include <algorithm>
#include <numeric>

using namespace jeugdlint;

namespace {

jl_finding at_cell(std::uint64_t row, std::uint32_t slot) {
  return {sizeof(jl_finding), JL_AT_CELL, row, slot, sizeof(jl_evidence), nullptr, 0};
}

std::vector<std::pair<std::uint64_t, std::uint32_t>> places(const RuleOutcome& outcome) {
  std::vector<std::pair<std::uint64_t, std::uint32_t>> all;
  for (const Finding& finding : outcome.kept) all.emplace_back(finding.row, finding.column);
  return all;
}

}  // namespace

TEST_CASE("the first findings in input order are kept, whatever the order they come in") {
  std::vector<std::uint64_t> rows(50);
  std::iota(rows.begin(), rows.end(), std::uint64_t{1});
  std::vector<std::pair<std::uint64_t, std::uint32_t>> order;
  for (const std::uint64_t row : rows) order.insert(order.end(), {{row, 0}, {row, 2}});
  const auto expected = std::vector(order.begin(), order.begin() + 7);

  std::uint32_t seed = 1;
  for (int round = 0; round < 20; ++round) {
    for (std::size_t i = order.size(); i > 1; --i) {
      seed = seed * 1664525 + 1013904223;
      std::swap(order[i - 1], order[seed % i]);
    }
    Collector collector(3, 7);
    collector.start_batch(rows);
    for (const auto& [row, slot] : order) collector.add(at_cell(row, slot));
    RuleOutcome outcome;
    collector.finish(outcome, 60);
    CHECK(places(outcome) == expected);
    CHECK(outcome.findings == 100);
    CHECK(outcome.rows_failed == 50);  // two findings in a row are one failed row
    CHECK(outcome.rows_passed == 10);
    CHECK(outcome.by_column == std::vector<std::pair<std::uint32_t, Count>>{{0, 50}, {2, 50}});
  }
}

TEST_CASE("parts that are merged keep and count the same as one part") {
  std::vector<std::uint64_t> first{1, 2, 3}, second{5, 6, 9};
  Collector one(1, 4), other(1, 4);
  one.start_batch(first);
  other.start_batch(second);
  for (const std::uint64_t row : first) one.add(at_cell(row, 0));
  for (const std::uint64_t row : second) other.add(at_cell(row, 0));
  one.add_not_evaluable(2);
  other.add_not_evaluable(3);
  one.merge(other);
  RuleOutcome outcome;
  one.finish(outcome, 20);
  CHECK(places(outcome) ==
        std::vector<std::pair<std::uint64_t, std::uint32_t>>{{1, 0}, {2, 0}, {3, 0}, {5, 0}});
  CHECK(outcome.findings == 6);
  CHECK(outcome.rows_failed == 6);
  CHECK(outcome.rows_not_evaluable == 5);
  CHECK(outcome.rows_passed == 9);
}

TEST_CASE("nothing is kept when nothing may be, and all is counted") {
  const std::vector<std::uint64_t> rows{1};
  Collector collector(1, 0);
  collector.start_batch(rows);
  collector.add(at_cell(1, 0));
  RuleOutcome outcome;
  collector.finish(outcome, 1);
  CHECK(outcome.kept.empty());
  CHECK(outcome.findings == 1);
}
