// SPDX-License-Identifier: Apache-2.0
// Which findings count whatever is found later, though there is a baseline or suppressions: those
// that nobody suppressed, of a rule and a column that the baseline does not know.
#pragma once

#include "cli/check_options.h"
#include "engine/baseline.h"
#include "engine/finding_stream.h"
#include "engine/suppressions.h"

#include <cstdint>
#include <map>
#include <string>
#include <utility>
#include <vector>

namespace jeugdlint {

class FinalFindings {
 public:
  // Reads --suppressions and --baseline. Throws Failure.
  FinalFindings(const CheckOptions& check, Language language);

  // The findings that are asked about next are of this input.
  void start_input(const InputOutcome& input);
  bool has(const PlacedFinding& placed);

 private:
  bool decide(const RuleOutcome& rule, const std::string& column) const;

  const CheckOptions& check_;
  std::int32_t today_;
  std::vector<Suppression> suppressions_;
  Baseline baseline_;
  std::string name_in_suppressions_, name_in_baseline_;  // of the input
  std::vector<ColumnOutcome> columns_;
  std::map<std::pair<std::uint32_t, std::string>, bool> decided_;  // by rule and column
};

}  // namespace jeugdlint
