// SPDX-License-Identifier: Apache-2.0
// The address of a network card (IEEE 802): six pairs of hexadecimal digits. It follows a phone or
// laptop, and so its owner.
#include "check_digits.h"
#include "kind.h"

namespace jeugdlint::privacy::kinds_list {
namespace {

Reading read(std::string_view cell) {
  cell = trimmed(cell);
  if (cell.size() != 17) return {};
  for (std::size_t i = 0; i < cell.size(); ++i) {
    const char c = lower(cell[i]);
    if (i % 3 == 2 ? c != cell[2] || (c != ':' && c != '-') : !is_digit(c) && (c < 'a' || c > 'f'))
      return {};
  }
  return {Reading::passes};
}

// 3c22.fb10.9a01; without a letter it is some other number.
Worth worth(std::string_view& found) {
  const bool dotted = found[4] == '.';
  return !dotted || digits_in(found) < 12 ? Worth::alone : Worth::none;
}

}  // namespace

Kind mac_address() {
  return {
      .id = "mac_address",
      .words = {.nl = "een MAC-adres", .en = "a MAC address"},
      .severity = Severity::warning,
      .size = {17, 19},
      .digits = {0, 12},
      .read = read,
      .chance = 0.01,
      .headers = {"mac", "*macadres", "*macaddress"},
      .pattern = R"((?i)((?:[0-9a-f]{2}:){5}[0-9a-f]{2}|(?:[0-9a-f]{2}-){5}[0-9a-f]{2}|)"
                 R"((?:[0-9a-f]{4}\.){2}[0-9a-f]{4}))",
      .worth = worth,
  };
}

}  // namespace jeugdlint::privacy::kinds_list
