// SPDX-License-Identifier: Apache-2.0
// For each key the first row and its value, and the first row of every other value: what is needed
// to say which rows of one key disagree. It holds keyed hashes, and the order of adding does not
// matter.
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
    std::uint64_t value = 0;  // of its hash; 64 bits do, since it is compared within one key only
    RowNumber row{};          // 0: a free slot
  };

  void add(Seen seen) {
    if (size_ * 4 >= slots_.size() * 3) grow();
    Seen& slot = slots_[slot_of(seen.key)];
    if (slot.row == RowNumber{}) {
      slot = seen;
      ++size_;
      return;
    }
    if (seen.row < slot.row) std::swap(seen, slot);
    if (seen.value != slot.value) add_other(seen);
  }

  void merge(const FirstValues& next) {
    for (const Seen& seen : next.slots_)
      if (seen.row != RowNumber{}) add(seen);
    for (const Seen& seen : next.others_) add(seen);
  }

  struct Difference {
    RowNumber row{}, first{};
  };

  // The first row of every value that differs from the first value of its key, in the order of the
  // rows.
  std::vector<Difference> differences() const {
    std::vector<Seen> others = others_;
    keep_first(others);
    std::vector<Difference> found;
    for (const Seen& other : others)
      if (const Seen& first = slots_[slot_of(other.key)]; first.value != other.value)
        found.push_back({other.row, first.row});
    std::sort(found.begin(), found.end(),
              [](const Difference& a, const Difference& b) { return a.row < b.row; });
    return found;
  }

 private:
  std::size_t slot_of(const Key& key) const {
    const std::size_t mask = slots_.size() - 1;
    for (std::size_t i = key.low;; ++i)
      if (const Seen& slot = slots_[i & mask]; slot.row == RowNumber{} || slot.key == key)
        return i & mask;
  }

  void grow() {
    std::vector<Seen> old(slots_.empty() ? 1024 : slots_.size() * 2);
    old.swap(slots_);
    for (const Seen& seen : old)
      if (seen.row != RowNumber{}) slots_[slot_of(seen.key)] = seen;
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
      return std::tie(a.key, a.value, a.row) < std::tie(b.key, b.value, b.row);
    });
    const auto end = std::unique(seen.begin(), seen.end(), [](const Seen& a, const Seen& b) {
      return a.key == b.key && a.value == b.value;
    });
    seen.erase(end, seen.end());
  }

  std::vector<Seen> slots_, others_;
  std::size_t size_ = 0, tidy_at_ = 4096;
};

}  // namespace jeugdlint::consistency
