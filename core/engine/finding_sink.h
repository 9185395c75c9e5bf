// SPDX-License-Identifier: Apache-2.0
// Takes the rows of every finding of a run at the moment it is found, for what needs them all and
// not only the first ones that an outcome keeps.
#pragma once

#include "input/problem.h"

#include <cstdint>

namespace jeugdlint {

// A row, or a cell in it, that a finding is about: its own one or another that it names.
struct FoundAt {
  static constexpr std::uint32_t being_read = UINT32_MAX, no_column = UINT32_MAX;

  std::uint32_t input = being_read;  // or its place in the outcome, as case rules give it
  std::uint64_t row = 0;
  std::uint32_t column = no_column;
  // Of another one: where the finding itself is. Row 0: this is its own.
  std::uint32_t of_input = being_read;
  std::uint64_t of_row = 0;
};

class FindingSink {
 public:
  virtual ~FindingSink() = default;

  // An input is read from its start. What came in of the same input before no longer counts.
  virtual void start_input() = 0;
  // It has been read; what case rules find in it comes later.
  virtual void end_input() = 0;
  // `rule` is RuleOutcome::number. Those of one rule come in the order of its work, those of
  // several rules mixed in any way, not in the order of the rows; and the call may come from any
  // thread. Case rules look when all inputs have been read.
  virtual void add(std::uint32_t rule, const FoundAt& place) = 0;
  virtual void add(std::uint32_t rule, const Problem& problem) = 0;
  // No more findings come.
  virtual void end_run() = 0;
};

// RuleOutcome::number of the first case rule.
constexpr std::uint32_t first_case_rule = 0x20000000U;

// RuleOutcome::number of a flaw in the form of the input.
constexpr std::uint32_t rule_number(ProblemKind kind) {
  return 0x40000000U + static_cast<std::uint32_t>(kind);
}

}  // namespace jeugdlint
