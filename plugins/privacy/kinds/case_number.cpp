// SPDX-License-Identifier: Apache-2.0
// The number of a criminal case (parketnummer): two digits, a slash or a dash, six digits, a dash,
// the year. Criminal data: AVG art. 10. The form is the one open-source scanners use.
#include "check_digits.h"
#include "kind.h"

namespace jeugdlint::privacy::kinds_list {
namespace {

Reading read(std::string_view cell) {
  cell = trimmed(cell);
  const bool form = cell.size() == 12 && (cell[2] == '/' || cell[2] == '-') && cell[9] == '-' &&
                    all_digits(cell.substr(0, 2)) && all_digits(cell.substr(3, 6)) &&
                    all_digits(cell.substr(10));
  if (form) return {Reading::passes};
  const bool near = cell.size() == 12 && digits_in(cell) == 10 && !is_letter_or_digit(cell[2]);
  return {near ? Reading::fails : Reading::other};
}

// Other numbers are written with two dashes as well.
Worth worth(std::string_view& found) {
  return found[2] == '/' && found[9] == '-' ? Worth::alone : Worth::with_context;
}

}  // namespace

Kind case_number() {
  return {
      .id = "case_number",
      .words = {.nl = "een parketnummer", .en = "a number of a criminal case (parketnummer)"},
      .severity = Severity::warning,
      .size = {12, 14},
      .digits = {10, 10},
      .read = read,
      .chance = 0.01,
      .headers = {"*parketnummer", "*parketnr"},
      .pattern = R"((\d{2}[/.-]\d{6}[/.-]\d{2}|\d{8}-\d{2}))",
      .worth = worth,
      .context = {"parket", "pnr", "strafr", "strafzaak", "zaak", "vonnis", "officier",
                  "dagvaarding"},
  };
}

}  // namespace jeugdlint::privacy::kinds_list
