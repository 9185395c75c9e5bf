// SPDX-License-Identifier: Apache-2.0
// The counts that stand in a JSON report of `check`.
#pragma once

#include "text/local_text.h"

#include <compare>
#include <cstdint>
#include <map>
#include <string>
#include <vector>

namespace jeugdlint {

struct CountKey {
  std::string dataset, rule, column;  // column empty: in no column
  // NOLINTNEXTLINE(modernize-use-nullptr): clang-tidy 14 misreads a defaulted <=>
  friend auto operator<=>(const CountKey&, const CountKey&) = default;
};
struct RuleCount {
  std::string severity;
  std::int64_t findings = 0;
};

struct ReportCounts {
  bool complete = false;
  std::vector<std::string> datasets;       // paths of the inputs
  std::map<CountKey, RuleCount> findings;  // no zeros
  std::map<CountKey, bool> judged;         // of dataset and rule, without a column
};

// Throws Failure for a file that is no such report.
ReportCounts read_report_counts(const std::string& path, Language language);

}  // namespace jeugdlint
