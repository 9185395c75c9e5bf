// SPDX-License-Identifier: Apache-2.0
#include <jeugdlint/rule.h>

namespace jeugdlint::completeness {
namespace {

struct Required {
  TextColumn field;

  void inspect(const Batch& batch, Findings& findings) const {
    const auto filled = batch.filled(field);
    for (std::size_t i = 0; i < batch.size(); ++i)
      if (is_missing(filled[i])) findings.add({batch.row(i), field}, {{"field", field}});
  }
};

}  // namespace

RuleInfo required() {
  return {
      .id = "completeness/required",
      .category = Category::completeness,
      .severity = Severity::error,
      .title = {.nl = "Verplicht veld niet ingevuld", .en = "Required field not filled in"},
      .message = {.nl = "{field} is niet ingevuld", .en = "{field} is not filled in"},
      .rationale = {.nl = "De ontvanger kan een record zonder dit gegeven niet of niet goed "
                          "verwerken.",
                    .en = "The recipient cannot process a record without this value, or not well."},
      .remedy = {.nl = "Vul het veld aan vanuit het dossier, of gebruik de code voor onbekend als "
                       "het veld die heeft.",
                 .en = "Complete the field from the case file, or use the code for unknown where "
                       "the field has one."},
      .source = "ISO/IEC 25012, completeness; per field: the protocol that the pack names",
      .code = code<Required>(
          option<&Required::field>("field", "the field that every record must have")),
  };
}

}  // namespace jeugdlint::completeness
