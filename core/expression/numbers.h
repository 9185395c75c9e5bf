// SPDX-License-Identifier: Apache-2.0
// Whole and real numbers as CEL computes with them: overflow is a fault, and the two compare by
// value.
#pragma once

#include "expression/checked.h"
#include "expression/value.h"

#include <cstdint>

namespace jeugdlint {

// -1, 0 or 1; 2 when one is NaN, which is neither less, equal nor greater.
int compare_numbers(std::int64_t a, double b);
int compare_numbers(const Value& a, const Value& b);

Checked<std::int64_t> sum(std::int64_t a, std::int64_t b);
Checked<std::int64_t> difference(std::int64_t a, std::int64_t b);
Checked<std::int64_t> product(std::int64_t a, std::int64_t b);
Checked<std::int64_t> quotient(std::int64_t a, std::int64_t b);
Checked<std::int64_t> remainder_of(std::int64_t a, std::int64_t b);
Checked<std::int64_t> negative(std::int64_t a);

// Towards zero; out of the open range of 64 bits is a fault.
Checked<std::int64_t> whole_of(double number);

}  // namespace jeugdlint
