// SPDX-License-Identifier: Apache-2.0
#include <jeugdlint/rule.h>

#include <string_view>
#include <vector>

namespace jeugdlint::validity {
namespace {

bool is_letter(char byte) {
  return (byte >= 'a' && byte <= 'z') || (byte >= 'A' && byte <= 'Z');
}

// A sign in front of a number, or a dash in front of a remark, is none: a formula goes on with a
// name, or calls something.
bool begins_a_formula(std::string_view text) {
  if (text.front() == '\t' || text.front() == '\r') text.remove_prefix(1);
  if (text.size() < 2) return false;
  const char sign = text.front(), next = text[1];
  if (sign == '=') return true;
  if (sign == '@') return is_letter(next);
  if (sign != '+' && sign != '-') return false;
  return is_letter(next) || next == '(' || next == '@' ||
         (next >= '0' && next <= '9' && text.find_first_of("(|!") != std::string_view::npos);
}

struct SpreadsheetFormula {
  std::vector<FileColumn> columns;

  void inspect(const Batch& batch, Findings& findings) const {
    for (const FileColumn& column : columns) {
      if (column.coded) continue;  // a code of no list is told already
      const auto texts = batch[column.column];
      const auto filled = batch.filled(column.column);
      for (std::size_t i = 0; i < batch.size(); ++i)
        if (texts[i].size() > 1 && filled[i] == Filled::yes && begins_a_formula(texts[i].view()))
          findings.add({batch.row(i), column.column}, {{"field", batch.cell(i, column.column)}});
    }
  }
};

}  // namespace

RuleInfo spreadsheet_formula() {
  return {
      .id = "validity/spreadsheet_formula",
      .category = Category::validity,
      .severity = Severity::warning,
      .title = {.nl = "Cel die een rekenblad als formule leest",
                .en = "Cell that a spreadsheet takes for a formula"},
      .message = {.nl = "{field} begint als een formule", .en = "{field} begins as a formula"},
      .rationale = {.nl = "Wie het bestand in een rekenblad opent, ziet de uitkomst in plaats van "
                          "de tekst, en een formule kan gegevens naar buiten sturen of iets "
                          "starten.",
                    .en = "Whoever opens the file in a spreadsheet sees the result instead of the "
                          "text, and a formula can send data away or start something."},
      .remedy = {.nl = "Haal het teken vooraan weg, of laat de bron geen vrije tekst leveren.",
                 .en = "Take the first sign away, or have the source deliver no free text."},
      .source = "OWASP, CSV Injection",
      .code = code<SpreadsheetFormula>(option<&SpreadsheetFormula::columns>(
          "columns", "the columns of the file, filled in by the program")),
  };
}

}  // namespace jeugdlint::validity
