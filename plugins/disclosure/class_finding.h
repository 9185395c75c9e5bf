// SPDX-License-Identifier: Apache-2.0
// What every finding about classes says besides its figures: the key columns, how missing values
// counted, and whether the whole file was counted.
#pragma once

#include "gathering.h"

#include <vector>

namespace jeugdlint::disclosure {

// The first terms of each rule about classes; a rule's own come after these.
inline std::vector<NamedTerm> class_terms(std::vector<NamedTerm> own = {}) {
  std::vector<NamedTerm> terms = {
      {"category",
       {.nl = "een ontbrekende waarde telt als een eigen waarde",
        .en = "a missing value counts as a value of its own"}},
      {"wildcard",
       {.nl = "een ontbrekende waarde past bij elke andere",
        .en = "a missing value fits every other"}},
      {"drop",
       {.nl = "rijen met een ontbrekende waarde tellen niet mee",
        .en = "rows with a missing value are not counted"}},
      {"whole", {.nl = "geteld over het hele bestand", .en = "counted over the whole file"}},
      {"sample",
       {.nl = "geteld in een steekproef van de groepen, die niets bewijst over de andere",
        .en = "counted in a sample of the classes, which proves nothing about the others"}},
  };
  terms.insert(terms.end(), own.begin(), own.end());
  return terms;
}
constexpr std::uint32_t class_term_count = 5;
constexpr Term own_term(std::uint32_t index) {
  return Term{class_term_count + index};
}

inline void add_class_finding(const Gathering& rule, const Classes& state, Findings& findings,
                              std::initializer_list<Evidence> figures) {
  std::vector<Evidence> evidence(figures);
  for (const TextColumn column : rule.key) evidence.emplace_back("key", column);
  if (rule.sensitive) evidence.emplace_back("sensitive", *rule.sensitive);
  evidence.emplace_back("convention", Term{static_cast<std::uint32_t>(rule.convention())});
  evidence.emplace_back("basis", Term{state.sampled() ? 4U : 3U});
  findings.add(Place::table(), evidence);
}

// For rules that judge the values of a sensitive column.
inline void need_sensitive(const Gathering& rule) {
  if (!rule.sensitive) throw std::invalid_argument("this rule needs option sensitive");
  if (rule.missing == "wildcard")
    throw std::invalid_argument("option missing: wildcard makes no classes to judge values in");
}

inline double real(std::uint64_t count) {
  return static_cast<double>(count);
}

}  // namespace jeugdlint::disclosure
