// SPDX-License-Identifier: Apache-2.0
#include "text_rule.h"

namespace jeugdlint::privacy {

using PersonNumberInText = IdentifiersInText<Severity::error>;

RuleInfo person_number_in_text() {
  return {
      .id = "privacy/person_number_in_text",
      .category = Category::privacy,
      .severity = Severity::error,
      .automatic = true,
      .title = {.nl = "Persoonsnummer in tekst", .en = "National number of a person in text"},
      .message = {.nl = "{field} bevat {kind}, vanaf teken {at} van de tekst",
                  .en = "{field} holds {kind}, from character {at} of the text"},
      .rationale =
          {.nl = "Een burgerservicenummer mag alleen worden verwerkt waar de wet dat zegt, en "
                 "dan in het veld dat ervoor bedoeld is. In een tekstveld ontsnapt het aan "
                 "elke afscherming.",
           .en = "A citizen number may be processed only where the law says so, and then in the "
                 "field that is meant for it. In a text field it escapes every safeguard."},
      .remedy =
          {.nl = "Haal het nummer uit de tekst, of laat het tekstveld uit de levering.",
           .en = "Take the number out of the text, or leave the text field out of the delivery."},
      .source = "UAVG art. 46; Jeugdwet 7.2.1",
      .terms = terms_of(Severity::error, false),
      .code = code<PersonNumberInText>(option<&PersonNumberInText::columns>(
          "columns", "the columns of the file, filled in by the program")),
  };
}

}  // namespace jeugdlint::privacy
