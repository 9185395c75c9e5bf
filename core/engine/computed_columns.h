// SPDX-License-Identifier: Apache-2.0
// Columns that expressions compute, batch by batch, for one check that reads them as if they stood
// in the file, in slots after those of the plan.
#pragma once

#include "engine/bound_expression.h"
#include "engine/wrapped_rule.h"

#include <cstdint>
#include <string>
#include <vector>

namespace jeugdlint {

struct ComputedColumn {
  std::string name;  // as findings call it
  BoundExpression expression;
};

// Puts the columns before a rule that is ready to run: the first has the slot `first_slot`. What
// the rule finds in such a column is told of the first field that the column is computed from.
void plan_computed_columns(PlannedRule& planned, std::uint32_t first_slot,
                           std::vector<ComputedColumn> columns);

}  // namespace jeugdlint
