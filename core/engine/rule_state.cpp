// SPDX-License-Identifier: Apache-2.0
#include "engine/rule_state.h"

#include "engine/rule_call.h"

#include <cassert>
#include <exception>
#include <string>
#include <string_view>

namespace jeugdlint {

RuleState::RuleState(const PlannedRule& rule, MemoryBudget* budget)
    : rule_(&rule), budget_(budget), state_(make()) {}

RuleState::~RuleState() {
  if (budget_ != nullptr) budget_->give_back(held_);
}

RuleState::Made RuleState::make() const {
  void* made = nullptr;
  const PlannedRule& rule = *rule_;
  if (!succeeds([&] { return rule.code->state_create(rule.object.get(), &made); })) return nullptr;
  return {made, [&rule](void* one) { rule.code->state_destroy(rule.object.get(), one); }};
}

bool RuleState::inspect(const jl_batch& batch) {
  return succeeds([&] {
           return rule_->code->state_inspect(rule_->object.get(), &batch, state_.get());
         }) &&
         heed_budget();
}

bool RuleState::heed_budget() {
  if (budget_ == nullptr || rule_->spilling == nullptr) return true;
  const std::uint64_t held = rule_->spilling->held(rule_->object.get(), state_.get());
  // Less than before: the difference wraps around, and so does the sum.
  budget_->take(held - held_);
  held_ = held;
  return !budget_->asks_for(held_) || spill();
}

bool RuleState::spill() {
  struct Room {
    SpilledParts* parts;
    std::exception_ptr lack;  // no exception passes through the rule
  } room{&on_disk_, nullptr};
  const jl_parts to{sizeof(jl_parts), &room,
                    [](void* self, std::uint32_t part, const void* bytes, std::size_t size) {
                      Room& one = *static_cast<Room*>(self);
                      try {
                        one.parts->put(part, {static_cast<const char*>(bytes), size});
                      } catch (...) {
                        one.lack = std::current_exception();
                        return std::int32_t{JL_FAILED};
                      }
                      return std::int32_t{JL_OK};
                    }};
  const bool well =
      succeeds([&] { return rule_->spilling->spill(rule_->object.get(), state_.get(), &to); });
  if (room.lack) std::rethrow_exception(room.lack);
  return_freed_memory(held_);
  if (budget_ != nullptr) budget_->give_back(held_);
  held_ = 0;
  return well;
}

bool RuleState::merge(RuleState& next) {
  assert(!on_disk_.any() && !next.on_disk_.any());
  return succeeds([&] {
    return rule_->code->state_merge(rule_->object.get(), state_.get(), next.state_.get());
  });
}

bool RuleState::finish(const PlannedRule& rule, const jl_findings& to) {
  if (on_disk_.any() && !spill()) return false;
  bool well =
      succeeds([&] { return rule.code->state_finish(rule.object.get(), state_.get(), &to); });
  for (std::size_t part = 0; on_disk_.any() && well && part < on_disk_.parts(); ++part)
    well = finish_part(part, rule, to);
  return well;
}

bool RuleState::finish_part(std::size_t part, const PlannedRule& rule,
                            const jl_findings& to) const {
  if (on_disk_.pieces_of(part) == 0) return true;
  const Made of_part = make();
  if (of_part == nullptr) return false;
  std::string bytes;
  for (std::size_t piece = 0; piece < on_disk_.pieces_of(part); ++piece) {
    bytes.clear();
    on_disk_.read(part, piece, bytes);
    if (!succeeds([&] {
          return rule_->spilling->restore(rule_->object.get(), of_part.get(), bytes.data(),
                                          bytes.size());
        }))
      return false;
  }
  return succeeds([&] { return rule.code->state_finish(rule.object.get(), of_part.get(), &to); });
}

}  // namespace jeugdlint
