// SPDX-License-Identifier: Apache-2.0
// Counts the cells of columns for their profiles, in memory that does not grow with the file.
#pragma once

#include "engine/inspection.h"
#include "engine/outcome.h"
#include "engine/plan.h"
#include "engine/settings.h"

#include <jeugdlint/keyed_hash.h>

#include <map>
#include <string>
#include <string_view>
#include <unordered_set>
#include <vector>

namespace jeugdlint {

class ColumnCounts {
 public:
  // `column` and `codes`, which may be null, outlive it.
  ColumnCounts(const BoundColumn& column, const CodeList* codes, const RunKey& key);

  void add(const CellColumn& cells, std::size_t rows);
  ColumnProfile profile() const;
  std::uint64_t filled() const { return filled_; }

 private:
  void add(std::string_view text);
  void count_meaning(std::string_view text);
  bool mostly(std::uint64_t cells) const;
  std::vector<ProfiledShape> frequent_shapes() const;
  void put_codes(ColumnProfile& profile) const;

  const Field* field_;
  const CodeList* codes_;
  RunKey key_;
  std::unordered_set<std::uint64_t> distinct_;  // 64 bits of a keyed hash each
  bool more_distinct_ = false;
  std::uint64_t filled_ = 0, dates_ = 0, numbers_ = 0;
  std::map<std::string, std::uint64_t, std::less<>> shapes_, by_code_;
  std::map<int, std::uint64_t> by_year_, by_magnitude_;
};

// All columns of a file.
class TableCounts {
 public:
  // `plan` and `pack`, which may be null, outlive it.
  TableCounts(const Plan& plan, const Pack* pack);

  // Batches come in the order of the file: of very many shapes the first ones are counted.
  void add(const Records& records);
  // Gives these, which are of the plan, what was counted.
  void put_in(std::vector<ColumnOutcome>& columns) const;

 private:
  std::vector<ColumnCounts> columns_;
};

}  // namespace jeugdlint
