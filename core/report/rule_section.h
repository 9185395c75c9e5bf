// SPDX-License-Identifier: Apache-2.0
// What the full report says of one rule that has findings: what, why, how often, where, what to do.
#pragma once

#include "report/groups.h"
#include "report/report.h"
#include "report/text_page.h"

#include <cstddef>

namespace jeugdlint {

// `at`: the place of the input in the outcome.
void write_rule(TextPage& page, const Outcome& outcome, std::size_t at, const RuleGroup& group,
                const ReportOptions& options);

}  // namespace jeugdlint
