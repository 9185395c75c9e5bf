// SPDX-License-Identifier: Apache-2.0
#include <jeugdlint/rule.h>

#include <cmath>

namespace jeugdlint::validity {
namespace {

constexpr Term no_number{0}, not_whole{1};

struct Number {
  NumberColumn field;
  bool integer = false;

  void inspect(const Batch& batch, Findings& findings) const {
    const auto numbers = batch[field];
    const auto filled = batch.filled(field);
    std::uint64_t unjudged = 0;
    for (std::size_t i = 0; i < batch.size(); ++i) {
      const auto number = numbers[i];
      if (number && (!integer || std::trunc(*number) == *number)) continue;
      if (filled[i] == Filled::yes)
        findings.add({batch.row(i), field}, {{"field", batch.cell(i, field)},
                                             {"problem", number ? not_whole : no_number}});
      else
        ++unjudged;
    }
    findings.not_evaluable(unjudged);
  }
};

}  // namespace

RuleInfo number() {
  return {
      .id = "validity/number",
      .category = Category::validity,
      .severity = Severity::error,
      .title = {.nl = "Geen getal", .en = "Not a number"},
      .message = {.nl = "{field} is {problem}", .en = "{field} is {problem}"},
      .rationale = {.nl = "Met een waarde die geen getal is kan niet worden gerekend.",
                    .en = "A value that is not a number cannot be computed with."},
      .remedy = {.nl = "Verbeter de waarde. Let op duizendtallen, eenheden en de komma of punt.",
                 .en = "Correct the value. Mind thousands separators, units, and comma or point."},
      .source = "Frictionless Table Schema, types number and integer",
      .terms = {{"no_number", {.nl = "geen getal", .en = "not a number"}},
                {"not_whole", {.nl = "geen geheel getal", .en = "not a whole number"}}},
      .code = code<Number>(option<&Number::field>("field", "the number to judge"),
                           option<&Number::integer>("integer", "must it be a whole number")),
  };
}

}  // namespace jeugdlint::validity
