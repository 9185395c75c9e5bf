// SPDX-License-Identifier: Apache-2.0
// The name of a Dutch town in running text. A column of places is a matter of the pack: it is
// shared by thousands and is not looked for.
#include "kind.h"

namespace jeugdlint::privacy::kinds_list {

Kind place_name() {
  return {
      .id = "place_name",
      .words = {.nl = "een plaatsnaam", .en = "a name of a place"},
      .severity = Severity::warning,
  };
}

}  // namespace jeugdlint::privacy::kinds_list
