// SPDX-License-Identifier: Apache-2.0
#include "cli/settled.h"

#include "engine/baseline.h"
#include "engine/settle.h"
#include "engine/suppressions.h"
#include "report/numbers.h"
#include "text/date.h"
#include "text/failure.h"
#include "text/terminal_text.h"

#include <chrono>
#include <filesystem>
#include <iostream>

namespace jeugdlint {
namespace {

void tell_stale(const StaleEntry& stale, bool shareable, Language language) {
  const bool dutch = language == Language::nl;
  const auto& [dataset, rule, column] = stale.key;
  const auto told = [&](std::uint64_t number) {
    return shown_count(shareable ? Count::shared(number) : Count(number), language);
  };
  std::cerr << "jeugdlint: " << printable(dataset) << ": " << rule
            << (column.empty() ? "" : ", " + printable(column)) << ": " << told(stale.known)
            << (dutch ? " bekend, " : " known, ") << told(stale.found)
            << (dutch ? " gevonden; draai jeugdlint baseline prune\n"
                      : " found; run jeugdlint baseline prune\n");
}

}  // namespace

std::int32_t day_of_run(const CheckOptions& check, Language language) {
  if (check.run_date.empty()) {
    static const auto today =
        std::chrono::floor<std::chrono::days>(std::chrono::system_clock::now());
    return static_cast<std::int32_t>(today.time_since_epoch().count());
  }
  const jl_date day = DateForm::read("%Y-%m-%d", false)->days(check.run_date);
  const LocalText words = {.nl = "--run-date is een dag, zoals 2026-01-31",
                           .en = "--run-date is a day, such as 2026-01-31"};
  if (day.first > day.last) throw Failure(words.in(language));
  return day.first;
}

void settle_suppressions(CheckRun& run, const CheckOptions& check, Language language) {
  const std::int32_t today = day_of_run(check, language);
  if (check.suppressions.empty()) return;
  settle(run.outcome, read_suppressions(check.suppressions, run.rule_ids),
         std::filesystem::path(check.suppressions).parent_path(), today, check.unused_suppressions);
}

void settle(CheckRun& run, const CheckOptions& check, Language language) {
  settle_suppressions(run, check, language);
  if (check.baseline.empty()) return;
  const auto stale =
      settle(run.outcome, read_baseline(check.baseline),
             std::filesystem::path(check.baseline).parent_path(), run.options.selection);
  if (!check.quiet)
    for (const StaleEntry& entry : stale) tell_stale(entry, check.shareable(), language);
  if (check.unpruned_baseline) return;
  for (const StaleEntry& entry : stale) {
    std::string name = entry.key.dataset;
    name.append(", ").append(entry.key.rule);
    if (!entry.key.column.empty()) name.append(", ").append(entry.key.column);
    add_set_up_finding(run.outcome, ProblemKind::stale_baseline,
                       {{"known", entry.known}, {"found", entry.found}}, name);
  }
}

}  // namespace jeugdlint
