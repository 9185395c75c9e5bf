// SPDX-License-Identifier: Apache-2.0
// Account numbers (ISO 13616): two letters of a land, two check digits, and so many letters and
// digits as the land has; the whole is 1 modulo 97 (ISO 7064). Lengths: IBAN registry of SWIFT.
#include "check_digits.h"
#include "kind.h"

#include <array>
#include <string>

namespace jeugdlint::privacy::kinds_list {
namespace {

struct IbanLand {
  std::string_view land;
  std::size_t length;
};

constexpr std::array iban_lands = std::to_array<IbanLand>({
    {"AD", 24}, {"AE", 23}, {"AL", 28}, {"AT", 20}, {"AZ", 28}, {"BA", 20}, {"BE", 16}, {"BG", 22},
    {"BH", 22}, {"BI", 27}, {"BR", 29}, {"BY", 28}, {"CH", 21}, {"CR", 22}, {"CY", 28}, {"CZ", 24},
    {"DE", 22}, {"DJ", 27}, {"DK", 18}, {"DO", 28}, {"EE", 20}, {"EG", 29}, {"ES", 24}, {"FI", 18},
    {"FK", 18}, {"FO", 18}, {"FR", 27}, {"GB", 22}, {"GE", 22}, {"GI", 23}, {"GL", 18}, {"GR", 27},
    {"GT", 28}, {"HR", 21}, {"HU", 28}, {"IE", 22}, {"IL", 23}, {"IQ", 23}, {"IS", 26}, {"IT", 27},
    {"JO", 30}, {"KW", 30}, {"KZ", 20}, {"LB", 28}, {"LC", 32}, {"LI", 21}, {"LT", 20}, {"LU", 20},
    {"LV", 21}, {"LY", 25}, {"MC", 27}, {"MD", 24}, {"ME", 22}, {"MK", 19}, {"MN", 20}, {"MR", 27},
    {"MT", 31}, {"MU", 30}, {"NI", 28}, {"NL", 18}, {"NO", 15}, {"OM", 23}, {"PK", 24}, {"PL", 28},
    {"PS", 29}, {"PT", 25}, {"QA", 29}, {"RO", 24}, {"RS", 22}, {"RU", 33}, {"SA", 24}, {"SC", 31},
    {"SD", 18}, {"SE", 24}, {"SI", 19}, {"SK", 24}, {"SM", 27}, {"SO", 23}, {"ST", 25}, {"SV", 28},
    {"TL", 23}, {"TN", 24}, {"TR", 26}, {"UA", 29}, {"VA", 22}, {"VG", 24}, {"XK", 20}, {"YE", 30},
});

std::size_t iban_length(char first, char second) {
  for (const IbanLand& one : iban_lands)
    if (one.land[0] == (first & ~0x20) && one.land[1] == (second & ~0x20)) return one.length;
  return 0;
}

// Letters and digits; single spaces, dots or dashes may stand between them.
Reading read(std::string_view cell) {
  cell = trimmed(cell);
  std::string account;
  for (std::size_t i = 0; i < cell.size(); ++i) {
    if (is_letter_or_digit(cell[i])) {
      account += cell[i];
    } else if ((cell[i] != ' ' && cell[i] != '.' && cell[i] != '-') || i == 0 ||
               !is_letter_or_digit(cell[i - 1])) {
      return {};
    }
  }
  if (account.size() < 15 || !is_letter(account[0]) || !is_letter(account[1]) ||
      !is_digit(account[2]) || !is_digit(account[3]))
    return {};
  const bool length = account.size() == iban_length(account[0], account[1]);
  return {length && modulo_97(account.substr(4) + account.substr(0, 4)) == 1 ? Reading::passes
                                                                             : Reading::fails};
}

// The pattern takes words that follow; the land says how much of it belongs to the number.
Worth worth(std::string_view& found) {
  const std::size_t length = iban_length(found[0], found[1]);
  std::size_t taken = 0, end = 0;
  for (; end < found.size() && taken < length; ++end)
    taken += is_letter_or_digit(found[end]) ? 1 : 0;
  if (taken < length || length == 0) return Worth::none;
  if (end < found.size() && is_letter_or_digit(found[end])) return Worth::none;
  found = found.substr(0, end);
  return read(found).verdict == Reading::passes ? Worth::alone : Worth::none;
}

}  // namespace

Kind iban() {
  return {
      .id = "iban",
      .words = {.nl = "een rekeningnummer (IBAN)", .en = "an account number (IBAN)"},
      .severity = Severity::warning,
      .size = {15, 44},
      .digits = {2, 34},
      .read = read,
      .chance = 1.0 / 97,
      .headers = {"*iban", "*rekeningnummer", "*bankrekening", "*accountnumber"},
      .pattern = R"((?i)([a-z]{2}[0-9]{2}(?:[ .-]?[a-z0-9]){11,30}))",
      .worth = worth,
      .context = {"iban", "rekening", "bank"},
  };
}

}  // namespace jeugdlint::privacy::kinds_list
