// SPDX-License-Identifier: Apache-2.0
// The part of a SARIF report that is not about findings: the program with its rules, and how the
// run went.
#pragma once

#include "report/report.h"
#include "text/json_writer.h"

#include <cstddef>
#include <map>
#include <string_view>
#include <vector>

namespace jeugdlint {

// The rules of all inputs and the laws, protocols and literature that they rest on, each once, in
// the order met. Refers to the outcome.
struct SarifRules {
  std::vector<const RuleOutcome*> rules;
  std::map<std::string_view, std::size_t> index;
  std::vector<std::string_view> sources;
  std::map<std::string_view, std::size_t> source_index;
};
SarifRules sarif_rules(const Outcome& outcome);

// Members of the run that is open.
void write_sarif_tool(JsonWriter& json, const SarifRules& list, const ReportOptions& options);
void write_sarif_taxonomies(JsonWriter& json, const SarifRules& list, Language language);
void write_sarif_invocation(JsonWriter& json, const Outcome& outcome, const SarifRules& list,
                            const ReportOptions& options);

// {"text": ...}, under a name.
void write_sarif_text(JsonWriter& json, std::string_view name, std::string_view text);

}  // namespace jeugdlint
