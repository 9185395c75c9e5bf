// SPDX-License-Identifier: Apache-2.0
// Rules with `per` and `require`: what must hold of all rows of a case. An expression that names
// fields of the rule's own table must hold for each row of it; one that goes over lists of rows
// alone, for the case.
#pragma once

#include "engine/plan.h"

#include <map>
#include <string>

namespace jeugdlint {

// The check behind every such rule.
inline constexpr const char* case_expression_check = "expression/require_of_case";
const RuleDeclaration& case_expression_declaration();

// Makes the rule with `require` of `use` ready to run, or says why it is not run. `plan` has a
// column for each field of each table of the case.
void plan_case_requirement(Plan& plan, PlannedRule& planned, const RuleUse& use, const Pack& pack,
                           const std::map<std::string, std::string>& parameters);

}  // namespace jeugdlint
