// SPDX-License-Identifier: Apache-2.0
#include "same_texts.h"

#include <jeugdlint/rule.h>

namespace jeugdlint::consistency {
namespace {

struct Vanished {
  std::vector<TextColumn> key;
  DateColumn end;

  void inspect(const Case& one, Findings& findings) const {
    const Batch before = one.previous();
    const Batch now = one.rows();
    const auto ends = before.filled(end);
    for (std::size_t i = 0; i < before.size(); ++i) {
      if (!is_missing(ends[i])) continue;
      bool found = false;
      for (std::size_t other = 0; other < now.size() && !found; ++other)
        found = same_texts(key, before, i, now, other);
      if (!found) findings.add({before.row(i), key.front()}, {{"end", before.cell(i, end)}});
    }
  }
};

}  // namespace

RuleInfo vanished() {
  return {
      .id = "consistency/vanished",
      .category = Category::consistency,
      .severity = Severity::error,
      .title = {.nl = "Verdwenen sinds de vorige levering",
                .en = "Vanished since the previous delivery"},
      .message = {.nl = "liep in de vorige levering ({end} leeg) en komt niet terug",
                  .en = "was running in the previous delivery ({end} empty) and did not come back"},
      .rationale = {.nl = "Een traject dat niet terugkomt, wordt door CBS afgesloten met een "
                          "onbekende reden.",
                    .en = "Statistics Netherlands closes a trajectory that does not come back, "
                          "with an unknown reason."},
      .remedy = {.nl = "Lever het traject opnieuw, met de einddatum als het is beëindigd.",
                 .en = "Deliver the trajectory again, with its end when it has ended."},
      .source = "CBS, MW 2022/19",
      .needs_previous = true,
      .code = code<Vanished>(
          option<&Vanished::key>("key", "fields that make a record the same in both deliveries"),
          option<&Vanished::end>("end", "last day; missing: it was running")),
  };
}

}  // namespace jeugdlint::consistency
