// SPDX-License-Identifier: Apache-2.0
// How many classes of each size a sample has: all that estimates about its population need.
#pragma once

#include <cstdint>
#include <map>

namespace jeugdlint::disclosure {

using ClassSizes = std::map<std::uint64_t, std::uint64_t>;  // rows in a class -> such classes

}  // namespace jeugdlint::disclosure
