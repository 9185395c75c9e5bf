// SPDX-License-Identifier: Apache-2.0
// The verdict in words: what the exit code means, and how much was covered.
#pragma once

#include "report/report.h"

#include <optional>
#include <string>
#include <vector>

namespace jeugdlint {

// The level of --fail-on; empty for never.
std::optional<Severity> failing_level(const ReportOptions& options);

// "Not in order: 3 errors, 1 note".
std::string verdict_in_words(const Outcome& outcome, const ReportOptions& options);

// How much of an input was judged: the share of its rows that can be read, times the share of its
// rules that were run to the end. Rules about a table or a delivery that is no part of the run do
// not count. An input without rows, or that no pack fits, has 0: nobody knows
// which rules it should have been held to.
double coverage_percentage(const InputOutcome& input);

// "12,345 rows read in 1 file, 2 unreadable; 22 of 24 rules run."
std::string coverage_in_words(const Outcome& outcome, Language language);

// "3 errors, 1 note", or that there are none.
std::string counts_in_words(const Outcome& outcome, Language language);

// "Incomplete: the file ends before it is complete", for one of the outcome's reasons.
std::string incompleteness_in_words(const LocalText& reason, Language language);

// What keeps a run from passing besides its findings, a line each: why it is no verdict, and which
// limits of the gate are not kept to.
std::vector<std::string> news_of_run(const Outcome& outcome, const ReportOptions& options,
                                     Language language);

// What the exit code means, as a sentence.
std::string exit_meaning(const Outcome& outcome, const ReportOptions& options, Language language);

}  // namespace jeugdlint
