// SPDX-License-Identifier: Apache-2.0
#include "column_rule.h"

namespace jeugdlint::privacy {

using PersonalDataColumn = IdentifierColumns<Severity::warning>;

RuleInfo personal_data_column() {
  return {
      .id = "privacy/personal_data_column",
      .category = Category::privacy,
      .severity = Severity::warning,
      .automatic = true,
      .title = {.nl = "Kolom met persoonsgegevens", .en = "Column of personal data"},
      .message = column_message,
      .rationale =
          {.nl = "Namen, adressen, rekeningnummers en andere kenmerken wijzen een persoon aan, "
                 "ook zonder burgerservicenummer. Er mag niet meer worden geleverd dan nodig "
                 "is.",
           .en = "Names, addresses, account numbers and other marks point at a person, also "
                 "without a citizen number. No more may be delivered than is needed."},
      .remedy =
          {.nl = "Laat de kolom weg of maak haar grover: alleen het jaar, vier cijfers van de "
                 "postcode of de gemeente. Is zij wel nodig, zet dan `identifier:` bij het veld "
                 "in het pakket.",
           .en = "Leave the column out or make it coarser: the year only, four digits of the "
                 "postcode or the municipality. When it is needed, put `identifier:` with the "
                 "field in the pack."},
      .source = "AVG art. 4(1) en 5(1)(c)",
      .terms = PersonalDataColumn::terms(),
      .code = code<PersonalDataColumn>(option<&PersonalDataColumn::columns>(
          "columns", "the columns of the file, filled in by the program")),
  };
}

}  // namespace jeugdlint::privacy
