// SPDX-License-Identifier: Apache-2.0
// The tax number of a legal person or partnership (RSIN): a citizen number to the eye, and so it is
// known by its name only. A hit elsewhere counts as a citizen number.
#include "check_digits.h"
#include "kind.h"

#include <jeugdlint/eleven_test.h>

namespace jeugdlint::privacy::kinds_list {
namespace {

Reading read(std::string_view cell) {
  cell = trimmed(cell);
  return {cell.size() == 9 && passes_eleven_test(cell) ? Reading::passes : Reading::other};
}

Worth worth(std::string_view& found) {
  return passes_eleven_test(Digits<9>(found).view()) ? Worth::with_context : Worth::none;
}

}  // namespace

Kind rsin() {
  return {
      .id = "rsin",
      .words = {.nl = "een RSIN", .en = "a tax number of an organisation (RSIN)"},
      .severity = Severity::warning,
      .size = {9, 11},
      .digits = {9, 9},
      .read = read,
      .headers = {"*rsin", "*fiscaalnummer"},
      .pattern = R"((\d{9}|\d{3}[ .]\d{3}[ .]\d{3}|\d{4}[ .]\d{2}[ .]\d{3}))",
      .worth = worth,
      .context = {"rsin", "fiscaal nummer", "fiscaalnummer"},
  };
}

}  // namespace jeugdlint::privacy::kinds_list
