// SPDX-License-Identifier: Apache-2.0
// What must hold when an input format reads bytes that anyone may have made: no fault, and the same
// records and problems whether they are asked for one at a time or many. The process stops when
// not.
#pragma once

#include <string_view>

namespace jeugdlint::fuzz {

void read_both_ways(std::string_view format, std::string_view bytes);

}  // namespace jeugdlint::fuzz
