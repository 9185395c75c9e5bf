// SPDX-License-Identifier: Apache-2.0
#include <jeugdlint/rule.h>

namespace jeugdlint::completeness {
namespace {

struct RequiredTogether {
  TextColumn trigger;
  std::vector<TextColumn> fields;

  void inspect(const Batch& batch, Findings& findings) const {
    const auto asked = batch.filled(trigger);
    for (const TextColumn field : fields) {
      const auto filled = batch.filled(field);
      for (std::size_t i = 0; i < batch.size(); ++i)
        if (is_missing(filled[i]) && asked[i] == Filled::yes)
          findings.add({batch.row(i), field}, {{"field", field}, {"trigger", trigger}});
    }
  }
};

}  // namespace

RuleInfo required_together() {
  return {
      .id = "completeness/required_together",
      .category = Category::completeness,
      .severity = Severity::error,
      .title = {.nl = "Veld dat erbij hoort niet ingevuld",
                .en = "Accompanying field not filled in"},
      .message = {.nl = "{field} is niet ingevuld, terwijl {trigger} dat wel is",
                  .en = "{field} is not filled in, while {trigger} is"},
      .rationale = {.nl =
                        "Het ene gegeven heeft zonder het andere geen betekenis: een einde zonder "
                        "reden, een machtiging zonder begindatum.",
                    .en = "The one value means nothing without the other: an end without a reason, "
                          "an authorisation without a start."},
      .remedy =
          {.nl = "Vul het ontbrekende veld in, of haal het andere weg als het er niet hoort.",
           .en = "Fill in the missing field, or remove the other one if it should not be there."},
      .source = "ISO/IEC 25012, completeness; per field: the protocol that the pack names",
      .code = code<RequiredTogether>(
          option<&RequiredTogether::trigger>("trigger", "when this field is filled in ..."),
          absent_allowed_option<&RequiredTogether::fields>(
              "fields", "... each of these fields must be as well")),
  };
}

}  // namespace jeugdlint::completeness
