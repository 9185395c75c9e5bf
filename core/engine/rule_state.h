// SPDX-License-Identifier: Apache-2.0
// The state of a table rule at work. What it holds goes to disk in parts when the run is short of
// memory and the rule can do so; in the end each part is finished by a state of its own.
#pragma once

#include "engine/memory_budget.h"
#include "engine/plan.h"
#include "engine/spilled_parts.h"

#include <cstdint>
#include <functional>
#include <memory>

namespace jeugdlint {

class RuleState {
 public:
  // `rule` and `budget`, which may be null, outlive it.
  RuleState(const PlannedRule& rule, MemoryBudget* budget);
  RuleState(const RuleState&) = delete;
  RuleState& operator=(const RuleState&) = delete;
  ~RuleState();

  // False when the rule failed to make it.
  bool exists() const { return state_ != nullptr; }
  // False when the rule fails. What may write to the disk throws Failure when there is no room.
  bool inspect(const jl_batch& batch);
  // After that: because the state cannot give away what it holds, and the run may hold no more.
  bool lacks_memory() const { return lacks_memory_; }
  // Both hold all in memory.
  bool merge(RuleState& next);
  // For its own rule, or for another one that it serves as well.
  bool finish(const PlannedRule& rule, const jl_findings& to);
  // Of a rule that compares files, with the state of the same rule for another one.
  bool compare(const RuleState& other, bool previous, const jl_findings& to) const;

 private:
  using Made = std::unique_ptr<void, std::function<void(void*)>>;

  Made make() const;
  bool heed_budget();
  bool spill();
  bool finish_all(const PlannedRule& rule, const jl_findings& to);
  bool finish_part(std::size_t part, const PlannedRule& rule, const jl_findings& to) const;

  const PlannedRule* rule_;
  MemoryBudget* budget_;
  Made state_;
  std::uint64_t held_ = 0;  // bytes, as the budget knows them
  bool lacks_memory_ = false;
  SpilledParts on_disk_{JL_SPILL_PARTS};
};

}  // namespace jeugdlint
