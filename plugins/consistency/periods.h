// SPDX-License-Identifier: Apache-2.0
// The periods of one case: rows with a first and a last day, together with those that share the
// same values (a form of care, say), in order of their first day. Dates may be partial, so each
// question has an answer that is certain and one that is possible.
#pragma once

#include "same_texts.h"

#include <jeugdlint/rule.h>

#include <algorithm>
#include <cstdint>
#include <optional>
#include <tuple>
#include <vector>

namespace jeugdlint::consistency {

struct Period {
  std::size_t row = 0;  // in the batch
  std::uint32_t group = 0;
  Date start;
  Date end{Day{INT32_MAX}, Day{INT32_MAX}};  // running: after every day
  bool running = false;
};

// Nothing when the start cannot be read, or the end is filled in and cannot be read: nothing is
// certain about such a row.
inline std::optional<Period> period_of(const Batch& rows, std::size_t row, DateColumn start,
                                       DateColumn end) {
  const std::optional<Date> first = rows[start][row], last = rows[end][row];
  const bool running = is_missing(rows.filled(end)[row]);
  if (!first || (!running && !last)) return std::nullopt;
  Period one{.row = row, .group = 0, .start = *first, .running = running};
  if (!running) one.end = *last;
  return one;
}

// Without the rows that have no period; `not_evaluable` is told how many. None where the case is
// one row, as most are: there is nothing to compare it with.
template <class Columns>
std::vector<Period> periods(const Batch& rows, const Columns& by, DateColumn start, DateColumn end,
                            std::uint64_t& not_evaluable) {
  std::vector<Period> found;
  if (rows.size() == 1) {
    not_evaluable += period_of(rows, 0, start, end) ? 0U : 1U;
    return found;
  }
  found.reserve(rows.size());
  for (std::size_t i = 0; i < rows.size(); ++i) {
    std::optional<Period> one = period_of(rows, i, start, end);
    if (!one) {
      ++not_evaluable;
      continue;
    }
    one->group = static_cast<std::uint32_t>(i);
    for (const Period& other : found)
      if (same_texts(by, rows, other.row, rows, i)) {
        one->group = other.group;
        break;
      }
    found.push_back(*one);
  }
  std::sort(found.begin(), found.end(), [](const Period& a, const Period& b) {
    return std::tuple(a.group, a.start.first, a.start.last, a.row) <
           std::tuple(b.group, b.start.first, b.start.last, b.row);
  });
  return found;
}

// The spells of each group, by its place among the groups.
template <class Columns>
std::vector<std::vector<Spell>> spells_by_group(const Batch& rows, const Columns& by,
                                                DateColumn start, DateColumn end,
                                                std::uint64_t& not_evaluable) {
  const std::vector<Period> all = periods(rows, by, start, end, not_evaluable);
  std::vector<std::vector<Spell>> found;
  for (std::size_t at = 0; at < all.size();) {
    std::vector<std::size_t> group;
    const std::uint32_t same = all[at].group;
    for (; at < all.size() && all[at].group == same; ++at) group.push_back(all[at].row);
    found.push_back(spells(rows, group, start, end));
  }
  return found;
}

}  // namespace jeugdlint::consistency
