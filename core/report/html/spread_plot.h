// SPDX-License-Identifier: Apache-2.0
// Where in the file the findings are, as a picture: a column for each part of the rows, piled up by
// severity.
#pragma once

#include "engine/outcome.h"
#include "report/html/markup.h"

namespace jeugdlint::html {

// Nothing when no finding has a row.
void write_spread(Markup& page, const InputOutcome& input, const std::string& anchor);

}  // namespace jeugdlint::html
