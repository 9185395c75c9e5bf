// SPDX-License-Identifier: Apache-2.0
// An outcome for others than the owner of the data, who may hold the file as well or know somebody
// in it: no rows and no places in the file, and numbers told roughly. Whatever is made of it later
// cannot show more.
#pragma once

#include "engine/outcome.h"

namespace jeugdlint {

// Findings about rows become one for each rule and column, with what all of them have in common.
// Those of a rule that leaves fewer than ten rows over are left out: the few without would stand
// out. Rules without findings are told the same way, so that the two cannot be told apart.
Outcome shareable(Outcome outcome);

}  // namespace jeugdlint
