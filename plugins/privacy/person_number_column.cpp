// SPDX-License-Identifier: Apache-2.0
#include "column_rule.h"

namespace jeugdlint::privacy {

using PersonNumberColumn = IdentifierColumns<Severity::error>;

RuleInfo person_number_column() {
  return {
      .id = "privacy/person_number_column",
      .category = Category::privacy,
      .severity = Severity::error,
      .automatic = true,
      .title = {.nl = "Kolom met persoonsnummers", .en = "Column of national numbers of persons"},
      .message = column_message,
      .rationale =
          {.nl = "Een burgerservicenummer of een ander persoonsnummer mag alleen worden verwerkt "
                 "waar "
                 "de wet dat zegt. Staat het in een kolom waar het niet wordt verwacht, dan is het "
                 "bestand direct tot personen te herleiden.",
           .en =
               "A citizen number or another number of a person may be processed only where the law "
               "says so. In a column where it is not expected, it makes the file traceable to "
               "persons at once."},
      .remedy =
          {.nl = "Laat de kolom weg of vervang de nummers door een pseudoniem met geheime sleutel. "
                 "Een gewone hash is geen bescherming: alle nummers zijn in seconden door te "
                 "rekenen.",
           .en = "Leave the column out, or replace the numbers by a pseudonym with a secret key. A "
                 "plain hash is no protection: all numbers can be tried in seconds."},
      .source = "UAVG art. 46; Jeugdwet 7.2.1",
      .terms = PersonNumberColumn::terms(),
      .code = code<PersonNumberColumn>(option<&PersonNumberColumn::columns>(
          "columns", "the columns of the file, filled in by the program")),
  };
}

}  // namespace jeugdlint::privacy
