// SPDX-License-Identifier: Apache-2.0
#include "iban.h"
#include "phone.h"
#include "text_search.h"

#include <vector>

namespace jeugdlint::privacy {
namespace {

bool says_phone(std::string_view text) {
  return has_word(text, {"telef", "tel.", "tel:", "tel ", "mobiel", "gsm", "phone", "bereikbaar",
                         "bel ", "bellen", "gebeld"});
}

struct PhoneInText {
  std::vector<FileColumn> columns;

  void prepare() { columns_ = text_columns(columns, "phone"); }

  void inspect(const Batch& batch, Findings& findings) const {
    for (const FileColumn& file_column : columns_) {
      const TextColumn column = file_column.column;
      const auto texts = batch[column];
      const auto filled = batch.filled(column);
      const bool by_name = has_word(file_column.name.view(), {"tel", "mobiel", "gsm", "phone"});
      for (std::size_t i = 0; i < batch.size(); ++i) {
        const std::string_view text = texts[i].view();
        if (text.size() < 10 || filled[i] != Filled::yes) continue;
        if (digits_in(text) >= 10 && has_phone(text, by_name))
          findings.add({batch.row(i), column}, {{"field", batch.cell(i, column)}});
      }
    }
  }

 private:
  static bool has_phone(std::string_view text, bool by_name) {
    std::size_t account = next_iban(text, 0);
    for (std::size_t at = 0; at < text.size(); ++at) {
      if (at == account) {  // its digits are no phone number
        at = end_of_iban(text, account);
        account = next_iban(text, at);
        if (at == text.size()) break;
      }
      const char c = text[at];
      PhoneNumber found;
      if ((c == '0' || c == '+' || c == '(') && PhoneReader(text, at).read(found) &&
          (!found.bare || by_name || is_said(text, found)))
        return true;
      if (is_digit(c)) at = end_of_digits(text, at) - 1;
    }
    return false;
  }

  // Ten digits in a row may be any number: a word before them must say that they are a phone
  // number.
  static bool is_said(std::string_view text, const PhoneNumber& found) {
    return found.begin > 0 && says_phone(around(text, found.begin, found.begin, 40, 0));
  }

  std::vector<FileColumn> columns_;
};

}  // namespace

RuleInfo phone_in_text() {
  return {
      .id = "privacy/phone_in_text",
      .category = Category::privacy,
      .severity = Severity::warning,
      .automatic = true,
      .title = {.nl = "Telefoonnummer in tekst", .en = "Phone number in text"},
      .message = {.nl = "{field} bevat een telefoonnummer", .en = "{field} holds a phone number"},
      .rationale = {.nl =
                        "Een telefoonnummer wijst een persoon of gezin aan. In een levering zonder "
                        "contactgegevens hoort het niet.",
                    .en = "A phone number points at a person or family. It does not belong in a "
                          "delivery without contact details."},
      .remedy =
          {.nl = "Haal het nummer uit de tekst, of laat het tekstveld uit de levering.",
           .en = "Take the number out of the text, or leave the text field out of the delivery."},
      .source = "ACM, Nummerplan telefoon- en ISDN-diensten; AVG art. 5(1)(c)",
      .code = code<PhoneInText>(option<&PhoneInText::columns>(
          "columns", "the columns of the file, filled in by the program")),
  };
}

}  // namespace jeugdlint::privacy
