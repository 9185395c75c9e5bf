// SPDX-License-Identifier: Apache-2.0
// The number of a company, which may be one person: eight digits, no check digit (KVK).
#include "plain_number.h"

namespace jeugdlint::privacy::kinds_list {

Kind kvk_number() {
  return {
      .id = "kvk_number",
      .words = {.nl = "een KvK-nummer", .en = "a Chamber of Commerce number"},
      .severity = Severity::warning,
      .size = {8, 8 + 2},
      .digits = {8, 8},
      .read = read_plain_number<8>,
      .headers = {"*kvk", "*handelsregister", "*chamberofcommerce"},
      .pattern = R"((\d{8}|\d{4}[ .]\d{4}|\d{2} \d{3} \d{3}|\d{2} \d{2} \d{2} \d{2}))",
      .worth = worth_with_context,
      .context = {"kvk", "k.v.k", "kamer van koophandel", "handelsregister"},
  };
}

}  // namespace jeugdlint::privacy::kinds_list
