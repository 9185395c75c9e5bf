// SPDX-License-Identifier: Apache-2.0
// What the full report ends with: what was covered, rule by rule, and the verdict.
#pragma once

#include "report/report.h"
#include "report/text_page.h"

namespace jeugdlint {

void write_summary(TextPage& page, const Outcome& outcome, const ReportOptions& options);

}  // namespace jeugdlint
