// SPDX-License-Identifier: Apache-2.0
// An e-mail address (RFC 5322, as far as people use it), also with (at) or [at] in its middle.
#include "check_digits.h"
#include "kind.h"

#include <re2/re2.h>

namespace jeugdlint::privacy::kinds_list {
namespace {

constexpr const char* form =
    R"((?i)((?:[\pL\pN][\pL\pN._%+'&=-]*)(?:@|\s?[(\[]\s?(?:at|apenstaartje|@)\s?[)\]]\s?))"
    R"((?:[\pL\pN](?:[\pL\pN-]*[\pL\pN])?\.)+(?:[a-z]{2,24})))";

Reading read(std::string_view cell) {
  if (cell.find('@') == std::string_view::npos) return {};
  static const RE2 whole(R"((?i)[^\s@]*[\pL\pN]@(?:[\pL\pN-]+\.)+[a-z]{2,24})");
  cell = trimmed(cell);
  return {RE2::FullMatch({cell.data(), cell.size()}, whole) ? Reading::passes : Reading::fails};
}

}  // namespace

Kind email() {
  return {
      .id = "email",
      .words = {.nl = "een e-mailadres", .en = "an e-mail address"},
      .severity = Severity::warning,
      .size = {6, 63},
      .digits = {0, 20},
      .read = read,
      .chance = 0.02,
      .headers = {"*email", "*mailadres", "mail", "*mailaddress"},
      .pattern = form,
  };
}

}  // namespace jeugdlint::privacy::kinds_list
