// SPDX-License-Identifier: Apache-2.0
// Rules that a pack writes as an expression, at work beside those of plugins: `require` is judged
// by the engine itself, and `when` says which rows a rule gets to see.
#pragma once

#include "engine/plan.h"

#include <map>
#include <string>

namespace jeugdlint {

// The check behind every rule with `require`.
inline constexpr const char* expression_check = "expression/require";
const RuleDeclaration& expression_declaration();

// Makes the rule with `require` of `use` ready to run, or says why it is not run.
void plan_requirement(Plan& plan, PlannedRule& planned, const RuleUse& use, const Pack& pack,
                      const std::map<std::string, std::string>& parameters);

// Puts the condition of `use` before a rule that is ready to run.
void plan_condition(Plan& plan, PlannedRule& planned, const RuleUse& use, const Pack& pack,
                    const std::map<std::string, std::string>& parameters);

}  // namespace jeugdlint
