// SPDX-License-Identifier: Apache-2.0
// Parts of an outcome as JSON, shared by the formats that write it. What the members mean stands in
// schemas/.
#pragma once

#include "engine/outcome.h"
#include "report/report.h"
#include "text/json_writer.h"

namespace jeugdlint {

// A number; of a count that is told roughly the text that stands for it, or null.
void write_count(JsonWriter& json, std::string_view name, Count count);
void write_words(JsonWriter& json, std::string_view name, const LocalText& words);
// The place and evidence of a finding, and its message: members of the object that is open.
void write_finding(JsonWriter& json, const InputOutcome& input, const RuleOutcome& rule,
                   const Finding& finding, Language language);
// Program, verdict and counts: members of the object that is open.
void write_verdict(JsonWriter& json, const Outcome& outcome, const ReportOptions& options);
// How a rule fared: members of the object that is open.
void write_rule_counts(JsonWriter& json, const RuleOutcome& rule);

}  // namespace jeugdlint
