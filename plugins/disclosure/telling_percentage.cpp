// SPDX-License-Identifier: Apache-2.0
#include <jeugdlint/rule.h>
#include <jeugdlint/setting.h>

#include <algorithm>
#include <cmath>
#include <stdexcept>

namespace jeugdlint::disclosure {
namespace {

struct TellingPercentage {
  NumberColumn field;
  NumberColumn total;
  std::optional<NumberColumn> count;
  std::int64_t at_least = 10;

  void prepare() {
    if (at_least < 1) throw std::invalid_argument("option at_least is 1 or more");
  }

  void inspect(const Batch& batch, Findings& findings) const {
    const auto percentages = batch[field];
    const auto totals = batch[total];
    const auto written = batch.text(field);
    std::uint64_t unjudged = 0;
    for (std::size_t i = 0; i < batch.size(); ++i) {
      if (!percentages[i] || !totals[i] || !(*totals[i] >= 1)) {
        ++unjudged;
        continue;
      }
      const double step = std::pow(10, -static_cast<double>(decimals(written[i].view())));
      const auto people = the_only_count(*percentages[i], *totals[i], step);
      if (!people || *people == 0) continue;
      const bool suppressed = count && !batch[*count][i];
      if (suppressed || *people < static_cast<double>(at_least))
        findings.add({batch.row(i), field}, {{"field", batch.cell(i, field)},
                                             {"total", batch.cell(i, total)},
                                             {"what", Term{suppressed ? 0U : 1U}},
                                             setting("at_least", at_least)});
    }
    findings.not_evaluable(unjudged);
  }

 private:
  // A percentage has no thousands, so the last point or comma stands before its decimals.
  static std::size_t decimals(std::string_view text) {
    const std::size_t at = text.find_last_of(".,");
    if (at == std::string_view::npos) return 0;
    const std::size_t end = text.find_first_not_of("0123456789", at + 1);
    return (end == std::string_view::npos ? text.size() : end) - at - 1;
  }

  // The one count whose percentage rounds to this one, whichever way a half was rounded.
  static std::optional<double> the_only_count(double percentage, double total, double step) {
    constexpr double slack = 1e-9;  // of the arithmetic here
    const double lowest = std::ceil((percentage - step / 2) * total / 100 - slack);
    const double highest = std::floor((percentage + step / 2) * total / 100 + slack);
    if (std::max(lowest, 0.0) != std::min(highest, total)) return std::nullopt;
    return std::max(lowest, 0.0);
  }
};

}  // namespace

RuleInfo telling_percentage() {
  return {
      .id = "disclosure/telling_percentage",
      .category = Category::disclosure,
      .severity = Severity::error,
      .title = {.nl = "Percentage dat een klein aantal verraadt",
                .en = "Percentage that gives a small count away"},
      .message = {.nl = "bij {field} van {total} past maar één aantal, {what} ({at_least})",
                  .en = "only one count goes with {field} of {total}, {what} ({at_least})"},
      .rationale = {.nl = "Met zoveel decimalen is het aantal mensen uit het percentage en het "
                          "totaal terug te rekenen, ook als het zelf niet gegeven wordt.",
                    .en = "With so many decimals the number of people can be reckoned from the "
                          "percentage and the total, even where it is not given itself."},
      .remedy = {.nl = "Rond het percentage af op minder decimalen, of geef het niet bij kleine "
                       "aantallen.",
                 .en = "Round the percentage to fewer decimals, or do not give it for small "
                       "counts."},
      .source = "Hundepool e.a., Statistical Disclosure Control, 2012 (minimum frequency rule)",
      .terms = {{"suppressed",
                 {.nl = "dat zelf is weggelaten; grens", .en = "which is suppressed; limit"}},
                {"small", {.nl = "kleiner dan de grens", .en = "below the limit"}}},
      .code = code<TellingPercentage>(
          option<&TellingPercentage::field>("field", "the percentage"),
          option<&TellingPercentage::total>("total", "the number of people it is a part of"),
          option<&TellingPercentage::count>(
              "count", "the count itself: where it holds no number, no percentage may tell it"),
          option<&TellingPercentage::at_least>("at_least", "the lowest count that may be known")),
  };
}

}  // namespace jeugdlint::disclosure
