// SPDX-License-Identifier: Apache-2.0
// The number of a driving licence: ten digits. Recalled, no public specification at hand.
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

Kind driving_licence() {
  return {
      .id = "driving_licence",
      .words = {.nl = "een rijbewijsnummer", .en = "a driving licence number"},
      .severity = Severity::warning,
      .size = {10, 10 + 2},
      .digits = {10, 10},
      .read = read,
      .headers = {"*rijbewijs", "*drivinglicence", "*driverslicense"},
      .pattern = R"((\d{10}))",
      .worth = worth,
      .context = {"rijbewijs", "rijbewijsnummer", "driving licence"},
  };
}

}  // namespace jeugdlint::privacy::kinds_list
