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

void FindingsByRow::add(std::size_t input, const RowFinding& finding) {
  const std::lock_guard<std::mutex> lock(adding_);
  inputs_.at(input).add(finding);
}

std::size_t FindingsByRow::place_of(std::uint32_t input) const {
  return input == FoundAt::being_read ? inputs_.size() - 1 : input;
}

void FindingsByRow::add(std::uint32_t rule, const FoundAt& place) {
  add(place_of(place.input),
      {.row = place.row,
       .rule = rule,
       .column = place.column,
       .of_input = place.of_row == 0 ? 0 : static_cast<std::uint32_t>(place_of(place.of_input)),
       .of_row = place.of_row});
}

void FindingsByRow::add(std::uint32_t rule, const Problem& problem) {
  if (problem.row == 0) return;
  add(inputs_.size() - 1,
      {.row = problem.row, .rule = rule, .column = problem.column.value_or(RowFinding::no_column)});
}

}  // namespace jeugdlint
