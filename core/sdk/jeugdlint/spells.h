// SPDX-License-Identifier: Apache-2.0
// Spells: records that follow each other without a day between them, or overlap, taken as one.
// Registration splits a stay for reasons of its own (a new contract, a new year), and a rule about
// its length or its gaps would see ends that are none.
#pragma once

#include <jeugdlint/batch.h>

#include <algorithm>
#include <cstddef>
#include <cstdint>
#include <vector>

namespace jeugdlint {

struct Spell {
  Date start;
  Date end;                       // of a running spell: after every day
  bool running = false;           // a record of it has no end
  std::vector<std::size_t> rows;  // in the batch, by start
  std::size_t ends_with = 0;      // the row that gives the end
};

// `rows` lists rows of the batch that may form spells together. Those without a readable start are
// left out, and so are those whose end is filled in and cannot be read. Dates may be partial:
// records are taken together when they can adjoin, so a gap between two spells is certain.
inline std::vector<Spell> spells(const Batch& batch, const std::vector<std::size_t>& rows,
                                 DateColumn start, DateColumn end) {
  constexpr Date never{Day{INT32_MAX}, Day{INT32_MAX}};
  const auto starts = batch[start];
  const auto ends = batch[end];
  const auto filled = batch.filled(end);
  std::vector<std::size_t> usable;
  for (const std::size_t row : rows)
    if (starts[row] && (is_missing(filled[row]) || ends[row])) usable.push_back(row);
  std::stable_sort(usable.begin(), usable.end(), [&](std::size_t a, std::size_t b) {
    return starts[a]->first < starts[b]->first;
  });
  std::vector<Spell> made;
  for (const std::size_t row : usable) {
    const bool running = is_missing(filled[row]);
    const Date last = running ? never : *ends[row];
    const bool adjoins = !made.empty() && (made.back().running ||
                                           static_cast<std::int32_t>(starts[row]->first) <=
                                               static_cast<std::int32_t>(made.back().end.last) + 1);
    if (!adjoins) {
      made.push_back({*starts[row], last, running, {row}, row});
      continue;
    }
    Spell& spell = made.back();
    spell.rows.push_back(row);
    if (last.last > spell.end.last || (running && !spell.running)) {
      spell.end = last;
      spell.ends_with = row;
    }
    spell.running = spell.running || running;
  }
  return made;
}

// The same of all rows.
inline std::vector<Spell> spells(const Batch& batch, DateColumn start, DateColumn end) {
  std::vector<std::size_t> rows(batch.size());
  for (std::size_t i = 0; i < rows.size(); ++i) rows[i] = i;
  return spells(batch, rows, start, end);
}

}  // namespace jeugdlint
