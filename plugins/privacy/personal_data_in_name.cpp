// SPDX-License-Identifier: Apache-2.0
#include "name_rule.h"

namespace jeugdlint::privacy {

using PersonalDataInName = IdentifiersInNames<Severity::warning>;

RuleInfo personal_data_in_name() {
  return {
      .id = "privacy/personal_data_in_name",
      .category = Category::privacy,
      .severity = Severity::warning,
      .automatic = true,
      .title = {.nl = "Persoon in een naam", .en = "Person in a name"},
      .message = name_message,
      .rationale =
          {.nl = "Een bestand dat naar een persoon is genoemd, vertelt al voor het wordt geopend "
                 "dat die persoon jeugdhulp krijgt. Ook een kolom of sleutel met een naam van "
                 "een persoon zegt dat, in elk schema en elk rapport.",
           .en = "A file that is called after a person tells before it is opened that this person "
                 "is in youth care. A column or key that is called so tells it in every schema "
                 "and every report."},
      .remedy = {.nl = "Hernoem het bestand of de kolom. Zijn sleutels in JSON namen van personen, "
                       "maak er dan een array met records van.",
                 .en = "Rename the file or the column. When keys in JSON are names of persons, "
                       "make an array of records of them."},
      .source = "AVG art. 4(1), 5(1)(c) en 9",
      .terms = PersonalDataInName::terms(),
      .code = code<PersonalDataInName>(
          option<&PersonalDataInName::columns>("columns",
                                               "the columns of the file, filled in by the program"),
          option<&PersonalDataInName::names>("names",
                                             "the names of the file, filled in by the program")),
  };
}

}  // namespace jeugdlint::privacy
