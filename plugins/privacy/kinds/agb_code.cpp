// SPDX-License-Identifier: Apache-2.0
// The code of a care provider, who may be a person: eight digits, no check digit (Vektis).
#include "check_digits.h"
#include "kind.h"

namespace jeugdlint::privacy::kinds_list {
namespace {

Reading read(std::string_view cell) {
  cell = trimmed(cell);
  return {cell.size() == 8 && all_digits(cell) ? Reading::passes : Reading::other};
}

Worth worth(std::string_view&) {
  return Worth::with_context;
}

}  // namespace

Kind agb_code() {
  return {
      .id = "agb_code",
      .words = {.nl = "een AGB-code", .en = "a care provider's code (AGB)"},
      .severity = Severity::warning,
      .size = {8, 8 + 2},
      .digits = {8, 8},
      .read = read,
      .headers = {"*agb"},
      .pattern = R"((\d{8}))",
      .worth = worth,
      .context = {"agb", "agb-code", "agbcode"},
  };
}

}  // namespace jeugdlint::privacy::kinds_list
