// SPDX-License-Identifier: Apache-2.0
// The parts of the page, in its order.
#pragma once

#include "report/groups.h"
#include "report/html/markup.h"
#include "report/report.h"

#include <cstddef>
#include <string>

namespace jeugdlint::html {

// The choice of language, the verdict and what was covered.
void write_verdict(Markup& page, const Outcome& outcome, const ReportOptions& options);

// What to show; the script wakes it up.
void write_filters(Markup& page, const Outcome& outcome);

// A file: how it was read, its rules and columns counted, each rule with findings explained.
void write_input(Markup& page, const Outcome& outcome, std::size_t number);

// A rule with findings: what, why, how often, where, to do, source.
void write_rule(Markup& page, const InputOutcome& input, const RuleGroup& group,
                const std::string& anchor);

// What every rule judged, and which were not run and why.
void write_coverage(Markup& page, const InputOutcome& input);

// What each column holds, of an input whose columns were profiled.
void write_profile(Markup& page, const InputOutcome& input);

// Room for the list of all places, which the script fills; says of which file they are when there
// are several.
void write_places(Markup& page, bool several_files);

// The place of a rule on the page: the nth with findings in that input.
std::string rule_anchor(std::size_t input, std::size_t rule);

}  // namespace jeugdlint::html
