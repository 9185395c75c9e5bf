// SPDX-License-Identifier: Apache-2.0
// The number of somebody's file: of a client, a case, a petition to the court. Each organisation
// has a form of its own, and so the word before it must say what it is. It is found inside texts
// only: a column of such numbers is named, and is for the delivery to judge.
#include "check_digits.h"
#include "kind.h"

namespace jeugdlint::privacy::kinds_list {
namespace {

// A word with a number behind it may be a house or a page: a number of a file has some digits.
Worth worth(std::string_view& found) {
  while (!found.empty() && !is_letter_or_digit(found.back())) found.remove_suffix(1);
  return digits_in(found) >= 4 ? Worth::alone : Worth::none;
}

}  // namespace

Kind file_number() {
  return {
      .id = "file_number",
      .words = {.nl = "een dossier-, zaak- of cliëntnummer",
                .en = "the number of a file, a case or a client"},
      .severity = Severity::warning,
      // C/16/583921 and JE RK 21-1234 are how courts number their cases. Else the word, then the
      // number: letters, digits and what stands between them.
      .pattern =
          R"((\bC/\d{2}/\d{6}\b|\bJE\s?RK\s?\d{2}[-/]\d{3,4}\b)|)"
          R"((?i:\b(?:dossiers?|zaak|rekest|cli[eë]nt|cl\.|pati[eë]nt|casus|meldings?)[ -]?)"
          R"((?:nr|nummer|no|id)\b\.?\s?(?:is|:|=)?\s?#?)([A-Z]{0,4}[-/]?\d[\dA-Z./-]{3,18}))",
      .worth = worth,
  };
}

}  // namespace jeugdlint::privacy::kinds_list
