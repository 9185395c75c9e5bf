// SPDX-License-Identifier: Apache-2.0
#include "engine/selection.h"

#include <algorithm>

namespace jeugdlint {
namespace {

// How much of a name the pattern matches: 0 not at all, 1 for ALL.
std::size_t matched(const std::string& pattern, std::string_view name) {
  if (pattern == "ALL") return 1;
  const bool prefix = pattern.ends_with('/') && name.starts_with(pattern);
  return !name.empty() && (prefix || pattern == name) ? pattern.size() + 1 : 0;
}

}  // namespace

bool Selection::takes(std::string_view id, std::string_view check, std::string_view code) const {
  const auto longest = [&](const std::vector<std::string>& patterns) {
    std::size_t most = 0;
    for (const std::string& pattern : patterns)
      most =
          std::max({most, matched(pattern, id), matched(pattern, check), matched(pattern, code)});
    return most;
  };
  const std::size_t selected = select.empty() ? 1 : longest(select);
  const std::size_t ignored = longest(ignore);
  return selected > 0 && selected > ignored;
}

}  // namespace jeugdlint
