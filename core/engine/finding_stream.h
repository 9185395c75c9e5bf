// SPDX-License-Identifier: Apache-2.0
// Hears findings while an input is still being read: those in a row, of a rule that looks at one
// record at a time and whose severity does not depend on their number. Nothing that comes later
// changes them, but for fields of JSON that come up late: then the input is started again. What
// only the end can tell stands in the outcome, and so do these.
#pragma once

#include "engine/outcome.h"

#include <cstddef>
#include <vector>

namespace jeugdlint {

struct PlacedFinding {
  const RuleOutcome* rule = nullptr;
  const Finding* finding = nullptr;
};

class FindingStream {
 public:
  virtual ~FindingStream() = default;

  // The findings that follow are of this input, which has the path and the columns of the outcome
  // and nothing else yet; `number` counts those of the outcome from 0. Of an input that is started
  // again, what was told before is void.
  virtual void start_input(std::size_t number, InputOutcome input) = 0;
  // Those of some rows, in any order, and those of later rows in a later call. No more of a rule
  // than the outcome keeps. By any thread, one at a time.
  virtual void add(const std::vector<PlacedFinding>& findings) = 0;
};

}  // namespace jeugdlint
