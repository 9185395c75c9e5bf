// SPDX-License-Identifier: Apache-2.0
// The number of a professional in health care: eleven digits, the second a 9, the first a check
// digit (Wet BIG; test as in the bignumber-validator of Pres). In a text the word beside it tells,
// whatever the check digit: a number with a typing error still points at someone.
#include "check_digits.h"
#include "kind.h"

namespace jeugdlint::privacy::kinds_list {
namespace {

Reading read(std::string_view cell) {
  cell = trimmed(cell);
  if (cell.size() != 11 || !all_digits(cell)) return {};
  return {passes_big_test(cell) ? Reading::passes : Reading::fails};
}

}  // namespace

Kind big_number() {
  return {
      .id = "big_number",
      .words = {.nl = "een BIG-nummer", .en = "a health professional's number (BIG)"},
      .severity = Severity::warning,
      .size = {11, 13},
      .digits = {11, 11},
      .read = read,
      .chance = 0.011,
      .headers = {"big", "*bignummer", "*bigregistratie", "*bigregister"},
      .pattern = R"((\d{11}|\d{8}[ .]\d{3}|\d{2} \d{3} \d{3} \d{3}|\d{4} \d{4} \d{3}))",
      .worth = worth_with_context,
      .context = {"big", "big-nummer", "bignummer", "big-registratie", "big-register"},
  };
}

}  // namespace jeugdlint::privacy::kinds_list
