// SPDX-License-Identifier: Apache-2.0
// For each key and each of some fields the first row and its value, and the first row of every
// other value: what is needed to say which rows of one key disagree. It holds keyed hashes, and the
// order of adding does not matter.
#pragma once

#include <jeugdlint/rule.h>

#include <algorithm>
#include <cstdint>
#include <tuple>
#include <utility>
#include <vector>

namespace jeugdlint::consistency {

class FirstValues {
 public:
  struct Seen {
    Key key;
    std::uint32_t field = 0;
    std::uint64_t value = 0;  // of its hash; 64 bits do, since it is compared within one key only
    RowNumber row{};
  };

  // How many fields there are; before anything else, and the same each time.
  void set_fields(std::size_t fields) { fields_ = fields; }

  void add(const Seen& seen) { add(slot_of(seen.key), seen); }

  // The same for several fields of one key: the slot holds until another key is added.
  std::size_t slot_of(const Key& key) {
    if ((size_ + 1) * 4 > slots_.size() * 3) grow();
    const std::size_t at = find(key);
    size_ += slots_[at].used ? 0 : 1;
    slots_[at] = {key, true};
    return at;
  }
  void add(std::size_t slot, Seen seen) {
    First& first = firsts_[slot * fields_ + seen.field];
    if (first.row == RowNumber{}) {
      first = {seen.value, seen.row};
      return;
    }
    if (seen.row < first.row) {
      std::swap(seen.row, first.row);
      std::swap(seen.value, first.value);
    }
    if (seen.value != first.value) add_other(seen);
  }

  // Says that the key will be added soon: a large table is slow to answer.
  void prefetch(const Key& key) const {
#if defined(__GNUC__)
    if (slots_.empty()) return;
    const std::size_t at = key.low & (slots_.size() - 1);
    __builtin_prefetch(&slots_[at]);
    __builtin_prefetch(&firsts_[at * fields_]);
#else
    static_cast<void>(key);
#endif
  }

  void merge(const FirstValues& next) {
    while ((size_ + next.size_ + 1) * 4 > slots_.size() * 3) grow();
    for (std::size_t at = 0; at < next.slots_.size(); ++at) {
      if (!next.slots_[at].used) continue;
      const Key& key = next.slots_[at].key;
      const std::size_t slot = slot_of(key);
      for (std::uint32_t field = 0; field < fields_; ++field)
        if (const First& first = next.firsts_[at * fields_ + field]; first.row != RowNumber{})
          add(slot, {key, field, first.value, first.row});
    }
    for (const Seen& seen : next.others_) add(seen);
  }

  struct Difference {
    std::uint32_t field = 0;
    RowNumber row{}, first{};
  };

  // The first row of every value that differs from the first value of its key and field, in the
  // order of the rows.
  std::vector<Difference> differences() const {
    std::vector<Seen> others = others_;
    keep_first(others);
    std::vector<Difference> found;
    for (const Seen& other : others)
      if (const First& first = firsts_[find(other.key) * fields_ + other.field];
          first.value != other.value)
        found.push_back({other.field, other.row, first.row});
    std::sort(found.begin(), found.end(), [](const Difference& a, const Difference& b) {
      return std::tie(a.row, a.field) < std::tie(b.row, b.field);
    });
    return found;
  }

 private:
  struct Slot {
    Key key;
    bool used = false;
  };
  struct First {
    std::uint64_t value = 0;
    RowNumber row{};  // 0: no value yet
  };

  std::size_t find(const Key& key) const {
    const std::size_t mask = slots_.size() - 1;
    for (std::size_t i = key.low;; ++i)
      if (const Slot& slot = slots_[i & mask]; !slot.used || slot.key == key) return i & mask;
  }

  void grow() {
    std::vector<Slot> slots(slots_.empty() ? 1024 : slots_.size() * 2);
    std::vector<First> firsts(slots.size() * fields_);
    slots.swap(slots_);
    firsts.swap(firsts_);
    for (std::size_t from = 0; from < slots.size(); ++from) {
      if (!slots[from].used) continue;
      const std::size_t to = find(slots[from].key);
      slots_[to] = slots[from];
      for (std::size_t field = 0; field < fields_; ++field)
        firsts_[to * fields_ + field] = firsts[from * fields_ + field];
    }
  }

  // A value that comes back in every row is kept once, so that memory follows the values, not the
  // rows.
  void add_other(const Seen& seen) {
    others_.push_back(seen);
    if (others_.size() < tidy_at_) return;
    keep_first(others_);
    tidy_at_ = std::max(tidy_at_, others_.size() * 2);
  }

  static void keep_first(std::vector<Seen>& seen) {
    std::sort(seen.begin(), seen.end(), [](const Seen& a, const Seen& b) {
      return std::tie(a.key, a.field, a.value, a.row) < std::tie(b.key, b.field, b.value, b.row);
    });
    const auto end = std::unique(seen.begin(), seen.end(), [](const Seen& a, const Seen& b) {
      return a.key == b.key && a.field == b.field && a.value == b.value;
    });
    seen.erase(end, seen.end());
  }

  std::size_t fields_ = 0;
  std::vector<Slot> slots_;
  std::vector<First> firsts_;  // fields_ for each slot
  std::vector<Seen> others_;
  std::size_t size_ = 0, tidy_at_ = 4096;
};

}  // namespace jeugdlint::consistency
