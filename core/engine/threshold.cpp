// SPDX-License-Identifier: Apache-2.0
#include "engine/threshold.h"

#include "engine/outcome.h"
#include "text/number.h"

#include <algorithm>
#include <cmath>

namespace jeugdlint {
namespace {

std::string_view trimmed(std::string_view text) {
  while (text.starts_with(' ')) text.remove_prefix(1);
  while (text.ends_with(' ')) text.remove_suffix(1);
  return text;
}

}  // namespace

bool Threshold::passed_by(std::uint64_t findings, std::uint64_t rows_failed,
                          std::uint64_t rows_judged) const {
  if (findings == 0) return false;
  double measured = static_cast<double>(findings);
  // A finding about the whole, of a rule that fails no row, is as much as there can be.
  if (share)
    measured = rows_failed == 0 || rows_judged == 0
                   ? 1.0
                   : static_cast<double>(rows_failed) / static_cast<double>(rows_judged);
  return reaches ? measured >= limit : measured > limit;
}

std::optional<Threshold> read_threshold(std::string_view text, Severity severity) {
  Threshold made{.severity = severity, .text = std::string(text)};
  text = trimmed(text);
  if (!text.starts_with('>')) return std::nullopt;
  text.remove_prefix(1);
  if (text.starts_with('=')) {
    made.reaches = true;
    text.remove_prefix(1);
  }
  text = trimmed(text);
  if (text.ends_with('%')) {
    made.share = true;
    text = trimmed(text.substr(0, text.size() - 1));
  }
  made.limit = number_of(text, {});
  if (std::isnan(made.limit) || made.limit < 0) return std::nullopt;
  if (made.share) made.limit /= 100;
  if (made.share && made.limit > 1) return std::nullopt;
  return made;
}

void weigh(RuleOutcome& outcome) {
  if (outcome.thresholds.empty()) return;
  const auto passed = std::find_if(
      outcome.thresholds.begin(), outcome.thresholds.end(), [&](const Threshold& threshold) {
        return threshold.passed_by(outcome.findings, outcome.rows_failed,
                                   outcome.rows_failed + outcome.rows_passed);
      });
  outcome.severity = passed == outcome.thresholds.end() ? Severity::note : passed->severity;
}

}  // namespace jeugdlint
