// SPDX-License-Identifier: Apache-2.0
// The first row of each key, for table rules that compare rows: keyed hash -> row number. No text
// is kept. 24 bytes an entry in open tables that are between half and 3/4 full, so 32 to 48 bytes a
// key. There are many small tables, which grow one after the other: while one large table grew, its
// old self would stand beside it.
#pragma once

#include <jeugdlint/batch.h>

#include <algorithm>
#include <array>
#include <cstddef>
#include <cstdint>
#include <optional>
#include <utility>
#include <vector>

namespace jeugdlint {

class FirstRows {
 public:
  // Keeps the smaller row of a key; returns the larger one when the key was there already.
  std::optional<RowNumber> add(const Key& key, RowNumber row) {
    Table& table = tables_[number(key)];
    if (table.size * 4 >= table.slots.size() * 3) table.grow();
    Slot& slot = table.slots[table.find(key)];
    if (slot.row == RowNumber{}) {
      slot = {key, row};
      ++table.size;
      return std::nullopt;
    }
    if (row < slot.row) std::swap(row, slot.row);
    return row;
  }

  // The first row of a key that was added.
  RowNumber operator[](const Key& key) const {
    const Table& table = tables_[number(key)];
    return table.slots[table.find(key)].row;
  }

  std::size_t size() const {
    std::size_t size = 0;
    for (const Table& table : tables_) size += table.size;
    return size;
  }

  // Room for so many keys. Before keys come in the order of another table it keeps them from
  // crowding together in this one.
  void reserve(std::size_t keys) {
    const std::size_t share = keys / tables + 1;
    for (Table& table : tables_)
      while ((share + share / 8) * 4 >= table.slots.size() * 3) table.grow();
  }

  // Says that the key will be added soon: a large table is slow to answer. Always inlined, because
  // a call that changes nothing is left out.
  [[gnu::always_inline]] void prefetch(const Key& key) const {
#if defined(__GNUC__)
    const Table& table = tables_[number(key)];
    if (!table.slots.empty()) __builtin_prefetch(&table.slots[table.home(key)]);
#else
    static_cast<void>(key);
#endif
  }

  template <class Visit>  // Visit(const Key&, RowNumber)
  void each(Visit visit) const {
    for (const Table& table : tables_)
      for (const Slot& slot : table.slots)
        if (slot.row != RowNumber{}) visit(slot.key, slot.row);
  }

 private:
  struct Slot {
    Key key;
    RowNumber row{};  // 0: free
  };

  struct Table {
    std::vector<Slot> slots;
    std::size_t size = 0;

    // Where the key belongs: its upper half as a share of the slots.
    std::size_t home(const Key& key) const { return ((key.low >> 32) * slots.size()) >> 32; }
    // Where it is, or the free slot that it gets.
    std::size_t find(const Key& key) const {
      for (std::size_t i = home(key);; i = i + 1 == slots.size() ? 0 : i + 1)
        if (slots[i].row == RowNumber{} || slots[i].key == key) return i;
    }
    void grow() {
      std::vector<Slot> old(std::max<std::size_t>(16, slots.size() + slots.size() / 2));
      old.swap(slots);
      for (const Slot& slot : old)
        if (slot.row != RowNumber{}) slots[find(slot.key)] = slot;
    }
  };

  // By bits that Parts::of does not look at: the keys of one part go to all tables.
  static std::size_t number(const Key& key) {
    static_assert(tables == 64);
    return key.high >> 58U;
  }

  static constexpr std::size_t tables = 64;
  std::array<Table, tables> tables_;
};

}  // namespace jeugdlint
