// SPDX-License-Identifier: Apache-2.0
// Where a finding stands, an entry of a rule's `at`: a field of the row that is judged or, in a
// rule about a case, rows and after a dot one of their fields. `jeugdhulp.hulpvorm` is the field
// hulpvorm of all rows of the table jeugdhulp.
#pragma once

#include "engine/pack.h"

#include <optional>
#include <string>

namespace jeugdlint {

struct RulePlace {
  std::string field;
  std::optional<RuleExpression> rows;  // none: of the row that is judged
};

// `table` is the one that the rule judges: the name of a field may itself have a dot in it.
RulePlace rule_place(const RuleExpression& entry, const Table& table);

}  // namespace jeugdlint
