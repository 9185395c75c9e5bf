// SPDX-License-Identifier: Apache-2.0
// The code of a care provider, who may be a person: eight digits, no check digit (Vektis).
#include "plain_number.h"

namespace jeugdlint::privacy::kinds_list {

Kind agb_code() {
  return {
      .id = "agb_code",
      .words = {.nl = "een AGB-code", .en = "a care provider's code (AGB)"},
      .severity = Severity::warning,
      .size = {8, 8 + 2},
      .digits = {8, 8},
      .read = read_plain_number<8>,
      .headers = {"*agb"},
      .pattern = R"((\d{2}[ .-]?\d{6}|\d{2} \d{3} \d{3}))",
      .worth = worth_with_context,
      .context = {"agb", "agb-code", "agbcode"},
  };
}

}  // namespace jeugdlint::privacy::kinds_list
