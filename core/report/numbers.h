// SPDX-License-Identifier: Apache-2.0
// Numbers as people write them: 1.234 and 10,2% in Dutch, 1,234 and 10.2% in English.
#pragma once

#include "engine/count.h"
#include "text/local_text.h"

#include <cstdint>
#include <string>

namespace jeugdlint {

// "<10" and ">1.990" of a count that may be told roughly only, "-" of one that may not be told.
std::string shown_count(Count count, Language language);

// At most three decimals, none that say nothing: 2,5.
std::string shown_real(double number, Language language);

// One decimal. A share that is not nothing is never shown as 0, nor one that is not all as 100.
std::string shown_share(double share, Language language);

// 1.234 bytes, 12,3 kB, 4,5 MB.
std::string shown_bytes(std::uint64_t bytes, Language language);

}  // namespace jeugdlint
