// SPDX-License-Identifier: Apache-2.0
#include "text_search.h"

#include <re2/re2.h>

#include <cstring>
#include <memory>
#include <vector>

namespace jeugdlint::privacy {
namespace {

struct EmailInText {
  std::vector<FileColumn> columns;

  void prepare() {
    columns_ = text_columns(columns, "email");
    address_ = std::make_unique<re2::RE2>(
        R"([\pL\pN_%+-][\pL\pN._%+-]*@[\pL\pN](?:[\pL\pN-]*\.)+\pL{2,})", re2::RE2::Quiet);
  }

  void inspect(const Batch& batch, Findings& findings) const {
    for (const FileColumn& file_column : columns_) {
      const TextColumn column = file_column.column;
      const auto texts = batch[column];
      const auto filled = batch.filled(column);
      for (std::size_t i = 0; i < batch.size(); ++i)
        if (filled[i] == Filled::yes && has_address(texts[i].view()))
          findings.add({batch.row(i), column}, {{"field", batch.cell(i, column)}});
    }
  }

 private:
  bool has_address(std::string_view text) const {
    if (text.size() < 6 || std::memchr(text.data(), '@', text.size()) == nullptr) return false;
    return re2::RE2::PartialMatch({text.data(), text.size()}, *address_);
  }

  std::vector<FileColumn> columns_;
  std::unique_ptr<re2::RE2> address_;
};

}  // namespace

RuleInfo email_in_text() {
  return {
      .id = "privacy/email_in_text",
      .category = Category::privacy,
      .severity = Severity::warning,
      .automatic = true,
      .title = {.nl = "E-mailadres in tekst", .en = "E-mail address in text"},
      .message = {.nl = "{field} bevat een e-mailadres", .en = "{field} holds an e-mail address"},
      .rationale =
          {.nl = "Een e-mailadres wijst meestal één persoon aan, vaak met naam en werkgever. In "
                 "een levering zonder contactgegevens hoort het niet.",
           .en = "An e-mail address mostly points at one person, often with name and employer. "
                 "It does not belong in a delivery without contact details."},
      .remedy =
          {.nl = "Haal het adres uit de tekst, of laat het tekstveld uit de levering.",
           .en = "Take the address out of the text, or leave the text field out of the delivery."},
      .source = "AVG art. 5(1)(c)",
      .code = code<EmailInText>(option<&EmailInText::columns>(
          "columns", "the columns of the file, filled in by the program")),
  };
}

}  // namespace jeugdlint::privacy
