// SPDX-License-Identifier: Apache-2.0
#include "report/annotated/findings_by_row.h"

namespace jeugdlint {
namespace {

constexpr std::size_t most_in_memory = std::size_t{1} << 20;  // of one input: 16 MiB

}  // namespace

void FindingsByRow::start_input() {
  if (reading_) inputs_.pop_back();  // it is read once more, from its start
  inputs_.emplace_back(folder_, most_in_memory);
  reading_ = true;
}

void FindingsByRow::end_input() {
  reading_ = false;
}

void FindingsByRow::end_run() {
  for (RowFindings& input : inputs_) input.finish();
}

void FindingsByRow::add(RowFindings& to, const RowFinding& finding) {
  const std::lock_guard<std::mutex> lock(adding_);
  to.add(finding);
}

void FindingsByRow::add(std::uint32_t rule, const jl_finding& finding) {
  add(inputs_.size() - 1, rule, finding);
}

void FindingsByRow::add(std::size_t input, std::uint32_t rule, const jl_finding& finding) {
  const bool cell = finding.place == JL_AT_CELL;
  if (!cell && finding.place != JL_AT_ROW) return;
  add(inputs_.at(input),
      {.row = finding.row, .rule = rule, .column = cell ? finding.slot : RowFinding::no_column});
}

void FindingsByRow::add(std::uint32_t rule, const Problem& problem) {
  if (problem.row == 0) return;
  add(inputs_.back(),
      {.row = problem.row, .rule = rule, .column = problem.column.value_or(RowFinding::no_column)});
}

}  // namespace jeugdlint
