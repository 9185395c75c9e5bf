// SPDX-License-Identifier: Apache-2.0
// The places of all findings as JSON for the page's script: numbers, with each message written
// once.
#pragma once

#include "engine/outcome.h"

#include <ostream>

namespace jeugdlint::html {

// Safe inside a script element.
void write_places_data(std::ostream& out, const Outcome& outcome);

}  // namespace jeugdlint::html
