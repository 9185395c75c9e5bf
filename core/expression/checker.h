// SPDX-License-Identifier: Apache-2.0
// Gives every node of a tree its type, every name its variable and every call its function; what
// does not fit is a mistake.
#pragma once

#include "expression/expression.h"

#include <vector>

namespace jeugdlint {

void check_tree(Tree& tree, const Environment& environment,
                std::vector<ExpressionMistake>& mistakes);

// Computes what does not depend on a record, once.
void fold_constants(Tree& tree);

}  // namespace jeugdlint
