// SPDX-License-Identifier: Apache-2.0
// What in the expressions of a pack nobody can have meant: what always holds or never does, and
// codes that the list of the field does not have.
#pragma once

#include "engine/pack_lint.h"

#include <vector>

namespace jeugdlint {

// `pack` has passed check_pack.
std::vector<PackRemark> expression_remarks(const Pack& pack);

}  // namespace jeugdlint
