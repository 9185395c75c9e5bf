// SPDX-License-Identifier: Apache-2.0
// --suppressions and --baseline: what was found and does not count.
#pragma once

#include "cli/check_run.h"

#include <cstdint>

namespace jeugdlint {

// Suppressions come first: what somebody answers for is in no baseline. Says on standard error
// which entries of the baseline are stale.
void settle(CheckRun& run, const CheckOptions& check, Language language);
// The day by which suppressions expire: that of --run-date, or the one on which the program
// started.
std::int32_t day_of_run(const CheckOptions& check, Language language);
void settle_suppressions(CheckRun& run, const CheckOptions& check, Language language);

}  // namespace jeugdlint
