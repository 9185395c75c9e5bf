// SPDX-License-Identifier: Apache-2.0
// Why an expression has no value for a record. The words never hold data: faults are counted, shown
// in reports and written to logs.
#pragma once

#include "text/local_text.h"

#include <cstdint>
#include <vector>

namespace jeugdlint {

enum class Fault : std::uint8_t {
  none,
  // Not evaluable: a cell that is needed is absent or cannot be read, or a partial date leaves the
  // answer open. Everything below is an error of the record.
  missing,
  overflow,
  division_by_zero,
  no_such_index,
  no_such_key,
  repeated_key,
  bad_key,
  no_such_overload,
  no_such_name,
  no_such_function,
  bad_conversion,
  bad_range,
  bad_pattern,
  bad_format,
  bad_time_zone,
  too_many_steps,
  too_large,
};

// A phrase for the end of a sentence, "division by zero".
const LocalText& words_of(Fault fault);

// The words of all faults, by their number.
const std::vector<LocalText>& fault_words();

}  // namespace jeugdlint
