// SPDX-License-Identifier: Apache-2.0
#include <jeugdlint/rule.h>
#include <jeugdlint/setting.h>

#include "whole_years.h"

#include <cstdint>
#include <limits>
#include <optional>
#include <stdexcept>
#include <string>
#include <vector>

namespace jeugdlint::consistency {
namespace {

constexpr Term younger{0}, older{1};

struct Age {
  DateColumn birth;
  std::optional<DateColumn> on;
  std::optional<Date> day;
  std::int64_t minimum = 0, maximum = 200, grace_days = 0;
  std::optional<TextColumn> field;
  std::vector<std::string> value_in, value_not_in;

  void prepare() {
    if (!on && !day) throw std::invalid_argument("needs option on, day or both");
    if (minimum > maximum) throw std::invalid_argument("option minimum is larger than maximum");
    if (!field && (!value_in.empty() || !value_not_in.empty()))
      throw std::invalid_argument("options value_in and value_not_in go with option field");
    in_ = TextIndex(value_in);
    not_in_ = TextIndex(value_not_in);
  }

  void inspect(const Batch& batch, Findings& findings) const {
    const auto births = batch[birth];
    std::uint64_t unjudged = 0;
    for (std::size_t i = 0; i < batch.size(); ++i) {
      if (!is_meant(batch, i)) continue;
      const std::optional<Date> at = day_of(batch, i);
      const std::optional<Date> born = births[i];
      if (!born || !at) {
        ++unjudged;  // validity/date reports what is filled in and is no date
        continue;
      }
      // An unknown day or month of birth leaves an age open, and only what is certain counts.
      if (minimum > 0 && whole_years(born->first, at->last) < minimum)
        report(batch, i, younger, minimum, findings);
      else if (whole_years(born->last, earlier(at->first)) > maximum)
        report(batch, i, older, maximum, findings);
    }
    findings.not_evaluable(unjudged);
  }

 private:
  bool is_meant(const Batch& batch, std::size_t i) const {
    if (!field) return true;
    const bool filled = batch.filled(*field)[i] == Filled::yes;
    const std::string_view text = batch[*field][i].view();
    if (!value_in.empty() && !(filled && in_.contains(text))) return false;
    return !(filled && not_in_.contains(text));
  }

  // What has not ended is judged on the day.
  std::optional<Date> day_of(const Batch& batch, std::size_t i) const {
    if (!on) return day;
    const std::optional<Date> date = batch[*on][i];
    return date || !is_missing(batch.filled(*on)[i]) ? date : day;
  }

  Day earlier(Day day_of_age) const {
    return Day{static_cast<std::int32_t>(static_cast<std::int32_t>(day_of_age) - grace_days)};
  }

  void report(const Batch& batch, std::size_t i, Term side, std::int64_t limit,
              Findings& findings) const {
    findings.add({batch.row(i), birth},
                 {{"birth", batch.cell(i, birth)}, {"side", side}, setting("limit", limit)});
  }

  TextIndex in_, not_in_;
};

}  // namespace

RuleInfo age() {
  return {
      .id = "consistency/age",
      .category = Category::consistency,
      .severity = Severity::warning,
      .title = {.nl = "Leeftijd past niet bij wat er staat",
                .en = "Age does not go with the record"},
      .message = {.nl = "volgens {birth} is de jeugdige op die dag {side} dan {limit} jaar",
                  .en = "by {birth} the young person is {side} than {limit} years on that day"},
      .rationale =
          {.nl = "Bij een leeftijd die niet kan, is een van de datums verkeerd, of hoort het "
                 "record niet in de levering.",
           .en = "With an age that cannot be, one of the dates is wrong, or the record does "
                 "not belong in the delivery."},
      .remedy = {.nl = "Controleer de geboortedatum en de andere datum in het dossier.",
                 .en = "Check the date of birth and the other date in the case file."},
      .source = "The protocol that the pack names",
      .terms = {{"younger", {.nl = "jonger", .en = "younger"}},
                {"older", {.nl = "ouder", .en = "older"}}},
      .code = code<Age>(
          option<&Age::birth>("birth", "the date of birth"),
          option<&Age::on>("on", "the date on which the age counts"),
          option<&Age::day>("day", "the day on which it counts where that date is missing"),
          option<&Age::minimum>("minimum", "the lowest age in whole years"),
          option<&Age::maximum>("maximum", "the highest age in whole years"),
          option<&Age::grace_days>(
              "grace_days", "so many days past the birthday are still taken for the birthday"),
          absent_allowed_option<&Age::field>("field", "only records where this field ..."),
          option<&Age::value_in>("value_in", "... has one of these values, or ..."),
          option<&Age::value_not_in>("value_not_in", "... has none of these")),
  };
}

}  // namespace jeugdlint::consistency
