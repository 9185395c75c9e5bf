// SPDX-License-Identifier: Apache-2.0
// The number of a professional in health care: eleven digits, the second a 9, the first a check
// digit (Wet BIG; test as in the bignumber-validator of Pres).
#include "check_digits.h"
#include "kind.h"

#include <array>

namespace jeugdlint::privacy::kinds_list {
namespace {

bool passes(std::string_view d) {
  if (d.size() != 11 || d[1] != '9') return false;
  constexpr std::array<std::uint32_t, 9> weights = {6, 3, 7, 9, 10, 5, 8, 4, 2};
  std::uint32_t sum = 9;
  for (std::size_t i = 0; i < weights.size(); ++i) sum += digit_of(d[i + 2]) * weights[i];
  std::uint32_t check = 11 - sum % 11;
  if (check == 11) check = 0;
  if (check == 10) check = 1;
  return check == digit_of(d[0]);
}

Reading read(std::string_view cell) {
  cell = trimmed(cell);
  if (cell.size() != 11 || !all_digits(cell)) return {};
  return {passes(cell) ? Reading::passes : Reading::fails};
}

Worth worth(std::string_view& found) {
  return passes(found) ? Worth::with_context : Worth::none;
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
      .pattern = R"((\d{11}))",
      .worth = worth,
      .context = {"big", "big-nummer", "bignummer", "big-registratie", "big-register"},
  };
}

}  // namespace jeugdlint::privacy::kinds_list
