// SPDX-License-Identifier: Apache-2.0
// Dates and numbers of a column, read once per batch for all rules that ask. The declared format
// decides; without one, what the text can only mean.
#pragma once

#include "input/records.h"

#include <optional>
#include <string>
#include <string_view>

namespace jeugdlint {

// How a field writes dates: a strptime form of the Table Schema (%Y %m %d and literal characters),
// "default" (ISO 8601, 2024-02-29) or "any" (20240229, 2024-02-29 and 29-02-2024, each when it can
// mean one day only).
struct DateFormat {
  std::string form = "any";
  bool partial = false;  // 20240200 is a month and 20240000 a year
};

// How a field writes numbers.
struct NumberFormat {
  char decimal = '.';
  char group = '\0';  // none
};

// first > last when the text is no date.
jl_date read_date(std::string_view text, const DateFormat& format);
// NaN when the text is no number. Only digits, sign, decimal and group mark, exponent.
double read_number(std::string_view text, const NumberFormat& format);

// Fill `dates` or `numbers` of the column; cells that are not filled get no value.
void type_dates(CellColumn& column, const DateFormat& format);
void type_numbers(CellColumn& column, const NumberFormat& format);

}  // namespace jeugdlint
