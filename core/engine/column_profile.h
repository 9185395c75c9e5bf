// SPDX-License-Identifier: Apache-2.0
// What a column of a file holds, in counts. No text comes from the data: a shape says which kinds
// of characters, a code is one of the pack's own lists, a range is of years or powers of ten.
// Nothing stands for fewer than Count::few records, and their numbers are told roughly, so that
// what is left out cannot be reckoned from what is told.
#pragma once

#include "engine/count.h"
#include "text/local_text.h"

#include <optional>
#include <string>
#include <vector>

namespace jeugdlint {

struct ProfiledShape {
  std::string shape;
  Count records;
};

struct ProfiledCode {
  std::string code;
  LocalText label;
  Count records;
};

struct ProfiledRange {
  double from = 0, to = 0;
};

struct ColumnProfile {
  Count distinct;
  bool more_distinct = false;  // there are more than `distinct`; how many was not counted

  std::vector<ProfiledShape> shapes;       // the most frequent first, five at most
  bool other_shapes = false;               // there are others, or longer texts
  std::optional<ProfiledRange> years;      // of dates: the first and the last
  std::optional<ProfiledRange> magnitude;  // of numbers: from, and below
  bool coded = false;                      // the pack has a list of its codes
  std::vector<ProfiledCode> codes;         // in the order of the list
  bool other_codes = false;                // codes of fewer records, or none of the list
};

}  // namespace jeugdlint
