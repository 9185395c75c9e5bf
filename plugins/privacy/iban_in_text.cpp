// SPDX-License-Identifier: Apache-2.0
#include "iban.h"
#include "text_search.h"

#include <vector>

namespace jeugdlint::privacy {
namespace {

struct IbanInText {
  std::vector<FileColumn> columns;

  void prepare() { columns_ = text_columns(columns, "iban"); }

  void inspect(const Batch& batch, Findings& findings) const {
    for (const FileColumn& file_column : columns_) {
      const TextColumn column = file_column.column;
      const auto texts = batch[column];
      const auto filled = batch.filled(column);
      for (std::size_t i = 0; i < batch.size(); ++i) {
        const std::string_view text = texts[i].view();
        if (text.size() < 15 || filled[i] != Filled::yes) continue;  // the shortest has 15
        if (next_iban(text, 0) < text.size())
          findings.add({batch.row(i), column}, {{"field", batch.cell(i, column)}});
      }
    }
  }

 private:
  std::vector<FileColumn> columns_;
};

}  // namespace

RuleInfo iban_in_text() {
  return {
      .id = "privacy/iban_in_text",
      .category = Category::privacy,
      .severity = Severity::warning,
      .automatic = true,
      .title = {.nl = "Rekeningnummer in tekst", .en = "Account number in text"},
      .message = {.nl = "{field} bevat een rekeningnummer (IBAN)",
                  .en = "{field} holds an account number (IBAN)"},
      .rationale =
          {.nl = "Een rekeningnummer wijst een persoon of gezin aan en zegt niets over de zorg.",
           .en = "An account number points at a person or family and says nothing about the "
                 "care."},
      .remedy =
          {.nl = "Haal het nummer uit de tekst, of laat het tekstveld uit de levering.",
           .en = "Take the number out of the text, or leave the text field out of the delivery."},
      .source = "ISO 13616; AVG art. 5(1)(c)",
      .code = code<IbanInText>(option<&IbanInText::columns>(
          "columns", "the columns of the file, filled in by the program")),
  };
}

}  // namespace jeugdlint::privacy
