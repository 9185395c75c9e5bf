// SPDX-License-Identifier: Apache-2.0
// Owns the texts, lists and maps that an evaluation makes, until clear(). Used by one thread. Also
// counts the steps of the evaluation, so that no record takes for ever.
#pragma once

#include "expression/value.h"

#include <cstddef>
#include <cstdint>
#include <deque>
#include <map>
#include <memory>
#include <string>
#include <utility>
#include <vector>

namespace re2 {
class RE2;
}

namespace jeugdlint {

// A list and a map that lie ready.
class OwnList : public ListValue {
 public:
  explicit OwnList(std::vector<Value> items) : items_(std::move(items)) {}
  std::size_t size() const override { return items_.size(); }
  Value at(std::size_t i, Memory&) const override { return items_[i]; }
  const std::vector<Value>& items() const { return items_; }

 private:
  std::vector<Value> items_;
};

class OwnMap : public MapValue {
 public:
  using Members = std::vector<std::pair<Value, Value>>;
  // No two keys are the same.
  explicit OwnMap(Members members) : members_(std::move(members)) {}
  std::size_t size() const override { return members_.size(); }
  Value key(std::size_t i, Memory&) const override { return members_[i].first; }
  Value find(const Value& key, Memory&) const override;

 private:
  Members members_;
};

class Memory {
 public:
  // No record needs more steps than this; a step is one part of an expression evaluated once.
  static constexpr std::uint64_t most_steps = 1'000'000;
  // Nor a text or list longer than this.
  static constexpr std::size_t most_size = std::size_t{16} << 20;

  Memory();
  ~Memory();
  Memory(const Memory&) = delete;
  Memory& operator=(const Memory&) = delete;

  Value text(std::string text);
  Value list(std::vector<Value> items);
  Value map(OwnMap::Members members);  // the fault repeated_key or bad_key when they do not fit
  // Keeps an object of another class.
  Value own(std::unique_ptr<ListValue> list);
  Value own(std::unique_ptr<MapValue> map);

  // False when the steps of this record are used up.
  bool step(std::uint64_t count = 1) {
    steps_ += count;
    return steps_ <= most_steps;
  }
  bool exhausted() const { return steps_ > most_steps; }

  // Null when the pattern is invalid. Patterns live on when the memory is cleared.
  const re2::RE2* pattern(std::string_view text);

  // The steps of another record are counted from here; what was made stays.
  void start_record() { steps_ = 0; }

  // For the next record: nothing made so far may be used any more.
  void clear();

 private:
  std::deque<std::string> texts_;
  std::vector<std::unique_ptr<ListValue>> lists_;
  std::vector<std::unique_ptr<MapValue>> maps_;
  std::map<std::string, std::unique_ptr<re2::RE2>, std::less<>> patterns_;
  std::uint64_t steps_ = 0;
};

}  // namespace jeugdlint
