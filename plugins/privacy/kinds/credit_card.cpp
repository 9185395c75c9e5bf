// SPDX-License-Identifier: Apache-2.0
// The number of a payment card (ISO/IEC 7812): 13 to 19 digits, a known first part, a Luhn check
// digit.
#include "check_digits.h"
#include "kind.h"

#include <string>

namespace jeugdlint::privacy::kinds_list {
namespace {

bool has_issuer(std::string_view d) {
  const int two = std::stoi(std::string(d.substr(0, 2)));
  const int four = std::stoi(std::string(d.substr(0, 4)));
  return (d[0] == '4' && (d.size() == 16 || d.size() == 13 || d.size() == 19)) ||
         (d.size() == 16 && ((two >= 51 && two <= 55) || (four >= 2221 && four <= 2720))) ||
         (d.size() == 15 && (two == 34 || two == 37)) ||
         (d.size() == 14 && (two == 36 || two == 38)) ||
         (d.size() >= 16 && (two == 62 || two == 65 || four == 6011)) ||
         (d.size() >= 16 && two == 67);
}

Reading read(std::string_view cell) {
  cell = trimmed(cell);
  for (const char c : cell)
    if (!is_digit(c) && c != ' ' && c != '-') return {};
  const Digits<19> digits(cell);
  if (digits.size() < 13 || digits.size() > 19 || !has_issuer(digits.view())) return {};
  return {passes_luhn(digits.view()) ? Reading::passes : Reading::fails};
}

Worth worth(std::string_view& found) {
  if (read(found).verdict != Reading::passes) return Worth::none;
  return digits_in(found) == 16 || digits_in(found) == 15 ? Worth::alone : Worth::with_context;
}

}  // namespace

Kind credit_card() {
  return {
      .id = "credit_card",
      .words = {.nl = "een nummer van een betaalkaart", .en = "a number of a payment card"},
      .severity = Severity::warning,
      .size = {13, 25},
      .digits = {13, 19},
      .read = read,
      .chance = 0.1,
      .headers = {"*creditcard", "*kaartnummer", "*cardnumber", "*betaalkaart"},
      .pattern = R"((\d{4}[ -]\d{4}[ -]\d{4}[ -]\d{4}|\d{4}[ -]\d{6}[ -]\d{5}|\d{13,19}))",
      .worth = worth,
      .context = {"creditcard", "credit card", "visa", "mastercard", "amex", "kaartnummer",
                  "kaart"},
      .against = {"imei", "serienummer", "isbn", "ean", "barcode"},
  };
}

}  // namespace jeugdlint::privacy::kinds_list
