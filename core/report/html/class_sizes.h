// SPDX-License-Identifier: Apache-2.0
// How large the classes are that a rule counted (k-anonymity), as bars: how many rows are alone,
// how many with one other, and so on.
#pragma once

#include "report/groups.h"
#include "report/html/markup.h"

namespace jeugdlint::html {

// Nothing when no finding of the rule tells it: evidence in_1, in_3_4, in_10 counts the rows in
// classes of 1, of 3 to 4, and, as the last, of 10 and more.
void write_class_sizes(Markup& page, const RuleGroup& group);

}  // namespace jeugdlint::html
