// SPDX-License-Identifier: Apache-2.0
// Where a finding is, as SARIF has it: a region of a file, the column or the member of a JSON
// document, and the other rows that the finding names.
#pragma once

#include "engine/outcome.h"
#include "report/report.h"
#include "text/json_writer.h"

#include <cstddef>
#include <string>

namespace jeugdlint {

// The URI reference of an input; of standard input what stands in its place.
std::string sarif_uri(const InputOutcome& input);

// Members of the result that is open. `input`: its place in the outcome. Without a finding: of the
// file as a whole.
void write_sarif_places(JsonWriter& json, const Outcome& outcome, std::size_t input,
                        const Finding* finding, Language language);

}  // namespace jeugdlint
