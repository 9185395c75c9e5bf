// SPDX-License-Identifier: Apache-2.0
// What the full report says of one input: the file, how it was read, and which pack fits it.
#pragma once

#include "engine/outcome.h"
#include "report/text_page.h"
#include "text/local_text.h"

namespace jeugdlint {

void write_input(TextPage& page, const InputOutcome& input, Language language);

// The path, or what stands for "-".
std::string shown_path(const InputOutcome& input, Language language);

}  // namespace jeugdlint
