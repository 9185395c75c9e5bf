// SPDX-License-Identifier: Apache-2.0
// Findings that are there and do not count, because a baseline knows them or somebody gave a
// reason.
#pragma once

#include "engine/outcome.h"
#include "input/problem.h"

#include <cstdint>
#include <filesystem>
#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace jeugdlint {

// The findings of a rule on one input that a decision is about: those in a column by its shown
// name; with an empty name those in no column; without a name all.
using OfColumn = std::optional<std::string>;

// Takes such findings out of those that count; gives their number. `reason` empty: the baseline.
// None of a rule that tells what could not be judged, for what was not judged never passes.
std::uint64_t settle(RuleOutcome& rule, const InputOutcome& input, const OfColumn& column,
                     const std::string& reason);

// How a file is called in a baseline or in suppressions that lie in `folder`: its path from there,
// or its bare name when it lies elsewhere.
std::string dataset_name(const std::string& path, const std::filesystem::path& folder);

// Whether no baseline and no suppression can take away what a rule finds.
bool always_counts(const RuleOutcome& rule);

// Adds a finding about the set-up itself, with what its message names. `entry`, when it is not
// empty, is a name of the set-up, and no data.
void add_set_up_finding(Outcome& outcome, ProblemKind kind,
                        const std::vector<std::pair<std::string_view, std::uint64_t>>& numbers,
                        const std::string& entry = "");

}  // namespace jeugdlint
