// SPDX-License-Identifier: Apache-2.0
// Findings that somebody has looked at and answers for: one rule, where, why, who and until when.
#pragma once

#include "engine/outcome.h"

#include <filesystem>
#include <optional>
#include <string>
#include <vector>

namespace jeugdlint {

struct Suppression {
  std::string rule;                   // one exact id
  std::string dataset;                // a path or pattern; empty: every one
  std::optional<std::string> column;  // none: all columns
  std::string reason, owner;
  std::optional<std::int32_t> expires;  // the last day it counts, in days since 1970-01-01
  std::size_t line = 0;
};

// `rules`: the ids there are; when it is empty no id is looked up. Throws Failure with every
// mistake in the file, with the nearest right name.
std::vector<Suppression> read_suppressions(const std::filesystem::path& file,
                                           const std::vector<std::string>& rules);

// Whether a finding that is about this column, or about none when it is empty, is suppressed.
// `dataset`: that of the input, by its dataset_name.
bool is_suppressed(const std::vector<Suppression>& suppressions, const std::string& dataset,
                   const RuleOutcome& rule, const std::string& column, std::int32_t today);

// Takes what they are about out of the findings that count. What has expired by `today` and what
// meets nothing becomes a finding of its own, unless `unused_allowed`.
void settle(Outcome& outcome, const std::vector<Suppression>& suppressions,
            const std::filesystem::path& folder, std::int32_t today, bool unused_allowed);

}  // namespace jeugdlint
