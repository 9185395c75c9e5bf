// SPDX-License-Identifier: Apache-2.0
// How far a clock somewhere is ahead of UTC, from the time zone database of the system.
#pragma once

#include "expression/checked.h"

#include <cstdint>
#include <string_view>

namespace jeugdlint {

// `zone`: a name of the database ("Europe/Amsterdam"), "+01:00", "-01:00", "01:00", or "" for UTC.
// `moment`: seconds since 1970-01-01 in UTC.
Checked<std::int64_t> seconds_ahead(std::string_view zone, std::int64_t moment);

}  // namespace jeugdlint
