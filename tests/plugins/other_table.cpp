// SPDX-License-Identifier: Apache-2.0
// A case rule that compares two tables of the case.
#include <jeugdlint/plugin.h>

namespace other_table {
namespace {

using namespace jeugdlint;  // NOLINT(google-build-using-namespace)

struct DecidedLater {
  DateColumn start, decided;

  void inspect(const Case& one, Findings& findings) const {
    const Batch care = one.rows();
    const auto decisions = one.rows("besluit");
    for (std::size_t i = 0; i < care.size(); ++i)
      for (std::size_t j = 0; decisions && j < decisions->size(); ++j)
        if (care[start][i] && (*decisions)[decided][j] &&
            (*decisions)[decided][j]->first > care[start][i]->last)
          findings.add({care.row(i), start}, {{"decided", decisions->cell(j, decided)}});
  }
};

RuleInfo decided_later() {
  return {
      .id = "other_table/decided_later",
      .category = Category::consistency,
      .severity = Severity::error,
      .title = {.nl = "Later besloten", .en = "Decided later"},
      .message = {.nl = "begint voor {decided}", .en = "starts before {decided}"},
      .rationale = {.nl = "Eerst besluiten.", .en = "Decide first."},
      .remedy = {.nl = "Kijk na.", .en = "Look again."},
      .source = "invented",
      .code = code<DecidedLater>(option<&DecidedLater::start>("start", "first day of care"),
                                 option<&DecidedLater::decided>("decided", "day of the decision")),
  };
}

}  // namespace
}  // namespace other_table

JEUGDLINT_PLUGIN("other_table", "1", other_table::decided_later);
