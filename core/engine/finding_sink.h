// SPDX-License-Identifier: Apache-2.0
// Takes every finding of a run at the moment it is found, for what needs them all and not only the
// first ones that an outcome keeps.
#pragma once

#include "input/problem.h"

#include <jeugdlint/abi.h>

#include <cstddef>
#include <cstdint>

namespace jeugdlint {

class FindingSink {
 public:
  virtual ~FindingSink() = default;

  // An input is read from its start. What came in of the same input before no longer counts.
  virtual void start_input() = 0;
  // It has been read; what case rules find in it comes later.
  virtual void end_input() = 0;
  // `rule` is RuleOutcome::number. Those of one rule come in the order of its work, those of
  // several rules mixed in any way, not in the order of the rows; and the call may come from any
  // thread. The evidence may have been left out.
  virtual void add(std::uint32_t rule, const jl_finding& finding) = 0;
  virtual void add(std::uint32_t rule, const Problem& problem) = 0;
  // Of a case rule, which looks when all inputs have been read; `input` counts those from 0.
  virtual void add(std::size_t input, std::uint32_t rule, const jl_finding& finding) = 0;
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
