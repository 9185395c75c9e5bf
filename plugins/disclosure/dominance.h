// SPDX-License-Identifier: Apache-2.0
// When the total of a cell gives away what one contributor has put in it: the largest few make up
// nearly all of it (dominance, n and k), or the second largest can subtract their own part and know
// the largest closely (p%).
#pragma once

#include "amount.h"
#include "inherited_option.h"

#include <jeugdlint/rule.h>

#include <concepts>
#include <cstddef>
#include <cstdint>
#include <span>
#include <stdexcept>
#include <vector>

namespace jeugdlint::disclosure {

struct DominanceLimits {
  std::int64_t n = 2;
  double k = 85, p = 10;

  void check() const {
    if (n < 1) throw std::invalid_argument("option n is 1 or more");
    if (!(k > 0 && k <= 100)) throw std::invalid_argument("option k is above 0 and at most 100");
    if (!(p >= 0 && p <= 100)) throw std::invalid_argument("option p is from 0 to 100");
  }

  // Percentages are compared without dividing, so that a cell at the limit is judged exactly.
  bool dominated(Amount total, std::span<const Amount> largest) const {
    Amount first_n = 0;
    for (std::size_t i = 0; i < largest.size() && i < static_cast<std::size_t>(n); ++i)
      first_n = sum(first_n, largest[i]);
    return static_cast<long double>(first_n) * 100 > static_cast<long double>(total) * k;
  }
  bool too_close(Amount total, std::span<const Amount> largest) const {
    if (largest.empty()) return false;
    const Amount second = largest.size() > 1 ? largest[1] : 0;
    return static_cast<long double>(total - largest[0] - second) * 100 <
           static_cast<long double>(largest[0]) * p;
  }
};

// Those of the rule come before the limits that both rules share.
template <class Rule>
Code dominance_code(std::same_as<Option> auto... own) {
  return code<Rule>(own...,
                    inherited_option<Rule, &DominanceLimits::n>(
                        "n", "of so many largest contributors the part is judged"),
                    inherited_option<Rule, &DominanceLimits::k>(
                        "k", "the percentage of a cell that they may make up"),
                    inherited_option<Rule, &DominanceLimits::p>(
                        "p", "within this percentage nobody may know a contribution"));
}

// The words of both rules about dominance. How large a share is stays out of the finding: with the
// total beside it, it would tell what the largest put in.
inline std::vector<NamedTerm> dominance_terms() {
  return {{"dominance",
           {.nl = "de grootsten maken bijna alles uit", .en = "the largest make up nearly all"}},
          {"p_percent",
           {.nl = "de op één na grootste kan de grootste narekenen",
            .en = "the second largest can reckon the largest"}},
          {"few", {.nl = "te weinig bijdragers", .en = "too few contributors"}}};
}

inline std::vector<Evidence> dominance_evidence(const DominanceLimits& limits, Amount total,
                                                std::span<const Amount> largest, bool few = false) {
  std::vector<Evidence> evidence;
  if (limits.dominated(total, largest)) evidence.emplace_back("criterion", Term{0});
  if (limits.too_close(total, largest)) evidence.emplace_back("criterion", Term{1});
  if (few) evidence.emplace_back("criterion", Term{2});
  if (evidence.empty()) return evidence;
  evidence.emplace_back("n", static_cast<std::uint64_t>(limits.n));
  evidence.emplace_back("k", limits.k);
  evidence.emplace_back("p", limits.p);
  return evidence;
}

}  // namespace jeugdlint::disclosure
