// SPDX-License-Identifier: Apache-2.0
// The lines of a table: cells that differ in one label only, and the total of them where the table
// has it.
#pragma once

#include "table_cells.h"

#include <algorithm>
#include <cstdint>
#include <numeric>
#include <optional>
#include <span>
#include <tuple>
#include <utility>
#include <vector>

namespace jeugdlint::disclosure {

class TableLines {
 public:
  struct Line {
    std::size_t column = 0;              // the label in which the cells differ
    std::optional<std::uint32_t> total;  // all are places among the cells
    std::vector<std::uint32_t> parts;
  };

  // `columns`: of labels. Lines come in the order of their first rows, which is the same in each
  // run.
  TableLines(const TableCells& table, std::size_t columns) : table_(table), columns_(columns) {
    for (std::size_t column = 0; column < columns; ++column) add_lines(column);
    std::sort(lines_.begin(), lines_.end(), [&](const Line& a, const Line& b) {
      return std::tuple(row(a.parts.front()), a.column) <
             std::tuple(row(b.parts.front()), b.column);
    });
  }

  auto begin() const { return lines_.begin(); }
  auto end() const { return lines_.end(); }

 private:
  void add_lines(std::size_t column) {
    std::vector<std::uint32_t> places(table_.cells.size());
    std::iota(places.begin(), places.end(), 0);
    std::sort(places.begin(), places.end(), [&](std::uint32_t a, std::uint32_t b) {
      const int order = compare(a, b, column);
      if (order != 0) return order < 0;
      return label(a, column) < label(b, column);
    });
    for (std::size_t first = 0, end = 0; first < places.size(); first = end) {
      while (end < places.size() && compare(places[first], places[end], column) == 0) ++end;
      add_line(column, std::span(places).subspan(first, end - first));
    }
  }

  // The total comes first. Where a label occurs twice the table has labels that were not named, and
  // nothing can be added up.
  void add_line(std::size_t column, std::span<const std::uint32_t> places) {
    const auto same = [&](std::uint32_t a, std::uint32_t b) {
      return label(a, column) == label(b, column);
    };
    if (std::adjacent_find(places.begin(), places.end(), same) != places.end()) return;
    Line line{.column = column, .total = {}, .parts = {places.begin(), places.end()}};
    if (label(places.front(), column) == Key{}) {
      line.total = places.front();
      line.parts.erase(line.parts.begin());
    }
    if (line.parts.empty()) return;
    std::sort(line.parts.begin(), line.parts.end(),
              [&](std::uint32_t a, std::uint32_t b) { return row(a) < row(b); });
    lines_.push_back(std::move(line));
  }

  RowNumber row(std::uint32_t place) const { return table_.cells[place].row; }

  const Key& label(std::uint32_t place, std::size_t column) const {
    return table_.labels[place * columns_ + column];
  }

  // By all labels but one.
  int compare(std::uint32_t a, std::uint32_t b, std::size_t except) const {
    for (std::size_t column = 0; column < columns_; ++column)
      if (column != except && label(a, column) != label(b, column))
        return label(a, column) < label(b, column) ? -1 : 1;
    return 0;
  }

  const TableCells& table_;
  std::size_t columns_;
  std::vector<Line> lines_;
};

}  // namespace jeugdlint::disclosure
