// SPDX-License-Identifier: Apache-2.0
// The number of a driving licence: ten digits. Recalled, no public specification at hand.
#include "plain_number.h"

namespace jeugdlint::privacy::kinds_list {

Kind driving_licence() {
  return {
      .id = "driving_licence",
      .words = {.nl = "een rijbewijsnummer", .en = "a driving licence number"},
      .severity = Severity::warning,
      .size = {10, 10 + 2},
      .digits = {10, 10},
      .read = read_plain_number<10>,
      .headers = {"*rijbewijs", "*drivinglicence", "*driverslicense"},
      .pattern = R"((\d{10}|\d{3}[. -]\d{3}[. -]\d{4}|\d{4}[. -]\d{3}[. -]\d{3}))",
      .worth = worth_with_context,
      .context = {"rijbewijs", "rijbewijsnummer", "driving licence"},
  };
}

}  // namespace jeugdlint::privacy::kinds_list
