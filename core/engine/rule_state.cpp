// SPDX-License-Identifier: Apache-2.0
#include "engine/rule_state.h"

#include "engine/rule_call.h"
#include "engine/spilling.h"

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
  lacks_memory_ = !well;
  if (!well) state_ = nullptr;
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
  if (on_disk_.any() && looks_back(*rule_->spilling)) return finish_all(rule, to);
  bool well =
      succeeds([&] { return rule.code->state_finish(rule.object.get(), state_.get(), &to); });
  for (std::size_t part = 0; on_disk_.any() && well && part < on_disk_.parts(); ++part)
    well = finish_part(part, rule, to);
  return well;
}

bool RuleState::compare(const RuleState& other, bool previous, const jl_findings& to) const {
  const jl_other_file seen{sizeof(jl_other_file), previous ? 1U : 0U, other.rule_->object.get(),
                           other.state_.get()};
  return succeeds(
      [&] { return rule_->comparison->compare(rule_->object.get(), state_.get(), &seen, &to); });
}

bool RuleState::finish_all(const PlannedRule& rule, const jl_findings& to) {
  struct Reading {
    const SpilledParts* parts;
    std::string bytes;
    std::exception_ptr failure;  // no exception passes through the rule
  } reading{&on_disk_, {}, nullptr};
  const jl_given_parts from{
      sizeof(jl_given_parts), &reading,
      [](void* self, std::uint32_t part) {
        return std::uint64_t{static_cast<Reading*>(self)->parts->pieces_of(part)};
      },
      [](void* self, std::uint32_t part, std::uint64_t piece, jl_text* bytes) {
        Reading& one = *static_cast<Reading*>(self);
        try {
          one.bytes.clear();
          one.parts->read(part, piece, one.bytes);
        } catch (...) {
          one.failure = std::current_exception();
          return std::int32_t{JL_FAILED};
        }
        *bytes = {one.bytes.data(), one.bytes.size()};
        return std::int32_t{JL_OK};
      }};
  const bool well =
      succeeds(
          [&] { return rule_->spilling->look_back(rule_->object.get(), state_.get(), &from); }) &&
      succeeds([&] { return rule.code->state_finish(rule.object.get(), state_.get(), &to); });
  if (reading.failure) std::rethrow_exception(reading.failure);
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
