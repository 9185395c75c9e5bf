// SPDX-License-Identifier: Apache-2.0
#include "text_rule.h"

namespace jeugdlint::privacy {

using PersonalDataInText = IdentifiersInText<Severity::warning>;

RuleInfo personal_data_in_text() {
  return {
      .id = "privacy/personal_data_in_text",
      .category = Category::privacy,
      .severity = Severity::warning,
      .automatic = true,
      .title = {.nl = "Persoonsgegeven in tekst", .en = "Personal data in text"},
      .message = {.nl = "{field} bevat {kind}, vanaf teken {at} van de tekst",
                  .en = "{field} holds {kind}, from character {at} of the text"},
      .rationale =
          {.nl = "Een naam, adres of telefoonnummer in een tekst maakt de hele regel tot een "
                 "persoon herleidbaar, ook als alle andere kolommen zijn vervangen.",
           .en = "A name, address or phone number in a text makes the whole row traceable to "
                 "a person, even when all other columns have been replaced."},
      .remedy = {.nl = "Haal het gegeven uit de tekst, of laat het tekstveld uit de levering.",
                 .en = "Take it out of the text, or leave the text field out of the delivery."},
      .source = "AVG art. 4(1) en 5(1)(c)",
      .terms = terms_of(Severity::warning, false),
      .code = code<PersonalDataInText>(option<&PersonalDataInText::columns>(
          "columns", "the columns of the file, filled in by the program")),
  };
}

}  // namespace jeugdlint::privacy
