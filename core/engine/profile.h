// SPDX-License-Identifier: Apache-2.0
// What a file holds, column by column, in counts. No text comes from the data: a shape says which
// kinds of characters, a code is one of the pack's own lists, a range is of years or powers of ten.
// Nothing stands for fewer than `least_records` records, and their numbers are rounded, so that
// what is left out cannot be reckoned from what is told.
#pragma once

#include "engine/outcome.h"
#include "engine/pack.h"
#include "input/input.h"
#include "text/local_text.h"

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

namespace jeugdlint {

inline constexpr std::uint64_t least_records = 10, records_rounded_to = 5;

struct ProfiledShape {
  std::string shape;
  std::uint64_t records = 0;
};

struct ProfiledCode {
  std::string code;
  LocalText label;
  std::uint64_t records = 0;
};

struct ProfiledRange {
  double from = 0, to = 0;
};

struct ColumnProfile {
  std::uint64_t filled = 0;
  std::uint64_t distinct = 0;
  bool more_distinct = false;  // there are more than `distinct`; how many was not counted

  std::vector<ProfiledShape> shapes;       // the most frequent first, five at most
  bool other_shapes = false;               // there are others, or longer texts
  std::optional<ProfiledRange> years;      // of dates: the first and the last
  std::optional<ProfiledRange> magnitude;  // of numbers: from, and below
  bool coded = false;                      // the pack has a list of its codes
  std::vector<ProfiledCode> codes;         // in the order of the list
  bool other_codes = false;                // codes of fewer records, or none of the list
};

struct Profile {
  InputOutcome input;                  // what was read, without rules
  std::vector<ColumnProfile> columns;  // those of the file
};

// Reads the whole file, with the pack of these that fits it.
Profile profile_of(const std::string& path, const std::vector<Pack>& packs,
                   const InputOptions& options);

}  // namespace jeugdlint
