// SPDX-License-Identifier: Apache-2.0
// What is told of a row that does not meet the `require` of a rule, or of which that cannot be
// computed.
#pragma once

#include "engine/plan.h"
#include "expression/fault.h"

#include <cstdint>
#include <vector>

namespace jeugdlint {

// `at`: the columns that the finding names, most_places_of_finding of them; none: the row.
void add_unmet(const jl_batch& batch, std::size_t row, const std::vector<std::uint32_t>& at,
               Fault why, const jl_findings& to);

constexpr std::size_t most_places_of_finding = 8;

// The message that goes with it, where so many columns are named.
void word_unmet(RuleOutcome& words, const RuleUse& use, std::size_t places);

}  // namespace jeugdlint
