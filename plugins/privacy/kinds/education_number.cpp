// SPDX-License-Identifier: Apache-2.0
// The number of a pupil without a citizen number: nine digits that start with 10, with the weights
// of the citizen number and a rest of 5 (Wet register onderwijsdeelnemers; test as in
// python-stdnum).
#include "check_digits.h"
#include "kind.h"

namespace jeugdlint::privacy::kinds_list {
namespace {

bool passes(std::string_view nine) {
  return nine.starts_with("10") && eleven_rest(nine) == 5;
}

Reading read(std::string_view cell) {
  cell = trimmed(cell);
  if (cell.size() != 9 || !all_digits(cell) || !cell.starts_with("10")) return {};
  return {passes(cell) ? Reading::passes : Reading::fails};
}

Worth worth(std::string_view& found) {
  return passes(Digits<9>(found).view()) ? Worth::with_context : Worth::none;
}

}  // namespace

Kind education_number() {
  return {
      .id = "education_number",
      .words = {.nl = "een onderwijsnummer", .en = "an education number (onderwijsnummer)"},
      .severity = Severity::error,
      .size = {9, 11},
      .digits = {9, 9},
      .read = read,
      .chance = 1.0 / 11,
      .headers = {"*onderwijsnummer", "*leerlingnummer", "own", "pgn", "*persoonsgebondennummer"},
      .pattern = R"((10\d{7}|10\d[ .]\d{3}[ .]\d{3}|10\d{2}[ .]\d{2}[ .]\d{3}))",
      .worth = worth,
      .context = {"onderwijsnummer", "ond.nr", "ondnr", "onderwijsnr", "persoonsgebonden nummer",
                  "pgn", "leerlingnummer"},
  };
}

}  // namespace jeugdlint::privacy::kinds_list
