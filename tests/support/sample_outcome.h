// SPDX-License-Identifier: Apache-2.0
// Outcomes as the engine would give them, for tests of reports: a delivery with findings of every
// kind, and smaller ones.
#pragma once

#include "engine/outcome.h"

#include <string>

namespace jeugdlint::test {

// Youth care of a half year: a flaw in the file, errors, warnings and a note, rules that were not
// run. Complete.
Outcome outcome_with_findings();
// The same file without any finding.
Outcome outcome_without_findings();
// A torn file in JSON, of which no line is known, and a rule that failed.
Outcome outcome_incomplete();

// An input with one error that has `kept` of its `findings`, each in another row.
InputOutcome input_with_errors(const std::string& path, std::uint64_t findings, std::uint64_t kept);

}  // namespace jeugdlint::test
