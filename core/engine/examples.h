// SPDX-License-Identifier: Apache-2.0
// The examples in a pack's rule files, played by the same code that inspects a file: a good one
// must give no finding of its rule, a bad one at least one.
#pragma once

#include "engine/pack.h"
#include "engine/plugins.h"

#include <string>
#include <vector>

namespace jeugdlint {

struct ExampleResult {
  std::string rule, table;  // a rule over several tables is played on each
  SourcePlace place;        // of the example
  bool good = true;         // expected is no finding; otherwise at least one
  bool passed = false;
  bool judged = true;    // at least one row had all that the rule needs
  std::string happened;  // "no finding", "2 findings", or why it was not judged

  // "bad example of bij/bsn_invalid (jeugdhulp): expected a finding, got no finding"
  std::string shown() const;
};

// In the order of the rules and their examples. `pack` has passed check_pack.
std::vector<ExampleResult> run_examples(const Pack& pack, const Plugins& plugins);

}  // namespace jeugdlint
