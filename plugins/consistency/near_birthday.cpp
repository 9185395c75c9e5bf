// SPDX-License-Identifier: Apache-2.0
#include <jeugdlint/rule.h>
#include <jeugdlint/setting.h>

#include "whole_years.h"

#include <cstdint>
#include <cstdlib>
#include <optional>
#include <stdexcept>
#include <string>
#include <vector>

namespace jeugdlint::consistency {
namespace {

struct NearBirthday {
  DateColumn birth, on;
  std::int64_t years = 18, days = 7;
  TextColumn field;
  std::vector<std::string> value_in;

  void prepare() {
    if (value_in.empty()) throw std::invalid_argument("option value_in needs a value or more");
    if (days < 0 || years < 0)
      throw std::invalid_argument("options years and days are not below 0");
    in_ = TextIndex(value_in);
  }

  void inspect(const Batch& batch, Findings& findings) const {
    const auto births = batch[birth];
    const auto dates = batch[on];
    const auto texts = batch[field];
    const auto filled = batch.filled(field);
    std::uint64_t unjudged = 0;
    for (std::size_t i = 0; i < batch.size(); ++i) {
      const std::optional<Date> born = births[i], at = dates[i];
      // Of a birth date that leaves the day open nobody knows how near it is.
      const bool known = born && at && born->first == born->last && at->first == at->last;
      if (!known || filled[i] != Filled::yes) {
        ++unjudged;
        continue;
      }
      const auto apart = std::int64_t{static_cast<std::int32_t>(at->first)} -
                         birthday(born->first, static_cast<int>(years));
      if (std::abs(apart) > days || in_.contains(texts[i].view())) continue;
      findings.add({batch.row(i), field}, {{"field", batch.cell(i, field)},
                                           {"on", batch.cell(i, on)},
                                           setting("days", days),
                                           setting("years", years)});
    }
    findings.not_evaluable(unjudged);
  }

 private:
  TextIndex in_;
};

}  // namespace

RuleInfo near_birthday() {
  return {
      .id = "consistency/near_birthday",
      .category = Category::consistency,
      .severity = Severity::warning,
      .title = {.nl = "Code past niet bij de verjaardag",
                .en = "Code does not go with the birthday"},
      .message =
          {.nl = "{on} ligt binnen {days} dagen van de verjaardag van {years} jaar, en {field} "
                 "zegt iets anders",
           .en = "{on} lies within {days} days of the birthday of {years} years, and {field} "
                 "says something else"},
      .rationale = {.nl = "Wat rond een verjaardag eindigt, eindigt meestal door de leeftijd.",
                    .en = "What ends around a birthday mostly ends because of the age."},
      .remedy = {.nl = "Ga na of de leeftijd de reden was.",
                 .en = "Find out whether the age was the reason."},
      .source = "The protocol that the pack names",
      .code = code<NearBirthday>(
          option<&NearBirthday::birth>("birth", "the date of birth"),
          option<&NearBirthday::on>("on", "the date that may lie near a birthday"),
          option<&NearBirthday::years>("years", "which birthday"),
          option<&NearBirthday::days>("days", "how many days before or after it are near"),
          option<&NearBirthday::field>("field", "the field that then ..."),
          required_option<&NearBirthday::value_in>("value_in", "... should have one of these")),
  };
}

}  // namespace jeugdlint::consistency
