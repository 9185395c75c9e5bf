// SPDX-License-Identifier: Apache-2.0
// The cases that a file has shown so far, to see one come back. 8 bytes of a keyed hash an entry,
// in open tables that are between half and 3/4 full, so 11 to 16 bytes a case; two cases in some
// billions look the same, and then one of them seems to come back. Many small tables, which grow
// one after the other: while one large table grew, its old self would stand beside it.
#pragma once

#include <jeugdlint/keyed_hash.h>

#include <algorithm>
#include <array>
#include <cstddef>
#include <cstdint>
#include <vector>

namespace jeugdlint {

class SeenCases {
 public:
  // All rows of the case have been met. False when it was met before.
  bool close(const Key& key) {
    Slot& slot = slot_of(key);
    if (slot != free) return false;
    slot = entry(key) | closed;
    return true;
  }

  // More rows of the case may come. False when it was closed.
  bool keep_open(const Key& key) {
    Slot& slot = slot_of(key);
    if (slot == free) slot = entry(key);
    return (slot & closed) == 0;
  }

  // Says that the case will be asked for soon: a large table is slow to answer.
  void prefetch(const Key& key) const {
#if defined(__GNUC__)
    const Table& table = tables_[key.high % tables_.size()];
    if (!table.slots.empty()) __builtin_prefetch(&table.slots[table.home(entry(key))], 1);
#else
    static_cast<void>(key);
#endif
  }

  std::size_t bytes() const {
    return bytes_;
  }

 private:
  using Slot = std::uint64_t;
  static constexpr Slot free = 0, closed = 1, never_free = 2;

  struct Table {
    std::vector<Slot> slots;
    std::size_t size = 0;

    std::size_t home(Slot wanted) const { return ((wanted >> 32U) * slots.size()) >> 32U; }
    Slot& find(Slot wanted) {
      for (std::size_t i = home(wanted);; i = i + 1 == slots.size() ? 0 : i + 1)
        if (slots[i] == free || (slots[i] & ~closed) == wanted) return slots[i];
    }
    void grow() {
      std::vector<Slot> old(std::max<std::size_t>(16, slots.size() + slots.size() / 2));
      old.swap(slots);
      for (const Slot slot : old)
        if (slot != free) find(slot & ~closed) = slot;
    }
  };

  static Slot entry(const Key& key) {
    return (key.low & ~closed) | never_free;
  }

  Slot& slot_of(const Key& key) {
    Table& table = tables_[key.high % tables_.size()];
    if (table.size * 4 >= table.slots.size() * 3) {
      bytes_ -= table.slots.size() * sizeof(Slot);
      table.grow();
      bytes_ += table.slots.size() * sizeof(Slot);
    }
    Slot& slot = table.find(entry(key));
    if (slot == free) ++table.size;
    return slot;
  }

  std::array<Table, 64> tables_;
  std::size_t bytes_ = 0;
};

}  // namespace jeugdlint
