// SPDX-License-Identifier: Apache-2.0
// The number of a phone or SIM card: IMEI of 15 digits and ICCID of 19 or 20, both with a Luhn
// check digit (3GPP TS 23.003, ITU-T E.118).
#include "check_digits.h"
#include "kind.h"

namespace jeugdlint::privacy::kinds_list {
namespace {

Reading read(std::string_view cell) {
  cell = trimmed(cell);
  for (const char c : cell)
    if (!is_digit(c) && c != ' ' && c != '-') return {};
  const Digits<20> digits(cell);
  const bool sim = digits.size() >= 19 && digits.view().starts_with("89");
  if (digits.size() != 15 && !sim) return {};
  return {passes_luhn(digits.view()) ? Reading::passes : Reading::fails};
}

Worth worth(std::string_view& found) {
  if (read(found).verdict != Reading::passes) return Worth::none;
  return found.size() == 18 && found[2] == '-' ? Worth::alone : Worth::with_context;
}

}  // namespace

Kind device_id() {
  return {
      .id = "device_id",
      .words = {.nl = "een nummer van een telefoon of simkaart",
                .en = "a number of a phone or SIM card"},
      .severity = Severity::warning,
      .size = {15, 24},
      .digits = {15, 20},
      .read = read,
      .chance = 0.1,
      .headers = {"*imei", "*iccid", "deviceid", "*toestelnummer", "*simkaart"},
      .pattern = R"((\d{2}-\d{6}-\d{6}-\d|\d{6} \d{2} \d{6} \d|\d{15}|89\d{17,18}))",
      .worth = worth,
      .context = {"imei", "iccid", "toestel", "sim", "simkaart", "telefoon", "mobiel", "gsm",
                  "serienummer", "iphone", "smartphone"},
  };
}

}  // namespace jeugdlint::privacy::kinds_list
