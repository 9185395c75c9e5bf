// SPDX-License-Identifier: Apache-2.0
// What SARIF 2.1.0 asks of texts and names: URIs, message strings, identifiers; and how results
// are held to a number that code-scanning services take.
#pragma once

#include "engine/outcome.h"
#include "report/groups.h"

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

namespace jeugdlint {

// A path as a URI reference, percent-encoded: relative paths stay relative.
std::string uri_of_path(std::string_view path);

// A text as a message string: braces doubled, and nothing in it that reads as a link.
std::string sarif_message(std::string_view text);

// "bij/care_ends_before_start" as BijCareEndsBeforeStart.
std::string pascal_case(std::string_view id);

// The findings of a rule on an input that become results of their own, and how many do not.
struct SarifShare {
  const InputOutcome* input = nullptr;
  std::size_t input_index = 0;
  RuleGroup group;
  std::vector<PlacedFinding> listed;
  Count rest;  // one more result tells these
};

// All rules with findings, so that results and roll-ups together are at most `most`: no rule gives
// way before those with more findings do.
std::vector<SarifShare> sarif_shares(const Outcome& outcome, std::size_t most);

}  // namespace jeugdlint
