// SPDX-License-Identifier: Apache-2.0
#include <jeugdlint/rule.h>
#include <jeugdlint/setting.h>

#include <algorithm>
#include <optional>
#include <stdexcept>

namespace jeugdlint::validity {
namespace {

constexpr Term too_short{0}, too_long{1};

// Characters in UTF-8: every byte but those that continue one.
std::int64_t characters(std::string_view text) {
  return std::count_if(text.begin(), text.end(), [](char byte) { return (byte & 0xc0) != 0x80; });
}

struct Length {
  TextColumn field;
  std::optional<std::int64_t> minimum, maximum;

  void prepare() {
    if (!minimum && !maximum) throw std::invalid_argument("needs option minimum, maximum or both");
    if (minimum && maximum && *minimum > *maximum)
      throw std::invalid_argument("option minimum is larger than option maximum");
  }

  void inspect(const Batch& batch, Findings& findings) const {
    const auto texts = batch[field];
    const auto filled = batch.filled(field);
    const std::int64_t least = minimum.value_or(0), most = maximum.value_or(INT64_MAX);
    std::uint64_t unjudged = 0;
    for (std::size_t i = 0; i < batch.size(); ++i) {
      if (filled[i] != Filled::yes) {
        ++unjudged;
        continue;
      }
      const std::int64_t length = characters(texts[i].view());
      if (length >= least && length <= most) continue;
      const bool shorter = length < least;
      findings.add({batch.row(i), field}, {{"field", batch.cell(i, field)},
                                           {"problem", shorter ? too_short : too_long},
                                           setting("limit", shorter ? least : most)});
    }
    findings.not_evaluable(unjudged);
  }
};

}  // namespace

RuleInfo length() {
  return {
      .id = "validity/length",
      .category = Category::validity,
      .severity = Severity::error,
      .title = {.nl = "Waarde te kort of te lang", .en = "Value too short or too long"},
      .message = {.nl = "{field} heeft {problem} {limit} tekens",
                  .en = "{field} has {problem} {limit} characters"},
      .rationale = {.nl = "Een te lange waarde wordt bij de ontvanger afgekapt; een te korte mist "
                          "vaak voorloopnullen.",
                    .en = "A value that is too long is cut off by the recipient; one that is too "
                          "short often lacks leading zeros."},
      .remedy =
          {.nl = "Verbeter de waarde. Zet codes in een spreadsheet als tekst, zodat "
                 "voorloopnullen blijven staan.",
           .en = "Correct the value. Keep codes as text in a spreadsheet, so that leading zeros "
                 "stay."},
      .source = "Frictionless Table Schema, constraints minLength and maxLength",
      .terms = {{"too_short", {.nl = "minder dan", .en = "fewer than"}},
                {"too_long", {.nl = "meer dan", .en = "more than"}}},
      .code = code<Length>(option<&Length::field>("field", "the field to judge"),
                           option<&Length::minimum>("minimum", "the smallest number of characters"),
                           option<&Length::maximum>("maximum", "the largest number of characters")),
  };
}

}  // namespace jeugdlint::validity
