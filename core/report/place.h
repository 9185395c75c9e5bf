// SPDX-License-Identifier: Apache-2.0
// The words for where a finding is: its column's name, its row, its place in the file.
#pragma once

#include "engine/outcome.h"
#include "text/local_text.h"

#include <cstdint>
#include <string>

namespace jeugdlint {

// The column's name, or "#7" for one whose name is not shown; for machines, not yet printable.
std::string column_name(const InputOutcome& input, std::uint32_t column);

// The same in a sentence: printable, and between quotes when it is a name of more than one word;
// "column 7" for one whose name is not shown.
std::string column_in_words(const InputOutcome& input, std::uint32_t column, Language language);

// "row 12, column end (line 13, character 45, byte 1,234)".
std::string place_in_words(const InputOutcome& input, const Finding& finding, Language language);

bool has_row(const Finding& finding);
bool has_column(const Finding& finding);

// The name that machines read: cell, row, column, table.
std::string_view place_kind_name(PlaceKind kind);

}  // namespace jeugdlint
