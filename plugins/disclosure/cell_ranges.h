// SPDX-License-Identifier: Apache-2.0
// What a reader of the table can know about each cell: between which amounts it must lie, because
// nothing is below zero and lines add up to their totals. Bounds are passed from cell to cell along
// the lines until none becomes tighter. They are never too tight; a reader with a solver for linear
// programs may find some that are tighter.
#pragma once

#include "table_lines.h"

#include <cstdint>
#include <vector>

namespace jeugdlint::disclosure {

class CellRanges {
 public:
  static constexpr Amount unbounded = INT64_MAX;
  struct Range {
    Amount low = 0, high = unbounded;

    // How many whole numbers it holds; UINT64_MAX without an upper bound.
    std::uint64_t numbers() const {
      if (high == unbounded) return UINT64_MAX;
      return static_cast<std::uint64_t>((high - low) / one_whole) + 1;
    }
  };

  // `base`: counts were rounded to multiples of this; 1: they are as they were.
  CellRanges(const TableCells& table, const TableLines& lines, std::int64_t base) : base_(base) {
    for (const TableCells::Cell& cell : table.cells)
      ranges_.push_back(cell.amount ? around(*cell.amount) : Range());
    std::vector<const TableLines::Line*> left;
    for (const TableLines::Line& line : lines)
      if (line.total) left.push_back(&line);
    // Each round tightens something, by a whole number or more where counts are whole; tables of
    // real size need ten rounds or fewer, and the limit keeps made-up ones from taking for ever.
    constexpr int most_rounds = 10000;
    for (int round = 0; round < most_rounds && tighten(left); ++round) {
    }
  }

  const Range& operator[](std::size_t place) const { return ranges_[place]; }

 private:
  enum class Outcome { same, tighter, impossible };

  // Counts are whole, so a rounded one stands for the whole numbers that round to it.
  Range around(Amount amount) const {
    if (base_ == 1) return {amount, amount};
    const Amount slack = base_ / 2 * one_whole;
    return {std::max<Amount>(0, amount - slack), sum(amount, slack)};
  }

  bool tighten(std::vector<const TableLines::Line*>& lines) {
    bool tighter = false;
    std::erase_if(lines, [&](const TableLines::Line* line) {
      const Outcome outcome = tighten(*line);
      tighter = tighter || outcome == Outcome::tighter;
      return outcome == Outcome::impossible;  // a total that is wrong says nothing about its parts
    });
    return tighter;
  }

  Outcome tighten(const TableLines::Line& line) {
    Amount low = 0, high = 0;  // of the parts together, those without an upper bound left out
    std::size_t without = 0;
    for (const std::uint32_t part : line.parts) {
      low = sum(low, ranges_[part].low);
      if (ranges_[part].high == unbounded)
        ++without;
      else
        high = sum(high, ranges_[part].high);
    }
    Range total = ranges_[*line.total];
    total.low = std::max(total.low, low);
    if (without == 0) total.high = std::min(total.high, high);
    if (total.low > total.high) return Outcome::impossible;
    bool tighter = put(*line.total, total);
    for (const std::uint32_t part : line.parts) {
      const Range before = ranges_[part];
      Range range = before;
      if (total.high != unbounded)
        range.high = std::min(range.high, total.high - (low - range.low));
      const bool last_without = without == 1 && before.high == unbounded;
      if (without == 0 || last_without)
        range.low = std::max(range.low, total.low - (last_without ? high : high - before.high));
      if (range.low > range.high) return Outcome::impossible;
      tighter = put(part, range) || tighter;
    }
    return tighter ? Outcome::tighter : Outcome::same;
  }

  bool put(std::uint32_t place, const Range& range) {
    Range& had = ranges_[place];
    const bool tighter = range.low > had.low || range.high < had.high;
    had = range;
    return tighter;
  }

  std::int64_t base_;
  std::vector<Range> ranges_;
};

// Calls visit(cell, possible) for each cell of which fewer than `at_least` whole numbers are
// possible.
template <class Visit>
void each_narrow_cell(const TableCells& table, std::size_t columns, std::int64_t base,
                      std::int64_t at_least, Visit visit) {
  const TableLines lines(table, columns);
  const CellRanges ranges(table, lines, base);
  for (std::size_t place = 0; place < table.cells.size(); ++place) {
    const std::uint64_t possible = ranges[place].numbers();
    if (possible < static_cast<std::uint64_t>(at_least)) visit(table.cells[place], possible);
  }
}

}  // namespace jeugdlint::disclosure
