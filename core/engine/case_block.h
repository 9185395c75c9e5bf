// SPDX-License-Identifier: Apache-2.0
// Many cases at a time: in each table the rows of one case stand together, and the cases in the
// same order. What an expression says of a row alone is computed once for all of them. Rules of
// plugins see one case after another.
#pragma once

#include <jeugdlint/abi.h>

#include <cstddef>
#include <cstdint>
#include <string>
#include <utility>
#include <vector>

namespace jeugdlint {

class CaseBlock {
 public:
  // A table of the case, in this delivery or the previous one.
  struct Table {
    const std::string* name = nullptr;
    std::vector<jl_column> columns;     // by slot
    std::vector<std::uint32_t> filled;  // slots of columns that have cells for its rows
    const std::uint64_t* rows = nullptr;
    std::vector<std::uint32_t> ends;  // behind the last row of each case

    std::size_t size() const { return ends.empty() ? 0 : ends.back(); }
    std::size_t first(std::size_t one) const { return one == 0 ? 0 : ends[one - 1]; }
  };

  // `tables`: those of this delivery, then as many of the previous one. What they point to outlives
  // the block.
  CaseBlock(std::size_t cases, std::vector<Table> tables, const std::uint8_t* run_key)
      : cases_(cases), tables_(std::move(tables)), run_key_(run_key) {}

  std::size_t cases() const { return cases_; }
  const std::vector<Table>& tables() const { return tables_; }
  // The place of the same table in the previous delivery.
  std::size_t previous(std::size_t table) const { return table + tables_.size() / 2; }
  // All rows of a table.
  jl_batch rows(std::size_t table) const;
  // The same with these rows of the table, which are some of those it has in their order, and with
  // more columns if `batch` has more.
  CaseBlock with(std::size_t table, const jl_batch& batch) const;

 private:
  std::size_t cases_;
  std::vector<Table> tables_;
  const std::uint8_t* run_key_;
};

// Shows one case of a block at a time.
class CaseCursor {
 public:
  // `own`: the table that the rule was put to work on.
  CaseCursor(const CaseBlock& block, std::size_t own);
  CaseCursor(const CaseCursor&) = delete;
  CaseCursor& operator=(const CaseCursor&) = delete;

  // Until the next call.
  const jl_case& at(std::size_t one);

 private:
  void show(std::size_t table, std::size_t first, std::size_t end);

  const CaseBlock& block_;
  std::vector<std::vector<jl_column>> columns_;  // by table
  std::vector<jl_case_table> tables_;
  std::vector<std::size_t> with_rows_;  // tables that have any
  jl_case case_{};
};

// Where a rule tells of a block what it finds.
struct BlockFindings {
  const jl_findings& to;
  std::size_t& of;  // the case that it tells about; set before it tells
};

// A rule of the engine's own that looks at a block at a time. Its `case_inspect` is
// BlockRule::of_one, which tells it from rules that see one case after another, and is not called.
struct BlockRule : jl_rule {
  static std::int32_t of_one(const void* rule, const jl_case* one, const jl_findings* to);

  // JL_OK, or the rule is stopped.
  std::int32_t (*block_inspect)(const void* rule, const CaseBlock& block, std::size_t own,
                                const BlockFindings& findings) = nullptr;
};

// Has any rule about cases inspect a block.
std::int32_t inspect_block(const jl_rule& code, const void* rule, const CaseBlock& block,
                           std::size_t own, const BlockFindings& findings);

}  // namespace jeugdlint
