// SPDX-License-Identifier: Apache-2.0
// A VAT number (btw-id): NL, nine digits, B and two digits. Until 2020 the nine digits of a sole
// trader were the citizen number, so that a pass of the 11-test may be a person; since then the
// whole is 1 modulo 97 (Belastingdienst).
#include "check_digits.h"
#include "kind.h"

#include <jeugdlint/eleven_test.h>

#include <string>

namespace jeugdlint::privacy::kinds_list {
namespace {

// Without NL, dots and spaces; empty when it is no such number.
std::string bare(std::string_view text) {
  std::string found;
  for (const char c : text)
    if (is_letter_or_digit(c)) found += static_cast<char>(is_letter(c) ? c & ~0x20 : c);
  if (found.starts_with("NL")) found.erase(0, 2);
  return found.size() == 12 && found[9] == 'B' && all_digits(found.substr(0, 9)) &&
                 all_digits(found.substr(10))
             ? found
             : std::string();
}

Reading read(std::string_view cell) {
  const std::string number = bare(cell);
  if (number.empty()) return {};
  const bool passes = passes_eleven_test(number.substr(0, 9)) || modulo_97("NL" + number) == 1;
  return {passes ? Reading::passes : Reading::fails};
}

Worth worth(std::string_view& found) {
  return read(found).verdict == Reading::passes ? Worth::alone : Worth::with_context;
}

}  // namespace

Kind vat_number() {
  return {
      .id = "vat_number",
      .words = {.nl = "een btw-nummer, dat een burgerservicenummer kan bevatten",
                .en = "a VAT number, which may hold a citizen number"},
      .severity = Severity::warning,
      .size = {12, 20},
      .digits = {11, 11},
      .read = read,
      .chance = 1.0 / 11 + 1.0 / 97,
      .headers = {"*btw", "*vatnumber", "vat", "*omzetbelasting"},
      .pattern =
          R"((?i)((?:NL[. ]?)?(?:\d{3}[. ]?\d{3}|\d{4}[. ]?\d{2})[. ]?\d{3}[. ]?B[. ]?\d{2}))",
      .worth = worth,
      .context = {"btw", "vat", "omzetbelasting"},
  };
}

}  // namespace jeugdlint::privacy::kinds_list
