// SPDX-License-Identifier: Apache-2.0
// What columns hold, as people read it, and as JSON. The inputs are those of profile_of, or of a
// run that was asked for profiles.
#pragma once

#include "engine/outcome.h"
#include "report/text_page.h"
#include "text/local_text.h"

#include <ostream>
#include <string>

namespace jeugdlint {

void write_profile(TextPage& page, const InputOutcome& input, Language language);

// One document for all inputs.
void write_profiles(std::ostream& out, const Outcome& outcome);

// How much of the column is filled: as a share, or as a number when that is told roughly.
std::string filled_in_words(const InputOutcome& input, const ColumnOutcome& column,
                            Language language);
// "12", or "> 20,000".
std::string distinct_in_words(const ColumnProfile& column, Language language);
// "dates from 2024 to 2025", "numbers from 10 to below 100", or nothing.
std::string range_in_words(const ColumnProfile& column, Language language);
// "and other codes", or nothing.
std::string others_in_words(const ColumnProfile& column, Language language);
// What is left out of a profile, and what its shapes mean.
std::string profile_limits(Language language);

}  // namespace jeugdlint
