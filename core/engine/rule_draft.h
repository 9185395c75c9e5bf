// SPDX-License-Identifier: Apache-2.0
// A new rule file to start from: it loads as it is, unless the pack lacks what the check needs (a
// code list, another table), and says in comments what each key is for.
#pragma once

#include "engine/pack.h"
#include "engine/plugins.h"

#include <string>

namespace jeugdlint {

// `table` is one of the pack's; `check` a rule in code, or null for a rule by expression. Throws
// Failure where the check looks at cases and the pack declares none for the table.
std::string rule_draft(const Pack& pack, const Table& table, const RuleDeclaration* check,
                       const Plugins& plugins);

}  // namespace jeugdlint
