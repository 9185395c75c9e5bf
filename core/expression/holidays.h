// SPDX-License-Identifier: Apache-2.0
// Working days in the Netherlands: Monday to Friday, without the holidays of the Algemene
// termijnenwet, article 3. Those are New Year's Day, Good Friday, Easter Monday, Ascension Day,
// Whit Monday, the birthday of the King as it is celebrated, 5 May (every year), and both days of
// Christmas.
#pragma once

#include "expression/checked.h"

#include <cstdint>

namespace jeugdlint {

// Days count from 1970-01-01. From 1950 to 2199; other years are out of range.
Checked<bool> is_workday(std::int32_t day);

// Working days after the one day, up to and including the other; negative when that lies before.
Checked<std::int64_t> workdays_between(std::int32_t from, std::int32_t to);

}  // namespace jeugdlint
