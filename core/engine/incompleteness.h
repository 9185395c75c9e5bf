// SPDX-License-Identifier: Apache-2.0
// What keeps a run from being a verdict, in words.
#pragma once

#include "engine/outcome.h"
#include "engine/selection.h"

namespace jeugdlint {

// Adds what was not read or judged of the inputs: a file that breaks off, a rule that stopped, a
// rule that was asked for by its whole id and was run nowhere; and that no rule was run at all.
void note_incompleteness(Outcome& outcome, const Selection& selection);

}  // namespace jeugdlint
