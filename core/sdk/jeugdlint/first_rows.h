// SPDX-License-Identifier: Apache-2.0
// The first row of each key, for table rules that compare rows: keyed hash -> row number. No text
// is kept. 24 bytes an entry in an open table that is at most 3/4 full.
#pragma once

#include <jeugdlint/batch.h>

#include <cstdint>
#include <optional>
#include <utility>
#include <vector>

namespace jeugdlint {

class FirstRows {
 public:
  // Keeps the smaller row of a key; returns the larger one when the key was there already.
  std::optional<RowNumber> add(const Key& key, RowNumber row) {
    if (size_ * 4 >= slots_.size() * 3) grow();
    Slot& slot = find(key);
    if (slot.row == RowNumber{}) {
      slot = {key, row};
      ++size_;
      return std::nullopt;
    }
    if (row < slot.row) std::swap(row, slot.row);
    return row;
  }

  // The first row of a key that was added.
  RowNumber operator[](const Key& key) const {
    for (std::size_t i = key.low;; ++i)
      if (const Slot& slot = slots_[i & (slots_.size() - 1)];
          slot.key == key || slot.row == RowNumber{})
        return slot.row;
  }

  std::size_t size() const { return size_; }

  // Room for so many keys. Before a merge it keeps keys that come in the order of another table
  // from crowding together in this one.
  void reserve(std::size_t keys) {
    while (keys * 4 >= slots_.size() * 3) grow();
  }

  // Says that the key will be added soon: a large table is slow to answer. Always inlined, because
  // a call that changes nothing is left out.
  [[gnu::always_inline]] void prefetch(const Key& key) const {
#if defined(__GNUC__)
    if (!slots_.empty()) __builtin_prefetch(&slots_[key.low & (slots_.size() - 1)]);
#else
    static_cast<void>(key);
#endif
  }

  template <class Visit>  // Visit(const Key&, RowNumber)
  void each(Visit visit) const {
    for (const Slot& slot : slots_)
      if (slot.row != RowNumber{}) visit(slot.key, slot.row);
  }

 private:
  struct Slot {
    Key key;
    RowNumber row{};  // 0: free
  };

  Slot& find(const Key& key) {
    for (std::size_t i = key.low;; ++i)
      if (Slot& slot = slots_[i & (slots_.size() - 1)]; slot.row == RowNumber{} || slot.key == key)
        return slot;
  }

  void grow() {
    std::vector<Slot> old(slots_.empty() ? 1024 : slots_.size() * 2);
    old.swap(slots_);
    for (const Slot& slot : old)
      if (slot.row != RowNumber{}) find(slot.key) = slot;
  }

  std::vector<Slot> slots_;
  std::size_t size_ = 0;
};

}  // namespace jeugdlint
