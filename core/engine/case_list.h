// SPDX-License-Identifier: Apache-2.0
// The rows of one table of a case as a list of rows for an expression.
#pragma once

#include "expression/memory.h"
#include "expression/value.h"

#include <jeugdlint/abi.h>

#include <cstddef>
#include <cstdint>
#include <optional>
#include <string_view>
#include <vector>

namespace jeugdlint {

// A field of a row that an expression may ask for.
struct CaseCell {
  std::string_view name;
  std::uint32_t slot = 0;
  Kind kind = Kind::text;
};

// Valid as long as the batch and the cells.
class CaseList : public ListValue {
 public:
  explicit CaseList(const std::vector<CaseCell>& cells) : cells_(&cells) {}
  CaseList(const CaseList&) = delete;
  CaseList& operator=(const CaseList&) = delete;

  // The list is that of these rows from now on.
  void start(const jl_batch& batch);

  std::size_t size() const override { return rows_.size(); }
  Value at(std::size_t i, Memory& memory) const override;

  // The number of a row of this list, as the batch has it; nothing for one of another list.
  std::optional<std::uint64_t> number_of(const MapValue& row) const;

 private:
  class Row : public MapValue {
   public:
    Row(const CaseList& list, std::size_t row) : list_(&list), row_(row) {}
    std::size_t size() const override { return list_->cells_->size(); }
    Value key(std::size_t i, Memory& memory) const override;
    Value find(const Value& key, Memory& memory) const override;
    bool is_filled(std::string_view name) const override;

   private:
    Value beside(bool exists, std::size_t row) const;

    const CaseList* list_;
    std::size_t row_;
  };

  const CaseCell* cell(std::string_view name) const;

  const jl_batch* batch_ = nullptr;
  const std::vector<CaseCell>* cells_;
  std::vector<Row> rows_;
};

// What an expression reads in a cell; the fault missing where there is nothing that it can read.
Value cell_value(const jl_column& column, Kind kind, std::size_t row);

}  // namespace jeugdlint
