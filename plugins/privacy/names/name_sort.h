// SPDX-License-Identifier: Apache-2.0
// What a word by itself can be to a name.
#pragma once

#include "names/lists.h"
#include "names/word_reader.h"

#include <algorithm>
#include <array>
#include <cstddef>
#include <string_view>

namespace jeugdlint::privacy {

enum class Sort { unknown, initial, first, last, either, no_name };

// Fleurtje, Annetje, Bramke: a name that people made smaller.
template <class Known>
bool is_diminutive_of(std::string_view name, Known known) {
  constexpr std::array<std::string_view, 4> ends = {"tje", "etje", "pje", "je"};
  return std::any_of(ends.begin(), ends.end(), [&](std::string_view end) {
    if (name.size() < end.size() + 3 || !name.ends_with(end)) return false;
    const Sort whole = known(name.substr(0, name.size() - end.size()));
    return whole == Sort::first || whole == Sort::either;
  });
}

inline Sort sort_of(const Word& word) {
  const Lists& all = lists();
  if (word.initial) return Sort::initial;
  std::string_view name = word.folded;
  if (all.never.has(name)) return Sort::no_name;
  if (word.all_capitals && name.size() < 4) return Sort::no_name;
  const auto known = [&](std::string_view one) {
    if (all.first.has(one)) return Sort::first;
    if (all.last.has(one)) return Sort::last;
    return all.either.has(one) ? Sort::either : Sort::unknown;
  };
  Sort sort = known(name);
  if (sort == Sort::unknown && name.size() > 4 && name.back() == 's')
    if (known(name.substr(0, name.size() - 1)) == Sort::first) sort = Sort::first;
  if (sort == Sort::unknown && is_diminutive_of(name, known)) sort = Sort::first;
  if (const std::size_t dash = name.find('-');
      sort == Sort::unknown && dash != std::string_view::npos)
    sort = known(name.substr(0, dash));
  return sort;
}

// Ends that streets, schools and clinics have.
inline bool names_thing(std::string_view folded) {
  constexpr std::array<std::string_view, 20> ends = {
      "straat",  "laan",   "plein",   "kade",       "singel",  "gracht", "school",
      "college", "lyceum", "kliniek", "ziekenhuis", "centrum", "dreef",  "steeg",
      "hof",     "park",   "zorg",    "hulp",       "weg",     "huis"};
  return std::any_of(ends.begin(), ends.end(), [&](std::string_view end) {
    return folded.size() > end.size() + 1 && folded.ends_with(end);
  });
}

// Also at the end of a longer word: jeugdzorgwerker, schoolpsychologe.
inline bool ends_in_role(std::string_view folded) {
  constexpr std::size_t least_role = 5, least_before = 3;
  if (lists().roles.has(folded)) return true;
  for (std::size_t at = least_before; at + least_role <= folded.size(); ++at)
    if (lists().roles.has(folded.substr(at))) return true;
  return false;
}

}  // namespace jeugdlint::privacy
