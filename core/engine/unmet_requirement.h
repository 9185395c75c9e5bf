// SPDX-License-Identifier: Apache-2.0
// What is told of a row that does not meet the `require` of a rule, or of which that cannot be
// computed.
#pragma once

#include "engine/plan.h"
#include "expression/fault.h"

#include <cstdint>
#include <vector>

namespace jeugdlint {

struct CellPlace {
  std::uint64_t row = 0;  // as the batch numbers it
  std::uint32_t slot = 0;
};

// More than a person would look up.
constexpr std::size_t most_places_of_finding = 8;

// The finding stands at the first of the cells and names all, as many as are told; with none it
// stands at the row.
void add_unmet(std::uint64_t row, const std::vector<CellPlace>& cells, Fault why,
               const jl_findings& to);

// The message that goes with it, for a rule that names cells or for one that never does.
void word_unmet(RuleOutcome& words, const RuleUse& use, bool names_cells);

}  // namespace jeugdlint
