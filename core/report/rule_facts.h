// SPDX-License-Identifier: Apache-2.0
// What reports of several formats say of one rule with findings: how often, where first, and the
// messages that its places need not repeat.
#pragma once

#include "report/groups.h"
#include "report/report.h"

#include <cstddef>
#include <string>
#include <vector>

namespace jeugdlint {

// The rule's title, or its id when it has none.
const std::string& rule_title(const RuleOutcome& rule, Language language);

// "16 findings, in 0.8% of the rows; per column: ...".
std::string how_often(const InputOutcome& input, const RuleGroup& group, Language language);

// "and 14 findings more of this rule in this file", for those without an entry of their own.
std::string rest_in_words(Count findings, Language language);

// The messages of the first findings when a few tell all: each column has one, so that a place need
// not repeat it. Empty otherwise.
std::vector<std::string> common_messages(const InputOutcome& input,
                                         const std::vector<PlacedFinding>& findings,
                                         std::size_t most_places, Language language);

// The first places in words, each with its message when that is asked, and how many more there are.
std::vector<std::string> first_places(const InputOutcome& input, const RuleGroup& group,
                                      const std::vector<PlacedFinding>& findings,
                                      std::size_t most_places, bool with_messages,
                                      Language language);

}  // namespace jeugdlint
