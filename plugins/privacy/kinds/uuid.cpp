// SPDX-License-Identifier: Apache-2.0
// A universally unique identifier (RFC 9562): it follows one record or device through every system.
#include "check_digits.h"
#include "kind.h"

namespace jeugdlint::privacy::kinds_list {
namespace {

Reading read(std::string_view cell) {
  cell = trimmed(cell);
  if (cell.size() == 38 && cell.front() == '{') cell = cell.substr(1, 36);
  if (cell.size() != 36) return {};
  for (std::size_t i = 0; i < cell.size(); ++i) {
    const char c = lower(cell[i]);
    const bool dash = i == 8 || i == 13 || i == 18 || i == 23;
    if (dash ? c != '-' : !is_digit(c) && (c < 'a' || c > 'f')) return {};
  }
  return {Reading::passes};
}

}  // namespace

Kind uuid() {
  return {
      .id = "uuid",
      .words = {.nl = "een uniek kenmerk (UUID)", .en = "a unique identifier (UUID)"},
      .severity = Severity::warning,
      .size = {36, 40},
      .digits = {0, 32},
      .read = read,
      .chance = 0.01,
      .headers = {"uuid", "guid"},
      .pattern = R"((?i)([0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}))",
  };
}

}  // namespace jeugdlint::privacy::kinds_list
