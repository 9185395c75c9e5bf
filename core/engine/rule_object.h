// SPDX-License-Identifier: Apache-2.0
// A rule of the engine's own, handed over as a plugin's is: an object behind the boundary's
// functions.
#pragma once

#include "engine/plan.h"

#include <memory>
#include <utility>

namespace jeugdlint {

// For jl_rule::destroy.
template <class Rule>
void destroy_rule(void* rule) {
  std::unique_ptr<Rule>(static_cast<Rule*>(rule)).reset();
}

// `code` destroys a Rule, and outlives the plan.
template <class Rule>
void put_in(PlannedRule& planned, const jl_rule& code, Rule rule) {
  planned.code = &code;
  planned.object = {std::make_unique<Rule>(std::move(rule)).release(), code.destroy};
}

}  // namespace jeugdlint
