// SPDX-License-Identifier: Apache-2.0
#include <jeugdlint/rule.h>

#include <vector>

namespace jeugdlint::privacy {
namespace {

struct UnforeseenColumn {
  std::vector<FileColumn> columns;

  struct State {};  // the columns say enough

  void inspect(const Batch&, State&) const {}
  void merge(State&, State&&) const {}

  void finish(const State&, Findings& findings) const {
    for (const FileColumn& column : columns)
      if (column.schema && !column.declared)
        findings.add(column.column, {{"field", column.column}});
  }
};

}  // namespace

RuleInfo unforeseen_column() {
  return {
      .id = "privacy/unforeseen_column",
      .category = Category::privacy,
      .severity = Severity::warning,
      .automatic = true,
      .title = {.nl = "Kolom die niet gevraagd is", .en = "Column that was not asked for"},
      .message = {.nl = "{field} hoort niet bij deze levering",
                  .en = "{field} does not belong to this delivery"},
      .rationale =
          {.nl = "Er mag niet meer worden geleverd dan nodig is. Een extra kolom bevat vaak "
                 "namen of dossiernotities die ongemerkt meegaan.",
           .en = "No more may be delivered than is needed. An extra column often holds names or "
                 "case notes that go along unnoticed."},
      .remedy =
          {.nl = "Laat de kolom weg. Is zij wel gevraagd, geef haar dan de naam uit het protocol.",
           .en = "Leave the column out. If it is asked for, give it the name that the protocol "
                 "uses."},
      .source = "AVG art. 5(1)(c); Besluit Jeugdwet 7.5.3",
      .code = code<UnforeseenColumn>(option<&UnforeseenColumn::columns>(
          "columns", "the columns of the file, filled in by the program")),
  };
}

}  // namespace jeugdlint::privacy
