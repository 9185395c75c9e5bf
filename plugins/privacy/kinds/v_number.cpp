// SPDX-License-Identifier: Apache-2.0
// The number of an alien: ten digits, no known check digit (Vreemdelingenbesluit; BVV).
#include "check_digits.h"
#include "kind.h"

namespace jeugdlint::privacy::kinds_list {
namespace {

Reading read(std::string_view cell) {
  cell = trimmed(cell);
  return {cell.size() == 10 && all_digits(cell) ? Reading::passes : Reading::other};
}

Worth worth(std::string_view&) {
  return Worth::with_context;
}

}  // namespace

Kind v_number() {
  return {
      .id = "v_number",
      .words = {.nl = "een V-nummer", .en = "an alien's number (V-nummer)"},
      .severity = Severity::warning,
      .size = {10, 10 + 2},
      .digits = {10, 10},
      .read = read,
      .headers = {"vnummer", "vnr", "*vreemdelingennummer", "*indnummer"},
      .pattern = R"((\d{10}))",
      .worth = worth,
      .context = {"v-nummer", "vnummer", "v-nr", "vreemdelingennummer", "ind-nummer"},
  };
}

}  // namespace jeugdlint::privacy::kinds_list
