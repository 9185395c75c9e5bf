// SPDX-License-Identifier: Apache-2.0
// All rows of one case, such as a person: of every table, and of the previous delivery. Valid
// during the call only. The number of a row tells its file too; it is for findings, not for sums.
#pragma once

#include <jeugdlint/batch.h>

#include <cstddef>
#include <cstdint>
#include <optional>
#include <string_view>

namespace jeugdlint {

class Case {
 public:
  explicit Case(const jl_case& one) : case_(&one) {}

  // Of the table that the rule was put to work on, in the order that the pack declares.
  Batch rows() const { return Batch(at(case_->own).batch); }
  // The same table in the previous delivery; without rows when there is none.
  Batch previous() const { return Batch(at(case_->own + case_->table_count / 2).batch); }

  // Another table by its name in the pack; nothing when it is no part of the case. Its columns are
  // named `table.field` in the options of a rule.
  std::optional<Batch> rows(std::string_view table) const { return find(table, 0); }
  std::optional<Batch> previous(std::string_view table) const { return find(table, 1); }

 private:
  const jl_case_table& at(std::size_t i) const {
    const auto* bytes = reinterpret_cast<const unsigned char*>(case_->tables);
    return *reinterpret_cast<const jl_case_table*>(bytes + i * case_->tables->struct_size);
  }
  std::optional<Batch> find(std::string_view table, std::uint32_t previous) const {
    for (std::size_t i = 0; i < case_->table_count; ++i)
      if (at(i).previous == previous && Text(at(i).name).view() == table) return Batch(at(i).batch);
    return std::nullopt;
  }

  const jl_case* case_;
};

}  // namespace jeugdlint
