// SPDX-License-Identifier: Apache-2.0
// What each rule judged and what it cost, as --statistics tells it: the slowest first.
#pragma once

#include "engine/outcome.h"
#include "report/text_page.h"
#include "text/local_text.h"

namespace jeugdlint {

// The rules that were run on any of the inputs, those of several inputs added up.
void write_rule_statistics(TextPage& page, const Outcome& outcome, Language language);

}  // namespace jeugdlint
