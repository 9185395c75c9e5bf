// SPDX-License-Identifier: Apache-2.0
#include "engine/case_list.h"

#include "engine/cell_value.h"

#include <jeugdlint/batch.h>

#include <algorithm>

namespace jeugdlint {

Value cell_value(const jl_column& column, Kind kind, std::size_t row) {
  Value value(Fault::missing);
  read_cell(column, kind, row, [&](auto cell) { value = Value(cell); });
  return value;
}

void CaseList::start(const jl_batch& batch) {
  batch_ = &batch;
  rows_.clear();
  for (std::size_t row = 0; row < batch.size; ++row) rows_.emplace_back(*this, row);
}

Value CaseList::at(std::size_t i, Memory&) const {
  return Value(static_cast<const MapValue*>(&rows_[i]));
}

std::optional<std::uint64_t> CaseList::number_of(const MapValue& row) const {
  const auto found =
      std::find_if(rows_.begin(), rows_.end(), [&](const Row& one) { return &one == &row; });
  if (found == rows_.end()) return std::nullopt;
  return batch_->rows[found - rows_.begin()];
}

const CaseCell* CaseList::cell(std::string_view name) const {
  const auto found = std::find_if(cells_->begin(), cells_->end(),
                                  [&](const CaseCell& one) { return one.name == name; });
  return found == cells_->end() ? nullptr : &*found;
}

Value CaseList::Row::key(std::size_t i, Memory&) const {
  return Value((*list_->cells_)[i].name);
}

Value CaseList::Row::find(const Value& key, Memory&) const {
  if (key.kind != Kind::text) return Value(Fault::no_such_key);
  if (const CaseCell* cell = list_->cell(key.text()))
    return cell_value(list_->batch_->columns[cell->slot], cell->kind, row_);
  if (key.text() == previous_row) return beside(row_ > 0, row_ - 1);
  if (key.text() == next_row) return beside(row_ + 1 < list_->size(), row_ + 1);
  return Value(Fault::no_such_key);
}

Value CaseList::Row::beside(bool exists, std::size_t row) const {
  return exists ? Value(static_cast<const MapValue*>(&list_->rows_[row])) : Value(Fault::missing);
}

bool CaseList::Row::is_filled(std::string_view name) const {
  const CaseCell* cell = list_->cell(name);
  return cell != nullptr &&
         !is_missing(static_cast<Filled>(list_->batch_->columns[cell->slot].filled[row_]));
}

}  // namespace jeugdlint
