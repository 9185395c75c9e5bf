// SPDX-License-Identifier: Apache-2.0
// Text becomes a tree.
#pragma once

#include "expression/tree.h"

#include <string>
#include <vector>

namespace jeugdlint {

// Empty, with at least one mistake, when the text is no expression or too large a one.
Tree parse_expression(std::string text, std::vector<ExpressionMistake>& mistakes);

}  // namespace jeugdlint
