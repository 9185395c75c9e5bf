// SPDX-License-Identifier: Apache-2.0
// --reveal: the text of the cells that findings point at, read from the input again, for a person
// at a terminal and for nobody else.
#pragma once

#include "engine/outcome.h"
#include "engine/run.h"

#include <cstdint>
#include <functional>
#include <string>
#include <vector>

namespace jeugdlint {

// Throws Failure when nobody can be looking: standard output is no terminal, or CI is set.
void refuse_reveal_without_person(Language language);

// Reads the cells of all kept findings in the files, whose outcomes come first; what it returns
// gives the text of one of them, without control characters. Writes a line to standard error that
// says who saw values of how many files.
std::function<std::string(std::size_t input, std::uint64_t row, std::uint32_t column)> revealed(
    const Outcome& outcome, const std::vector<std::string>& files, const InputOptions& options);

}  // namespace jeugdlint
