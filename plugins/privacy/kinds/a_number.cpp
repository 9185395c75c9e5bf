// SPDX-License-Identifier: Apache-2.0
// The number of a person in the population register: ten digits, the first not 0, no two neighbours
// alike, a digit sum of 0 or 5 modulo 11, and a sum weighted by powers of two that is 0 modulo 11
// (MinBZK, generator of A-numbers in OperatieBRP; the 5 is in Logisch Ontwerp BRP).
#include "check_digits.h"
#include "kind.h"

namespace jeugdlint::privacy::kinds_list {
namespace {

bool passes(std::string_view ten) {
  if (ten.size() != 10 || ten.front() == '0') return false;
  std::uint32_t sum = 0, weighted = 0;
  for (std::uint32_t i = 0; i < 10; ++i) {
    if (i > 0 && ten[i] == ten[i - 1]) return false;
    sum += digit_of(ten[i]);
    weighted += digit_of(ten[i]) << i;
  }
  return (sum % 11 == 0 || sum % 11 == 5) && weighted % 11 == 0;
}

Reading read(std::string_view cell) {
  cell = trimmed(cell);
  const Digits<10> digits(cell);
  if (digits.size() != 10 || cell.size() > 13) return {};
  for (const char c : cell)
    if (!is_digit(c) && c != ' ' && c != '.') return {};
  return {passes(digits.view()) ? Reading::passes : Reading::fails};
}

Worth worth(std::string_view& found) {
  return passes(Digits<10>(found).view()) ? Worth::with_context : Worth::none;
}

}  // namespace

Kind a_number() {
  return {
      .id = "a_number",
      .words = {.nl = "een A-nummer", .en = "a population register number (A-nummer)"},
      .severity = Severity::error,
      .size = {10, 13},
      .digits = {10, 10},
      .read = read,
      .chance = 0.0075,
      .headers = {"anummer", "anr", "*administratienummer", "brpnummer"},
      .pattern = R"((\d{10}|\d{4} \d{3} \d{3}|\d{3} \d{3} \d{4}))",
      .worth = worth,
      .context = {"a-nummer", "anummer", "a-nr", "administratienummer", "gba", "brp"},
  };
}

}  // namespace jeugdlint::privacy::kinds_list
