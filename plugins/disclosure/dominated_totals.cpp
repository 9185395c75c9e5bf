// SPDX-License-Identifier: Apache-2.0
#include "dominance.h"

#include <algorithm>
#include <functional>

namespace jeugdlint::disclosure {
namespace {

struct DominatedTotals : DominanceLimits {
  NumberColumn total;
  NumberColumn first;
  std::optional<NumberColumn> second, third;

  void prepare() {
    check();
    if (n > 1 + (second ? 1 : 0) + (third ? 1 : 0))
      throw std::invalid_argument("option n is more than the contributions that are named");
    if (p > 0 && !second) throw std::invalid_argument("option p needs option second");
  }

  void inspect(const Batch& batch, Findings& findings) const {
    const auto totals = batch[total];
    std::uint64_t unjudged = 0;
    for (std::size_t i = 0; i < batch.size(); ++i) {
      const auto whole = amount_of(totals[i]);
      const std::vector<Amount> largest = contributions(batch, i);
      if (!whole || largest.empty() || largest.back() < 0) {
        ++unjudged;
        continue;
      }
      std::vector<Evidence> evidence = dominance_evidence(*this, *whole, largest);
      if (evidence.empty()) continue;
      evidence.emplace_back("total", batch.cell(i, total));
      findings.add({batch.row(i), total}, evidence);
    }
    findings.not_evaluable(unjudged);
  }

 private:
  // The largest first; fewer where a cell has fewer contributors than columns for them.
  std::vector<Amount> contributions(const Batch& batch, std::size_t i) const {
    std::vector<Amount> amounts;
    for (const std::optional<NumberColumn>& column : {std::optional(first), second, third})
      if (const auto amount = column ? amount_of(batch[*column][i]) : std::nullopt)
        amounts.push_back(*amount);
    std::sort(amounts.begin(), amounts.end(), std::greater<>());
    return amounts;
  }
};

}  // namespace

RuleInfo dominated_totals() {
  return {
      .id = "disclosure/dominated_totals",
      .category = Category::disclosure,
      .severity = Severity::warning,
      .title = {.nl = "Totaal waarvan één bijdrager te veel uitmaakt",
                .en = "Total of which one contributor makes up too much"},
      .message = {.nl = "{total} is onveilig: {criterion} (grenzen: n = {n}, k = {k}%, p = {p}%)",
                  .en = "{total} is unsafe: {criterion} (limits: n = {n}, k = {k}%, p = {p}%)"},
      .rationale = {.nl = "Wie zelf aan een totaal bijdraagt, trekt zijn deel ervan af en weet dan "
                          "bijna wat een ander heeft bijgedragen.",
                    .en = "Who contributes to a total subtracts their own part, and then nearly "
                          "knows what another has put in."},
      .remedy = {.nl =
                     "Vervang het totaal door een punt, of voeg de cel samen met een andere. Laat "
                     "de grootste bijdragen zelf weg.",
                 .en = "Put a dot in place of the total, or join the cell with another. Leave the "
                       "largest contributions themselves out."},
      .source =
          "Hundepool e.a., Statistical Disclosure Control, 2012 (dominance and p% rules); "
          "ACRO (2, 85)",
      .terms = dominance_terms(),
      .code = dominance_code<DominatedTotals>(
          option<&DominatedTotals::total>("total", "the total of the cell"),
          option<&DominatedTotals::first>("first", "the largest contribution to it"),
          option<&DominatedTotals::second>("second", "the second largest"),
          option<&DominatedTotals::third>("third", "the third largest")),
  };
}

}  // namespace jeugdlint::disclosure
