// SPDX-License-Identifier: Apache-2.0
// A table that is to be published, a row for each cell: the labels that say which cell it is, and
// what is in it. Rules that hold cells against totals share this reading of the file. Labels are
// kept as keyed hashes.
#pragma once

#include "amount.h"
#include "inherited_option.h"

#include <jeugdlint/rule.h>

#include <algorithm>
#include <cstdint>
#include <optional>
#include <stdexcept>
#include <string>
#include <string_view>
#include <vector>

namespace jeugdlint::disclosure {

struct TableCells {
  struct Cell {
    RowNumber row{};
    std::optional<Amount> amount;  // nothing: suppressed
  };
  std::vector<Cell> cells;
  std::vector<Key> labels;  // of each cell one for each label column; that of a total is Key{}
};

struct TableReading {
  std::vector<TextColumn> by;
  NumberColumn field;
  std::vector<std::string> totals;

  using State = TableCells;

  std::string_view gathering() const { return gathering_; }

  void inspect(const Batch& batch, State& state) const {
    const auto numbers = batch[field];
    for (std::size_t i = 0; i < batch.size(); ++i) {
      state.cells.push_back({batch.row(i), amount_of(numbers[i])});
      for (const TextColumn& column : by) {
        const bool missing = is_missing(batch.filled(column)[i]);
        const bool total = is_total(missing ? std::string_view() : batch.text(column)[i].view());
        state.labels.push_back(total ? Key{} : batch.key(i, std::span(&column, 1)));
      }
    }
  }

  void merge(State& state, State&& next) const {
    state.cells.insert(state.cells.end(), next.cells.begin(), next.cells.end());
    state.labels.insert(state.labels.end(), next.labels.begin(), next.labels.end());
  }

 protected:
  void prepare_reading() {
    if (by.empty()) throw std::invalid_argument("option by names one field at least");
    if (totals.empty()) totals = {"totaal", "total"};
    const auto word = [&](std::string_view text) {
      gathering_ += std::to_string(text.size()) + ':';
      gathering_ += text;
    };
    gathering_ = "cells";
    for (const TextColumn column : by) word(std::to_string(column.slot));
    word(std::to_string(field.slot));
    for (const std::string& total : totals) word(total);
  }

 private:
  static char lower(char c) { return c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c; }

  bool is_total(std::string_view label) const {
    const auto alike = [](char a, char b) { return lower(a) == lower(b); };
    return std::any_of(totals.begin(), totals.end(), [&](const std::string& total) {
      return std::equal(label.begin(), label.end(), total.begin(), total.end(), alike);
    });
  }

  std::string gathering_;
};

template <class Rule>
Code table_code(std::same_as<Option> auto... own) {
  return code<Rule>(
      inherited_option<Rule, &TableReading::by>("by", "the fields with the labels of a cell"),
      inherited_option<Rule, &TableReading::field>(
          "field", "what is in the cell; without a number it is suppressed"),
      inherited_option<Rule, &TableReading::totals>(
          "totals",
          "the labels of totals, in capitals or not; left out: totaal and total; \"\": no label"),
      own...);
}

}  // namespace jeugdlint::disclosure
