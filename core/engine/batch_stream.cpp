// SPDX-License-Identifier: Apache-2.0
#include "engine/batch_stream.h"

#include <algorithm>

namespace jeugdlint {

bool BatchStream::takes(std::size_t rule) const {
  const PlannedRule& planned = plan_.rules[rule];
  return planned.code != nullptr && planned.code->inspect != nullptr &&
         planned.words.thresholds.empty();
}

void BatchStream::tell(const std::vector<std::pair<std::size_t, const Collector*>>& found) {
  std::vector<PlacedFinding> findings;
  for (const auto& [rule, collector] : found) add_first(findings, rule, *collector);
  if (!findings.empty()) to_.add(findings);
}

// Later batches have later rows, so the first of this one are the next ones of the input.
void BatchStream::add_first(std::vector<PlacedFinding>& findings, std::size_t rule,
                            const Collector& found) {
  std::vector<const Finding*> in_rows;
  for (const Finding& finding : found.kept())
    if (finding.row > 0) in_rows.push_back(&finding);
  std::sort(in_rows.begin(), in_rows.end(),
            [](const Finding* a, const Finding* b) { return before(*a, *b); });
  if (in_rows.size() > most_ - told_[rule]) in_rows.resize(most_ - told_[rule]);
  told_[rule] += in_rows.size();
  for (const Finding* finding : in_rows) findings.push_back({&plan_.rules[rule].words, finding});
}

}  // namespace jeugdlint
