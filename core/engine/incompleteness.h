// SPDX-License-Identifier: Apache-2.0
// What keeps the reading of an input from being a verdict, in words.
#pragma once

#include "engine/outcome.h"

namespace jeugdlint {

// Adds what was not read or judged of an input of the outcome.
void note_incompleteness(const InputOutcome& input, Outcome& outcome);

}  // namespace jeugdlint
