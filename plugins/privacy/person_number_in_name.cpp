// SPDX-License-Identifier: Apache-2.0
#include "name_rule.h"

namespace jeugdlint::privacy {

using PersonNumberInName = IdentifiersInNames<Severity::error>;

RuleInfo person_number_in_name() {
  return {
      .id = "privacy/person_number_in_name",
      .category = Category::privacy,
      .severity = Severity::error,
      .automatic = true,
      .title = {.nl = "Persoonsnummer in een naam", .en = "National number of a person in a name"},
      .message = name_message,
      .rationale =
          {.nl = "Namen van bestanden en kolommen komen in logboeken, mails en mappen terecht "
                 "waar de gegevens zelf niet mogen zijn. Staat er een persoonsnummer in, dan "
                 "gaat het mee.",
           .en = "Names of files and columns end up in logs, mails and folders where the data "
                 "itself may not be. A number of a person in them goes along."},
      .remedy = {.nl = "Hernoem het bestand of de kolom. Staat in de eerste regel een record, "
                       "zet de namen van de velden er dan boven.",
                 .en = "Rename the file or the column. When the first line is a record, put the "
                       "names of the fields above it."},
      .source = "UAVG art. 46; AVG art. 5(1)(c)",
      .terms = PersonNumberInName::terms(),
      .code = code<PersonNumberInName>(
          option<&PersonNumberInName::columns>("columns",
                                               "the columns of the file, filled in by the program"),
          option<&PersonNumberInName::names>("names",
                                             "the names of the file, filled in by the program")),
  };
}

}  // namespace jeugdlint::privacy
