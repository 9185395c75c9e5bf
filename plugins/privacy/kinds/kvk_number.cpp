// SPDX-License-Identifier: Apache-2.0
// The number of a company, which may be one person: eight digits, no check digit (KVK).
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

Kind kvk_number() {
  return {
      .id = "kvk_number",
      .words = {.nl = "een KvK-nummer", .en = "a Chamber of Commerce number"},
      .severity = Severity::warning,
      .size = {8, 8 + 2},
      .digits = {8, 8},
      .read = read,
      .headers = {"*kvk", "*handelsregister", "*chamberofcommerce"},
      .pattern = R"((\d{8}))",
      .worth = worth,
      .context = {"kvk", "k.v.k", "kamer van koophandel", "handelsregister"},
  };
}

}  // namespace jeugdlint::privacy::kinds_list
