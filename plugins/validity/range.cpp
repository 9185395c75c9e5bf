// SPDX-License-Identifier: Apache-2.0
#include <jeugdlint/rule.h>
#include <jeugdlint/setting.h>

#include <limits>
#include <optional>
#include <stdexcept>

namespace jeugdlint::validity {
namespace {

constexpr Term below{0}, above{1};

struct Range {
  NumberColumn field;
  std::optional<double> minimum, maximum;

  void prepare() {
    if (!minimum && !maximum) throw std::invalid_argument("needs option minimum, maximum or both");
    if (minimum && maximum && *minimum > *maximum)
      throw std::invalid_argument("option minimum is larger than option maximum");
  }

  void inspect(const Batch& batch, Findings& findings) const {
    constexpr double endless = std::numeric_limits<double>::infinity();
    const auto numbers = batch[field];
    const double least = minimum.value_or(-endless), most = maximum.value_or(endless);
    std::uint64_t unjudged = 0;
    for (std::size_t i = 0; i < batch.size(); ++i) {
      const auto number = numbers[i];
      if (!number) {
        ++unjudged;  // validity/number reports those that are filled in
        continue;
      }
      if (*number >= least && *number <= most) continue;
      const bool lower = *number < least;
      findings.add({batch.row(i), field}, {{"field", batch.cell(i, field)},
                                           {"side", lower ? below : above},
                                           setting("limit", lower ? least : most)});
    }
    findings.not_evaluable(unjudged);
  }
};

}  // namespace

RuleInfo range() {
  return {
      .id = "validity/range",
      .category = Category::validity,
      .severity = Severity::error,
      .title = {.nl = "Getal buiten de grenzen", .en = "Number out of range"},
      .message = {.nl = "{field} is {side} dan {limit}", .en = "{field} is {side} than {limit}"},
      .rationale =
          {.nl = "Een getal buiten de grenzen is een tikfout, een andere eenheid of een code "
                 "die daar niet hoort.",
           .en = "A number out of range is a typing error, another unit, or a code that does "
                 "not belong there."},
      .remedy = {.nl = "Controleer de waarde in het dossier.",
                 .en = "Check the value in the case file."},
      .source = "Frictionless Table Schema, constraints minimum and maximum",
      .terms = {{"below", {.nl = "lager", .en = "lower"}},
                {"above", {.nl = "hoger", .en = "higher"}}},
      .code = code<Range>(option<&Range::field>("field", "the number to judge"),
                          option<&Range::minimum>("minimum", "the lowest number that is allowed"),
                          option<&Range::maximum>("maximum", "the highest number that is allowed")),
  };
}

}  // namespace jeugdlint::validity
