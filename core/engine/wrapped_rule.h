// SPDX-License-Identifier: Apache-2.0
// A rule around another one, which changes what that one gets to see or how its findings are told.
// It has the shape of the boundary with plugins itself, so that the inspection need not know of it.
#pragma once

#include "engine/case_block.h"
#include "engine/plan.h"
#include "engine/rule_object.h"
#include "engine/spilling.h"

#include <concepts>
#include <cstddef>
#include <cstdint>
#include <utility>

namespace jeugdlint {

struct WrappedRule {
  const jl_rule* code = nullptr;
  PlannedRule::Object object{nullptr, nullptr};
  const jl_spilling* spilling = nullptr;
};

// What is put around a rule: has a member `inner`, and hands a batch, or cases, and the way for
// findings on to `one`. There are no findings yet while a table rule inspects.
template <class A>
concept RuleAround = requires(const A around, const jl_batch& batch, const jl_findings& to,
                              const CaseBlock& block, const BlockFindings& told) {
  { around.inner.code } -> std::convertible_to<const jl_rule*>;
  around.with_batch(batch, &to, [](const jl_batch&, const jl_findings*) { return JL_OK; });
  around.with_block(block, std::size_t{}, told,
                    [](const CaseBlock&, const BlockFindings&) { return JL_OK; });
  around.with_findings(to, [](const jl_findings&) { return JL_OK; });
};

template <RuleAround A>
const A& around_of(const void* rule) {
  return *static_cast<const A*>(rule);
}

template <RuleAround A>
jl_rule record_code_around() {
  jl_rule made{};
  made.struct_size = sizeof(jl_rule);
  made.destroy = destroy_rule<A>;
  made.inspect = [](const void* rule, const jl_batch* batch, const jl_findings* to) {
    const A& around = around_of<A>(rule);
    return around.with_batch(*batch, to, [&](const jl_batch& seen, const jl_findings* told) {
      if (seen.size == 0) return std::int32_t{JL_OK};
      return around.inner.code->inspect(around.inner.object.get(), &seen, told);
    });
  };
  return made;
}

template <RuleAround A>
jl_rule table_code_around() {
  jl_rule made = record_code_around<A>();
  made.inspect = nullptr;
  made.state_create = [](const void* rule, void** state) {
    const WrappedRule& inner = around_of<A>(rule).inner;
    return inner.code->state_create(inner.object.get(), state);
  };
  made.state_destroy = [](const void* rule, void* state) {
    const WrappedRule& inner = around_of<A>(rule).inner;
    inner.code->state_destroy(inner.object.get(), state);
  };
  made.state_inspect = [](const void* rule, const jl_batch* batch, void* state) {
    const A& around = around_of<A>(rule);
    return around.with_batch(*batch, nullptr, [&](const jl_batch& seen, const jl_findings*) {
      if (seen.size == 0) return std::int32_t{JL_OK};
      return around.inner.code->state_inspect(around.inner.object.get(), &seen, state);
    });
  };
  made.state_merge = [](const void* rule, void* state, void* next) {
    const WrappedRule& inner = around_of<A>(rule).inner;
    return inner.code->state_merge(inner.object.get(), state, next);
  };
  made.state_finish = [](const void* rule, const void* state, const jl_findings* to) {
    const A& around = around_of<A>(rule);
    return around.with_findings(*to, [&](const jl_findings& told) {
      return around.inner.code->state_finish(around.inner.object.get(), state, &told);
    });
  };
  return made;
}

// Of a rule that can. `looks_back`: whether it does so instead of restoring.
template <RuleAround A>
constexpr jl_spilling spilling_around(bool looks_back) {
  jl_spilling made{};
  made.struct_size = sizeof(jl_spilling);
  made.held = [](const void* rule, const void* state) {
    const WrappedRule& inner = around_of<A>(rule).inner;
    return inner.spilling->held(inner.object.get(), state);
  };
  made.spill = [](const void* rule, void* state, const jl_parts* to) {
    const WrappedRule& inner = around_of<A>(rule).inner;
    return inner.spilling->spill(inner.object.get(), state, to);
  };
  if (looks_back)
    made.look_back = [](const void* rule, void* state, const jl_given_parts* from) {
      const WrappedRule& inner = around_of<A>(rule).inner;
      return inner.spilling->look_back(inner.object.get(), state, from);
    };
  else
    made.restore = [](const void* rule, void* state, const void* bytes, std::size_t size) {
      const WrappedRule& inner = around_of<A>(rule).inner;
      return inner.spilling->restore(inner.object.get(), state, bytes, size);
    };
  return made;
}

// Of cases it is the table that the rule was put to work on, in both deliveries. A case without
// rows there still has its other tables.
template <RuleAround A>
BlockRule case_code_around() {
  BlockRule made{};
  made.struct_size = sizeof(jl_rule);
  made.destroy = destroy_rule<A>;
  made.case_inspect = BlockRule::of_one;
  made.block_inspect = [](const void* rule, const CaseBlock& block, std::size_t own,
                          const BlockFindings& findings) {
    const A& around = around_of<A>(rule);
    return around.with_block(
        block, own, findings, [&](const CaseBlock& seen, const BlockFindings& told) {
          return inspect_block(*around.inner.code, around.inner.object.get(), seen, own, told);
        });
  };
  return made;
}

// Puts `around` around a rule that is ready to run.
template <RuleAround A>
void put_around(PlannedRule& planned, A around) {
  static const jl_rule of_records = record_code_around<A>(), of_tables = table_code_around<A>();
  static const BlockRule of_cases = case_code_around<A>();
  static constexpr jl_spilling restoring = spilling_around<A>(false),
                               looking_back = spilling_around<A>(true);
  around.inner = {planned.code, std::move(planned.object), planned.spilling};
  if (planned.spilling != nullptr)
    planned.spilling = looks_back(*planned.spilling) ? &looking_back : &restoring;
  const jl_rule& inner = *around.inner.code;
  const bool of_case = inner.case_inspect != nullptr, of_record = inner.inspect != nullptr;
  put_in(planned, of_case ? of_cases : of_record ? of_records : of_tables, std::move(around));
}

}  // namespace jeugdlint
