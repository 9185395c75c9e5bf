// SPDX-License-Identifier: Apache-2.0
// What was found before and is known: counts per dataset, rule and column. No rows, no dates and no
// values, so that the file says nothing about a person and changes only when the counts do.
#pragma once

#include "engine/outcome.h"
#include "engine/selection.h"

#include <cstdint>
#include <filesystem>
#include <map>
#include <string>
#include <tuple>
#include <vector>

namespace jeugdlint {

struct BaselineKey {
  std::string dataset, rule, column;  // column empty: of no column
  // NOLINTNEXTLINE(modernize-use-nullptr): clang-tidy 14 misreads a defaulted <=>
  friend auto operator<=>(const BaselineKey&, const BaselineKey&) = default;
};
struct Baseline {
  std::map<BaselineKey, std::uint64_t> findings;
  // For others than the owner of the data: each number is raised to a multiple of Count::step and
  // to no less than Count::few, and one that leaves fewer than that of the rows over to all of
  // them.
  bool shareable = false;
};

// Its name where nobody gives it another.
inline constexpr const char* standard_baseline = "jeugdlint-baseline.json";

// Throws Failure with every mistake in the file.
Baseline read_baseline(const std::filesystem::path& file);
// The same counts give the same text.
std::string baseline_text(const Baseline& baseline);

// What an outcome holds. `folder`: where the baseline is.
Baseline counts_of(const Outcome& outcome, const std::filesystem::path& folder, bool shareable);

// Privacy rules are in a baseline only when they are named one by one.
bool about_privacy(const RuleOutcome& rule);

// An entry that allows more than was found; both numbers are those of a baseline.
struct StaleEntry {
  BaselineKey key;
  std::uint64_t known = 0, found = 0;
};
// Takes what the baseline knows out of the findings that count: a count that is not exceeded. Of
// one that is, all count, for nobody can tell which ones are new.
std::vector<StaleEntry> settle(Outcome& outcome, const Baseline& baseline,
                               const std::filesystem::path& folder, const Selection& selection);

}  // namespace jeugdlint
