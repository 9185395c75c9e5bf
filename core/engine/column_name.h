// SPDX-License-Identifier: Apache-2.0
// Whether an undeclared column's name may be shown. A file without a header has data where names
// should be, and JSON keys can be data too; then the column is shown by its number.
#pragma once

#include "engine/plan.h"

#include <cstddef>
#include <string>
#include <string_view>

namespace jeugdlint {

// Letters, digits, spaces and _ - . / ( ) only, starting with a letter, at most four digits, three
// words and 48 characters: no number, date, address or sentence.
bool reads_as_name(std::string_view name);

// Stands for a step of a pointer that is not shown.
inline constexpr std::string_view hidden_step = "…";
// A JSON pointer with hidden_step for each step that is no name: keys can be data. `telling`: some
// name of the file tells of a person, and so none of its keys is shown.
std::string shown_pointer(std::string_view pointer, bool telling);

// False when any undeclared column's name looks like data: then the whole header is suspect.
bool header_reads_as_names(const Plan& plan);

// How many columns of the file have a number of five digits or more, a date or an address for a
// name: what a record has, and a header has not.
std::size_t data_as_names(const Plan& plan);

}  // namespace jeugdlint
