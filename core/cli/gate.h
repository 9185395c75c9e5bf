// SPDX-License-Identifier: Apache-2.0
// From findings to the exit code: what a pipeline hears.
#pragma once

#include "engine/outcome.h"
#include "text/local_text.h"

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

namespace jeugdlint {

struct Gate {
  std::string fail_on = "error";  // error, warning, note or never
  std::optional<std::uint64_t> max_warnings;
  std::optional<double> min_coverage;  // per cent, of each input
  bool exit_zero = false;
};

// The limits of the gate that are not kept to, for a person who reads no report; --fail-on is none.
std::vector<LocalText> limits_not_kept(const Outcome& outcome, const Gate& gate);

// Adds to what keeps the run from being a verdict that a part could not be read, where the gate
// would let all findings pass and does not say which part must have been judged.
void note_unread(Outcome& outcome, const Gate& gate);

// 0: nothing at or above the gate; 1: findings; 3: incomplete, which nothing hides.
int exit_code(const Outcome& outcome, const Gate& gate);

}  // namespace jeugdlint
