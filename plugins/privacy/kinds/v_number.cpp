// SPDX-License-Identifier: Apache-2.0
// The number of an alien: ten digits, in text also as 3, 3 and 4 with points between; no known
// check digit (Vreemdelingenbesluit; BVV).
#include "plain_number.h"

namespace jeugdlint::privacy::kinds_list {

Kind v_number() {
  return {
      .id = "v_number",
      .words = {.nl = "een V-nummer", .en = "an alien's number (V-nummer)"},
      .severity = Severity::warning,
      .size = {10, 10 + 2},
      .digits = {10, 10},
      .read = read_plain_number<10>,
      .headers = {"vnummer", "vnr", "*vreemdelingennummer", "*indnummer"},
      .pattern = R"((\d{10}|\d{3}[. -]\d{3}[. -]\d{4}|\d{4}[. -]\d{3}[. -]\d{3}))",
      .worth = worth_with_context,
      .context = {"v-nummer", "vnummer", "v-nr", "vreemdelingennummer", "ind-nummer", "coa-nummer"},
  };
}

}  // namespace jeugdlint::privacy::kinds_list
