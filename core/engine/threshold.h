// SPDX-License-Identifier: Apache-2.0
// How severe findings are when their number decides: `error_if: "> 1%"` weighs the share of the
// rows that fail, `warn_if: "> 0"` the number of findings. Below every threshold of a rule its
// findings are notes: they stay in sight and stop nothing.
#pragma once

#include <jeugdlint/rule.h>

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

namespace jeugdlint {

struct Threshold {
  Severity severity{};
  bool share = false;    // of the rows that could be judged; otherwise a number of findings
  bool reaches = false;  // ">=" instead of ">"
  double limit = 0;      // a share as 0.01
  std::string text;      // as the pack writes it

  bool passed_by(std::uint64_t findings, std::uint64_t rows_failed,
                 std::uint64_t rows_judged) const;
};

// "> 1%", ">= 5"; empty when it is neither.
std::optional<Threshold> read_threshold(std::string_view text, Severity severity);

struct RuleOutcome;
// Gives an outcome the severity that its thresholds ask for; without thresholds it stays.
void weigh(RuleOutcome& outcome);

}  // namespace jeugdlint
