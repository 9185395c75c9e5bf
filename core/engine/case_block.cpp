// SPDX-License-Identifier: Apache-2.0
#include "engine/case_block.h"

namespace jeugdlint {

jl_batch CaseBlock::rows(std::size_t table) const {
  const Table& of = tables_[table];
  return {sizeof(jl_batch),  sizeof(jl_column), of.size(), of.rows,
          of.columns.data(), of.columns.size(), run_key_};
}

CaseBlock CaseBlock::with(std::size_t table, const jl_batch& batch) const {
  CaseBlock made = *this;
  Table& to = made.tables_[table];
  for (std::size_t slot = to.columns.size(); slot < batch.column_count; ++slot)
    to.filled.push_back(static_cast<std::uint32_t>(slot));
  to.columns.assign(batch.columns, batch.columns + batch.column_count);
  to.rows = batch.rows;
  if (batch.size == to.size()) return made;
  const Table& from = tables_[table];
  std::size_t row = 0;
  std::uint32_t kept = 0;
  for (std::uint32_t& end : to.ends) {
    for (; row < end; ++row)
      if (kept < batch.size && batch.rows[kept] == from.rows[row]) ++kept;
    end = kept;
  }
  return made;
}

CaseCursor::CaseCursor(const CaseBlock& block, std::size_t own) : block_(block) {
  for (std::size_t table = 0; table < block.tables().size(); ++table) {
    const CaseBlock::Table& of = block.tables()[table];
    columns_.push_back(of.columns);
    tables_.push_back({sizeof(jl_case_table),
                       table >= block.previous(0) ? 1U : 0U,
                       {of.name->data(), of.name->size()},
                       block.rows(table)});
    tables_.back().batch.columns = columns_.back().data();
    tables_.back().batch.size = 0;
    if (of.size() > 0) with_rows_.push_back(table);
  }
  case_ = {sizeof(jl_case), static_cast<std::uint32_t>(own), tables_.data(), tables_.size()};
}

const jl_case& CaseCursor::at(std::size_t one) {
  for (const std::size_t table : with_rows_) {
    const CaseBlock::Table& of = block_.tables()[table];
    show(table, of.first(one), of.ends[one]);
  }
  return case_;
}

void CaseCursor::show(std::size_t table, std::size_t first, std::size_t end) {
  jl_batch& batch = tables_[table].batch;
  batch.size = end - first;
  if (first == end) return;
  const CaseBlock::Table& of = block_.tables()[table];
  batch.rows = of.rows + first;
  for (const std::uint32_t slot : of.filled) {
    const jl_column& from = of.columns[slot];
    columns_[table][slot] = {from.text + first, from.filled + first,
                             from.dates == nullptr ? nullptr : from.dates + first,
                             from.numbers == nullptr ? nullptr : from.numbers + first};
  }
}

std::int32_t BlockRule::of_one(const void*, const jl_case*, const jl_findings*) {
  return JL_FAILED;
}

std::int32_t inspect_block(const jl_rule& code, const void* rule, const CaseBlock& block,
                           std::size_t own, const BlockFindings& findings) {
  if (code.case_inspect == BlockRule::of_one)
    return static_cast<const BlockRule&>(code).block_inspect(rule, block, own, findings);
  CaseCursor cursor(block, own);
  for (std::size_t one = 0; one < block.cases(); ++one) {
    findings.of = one;
    const std::int32_t status = code.case_inspect(rule, &cursor.at(one), &findings.to);
    if (status != JL_OK) return status;
  }
  return JL_OK;
}

}  // namespace jeugdlint
