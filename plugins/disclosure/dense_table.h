// SPDX-License-Identifier: Apache-2.0
// Entries in the order they came, found by an open index of 8 bytes a slot that is at most 4/5
// full. Entries never move, and an index is gone before the next is made: a table of n entries
// takes n entries and 10 to 20 bytes each, also while it grows.
#pragma once

#include <cstddef>
#include <cstdint>
#include <stdexcept>
#include <utility>
#include <vector>

namespace jeugdlint::disclosure {

// A list in blocks: it grows without copying what it holds.
template <class T>
class Blocks {
 public:
  T& operator[](std::size_t i) { return blocks_[i >> bits][i & mask]; }
  const T& operator[](std::size_t i) const { return blocks_[i >> bits][i & mask]; }
  std::size_t size() const { return size_; }

  void push_back(const T& one) {
    if ((size_ & mask) == 0) {
      blocks_.emplace_back();
      if (size_ > 0) blocks_.back().reserve(mask + 1);  // the first grows as it needs
    }
    blocks_.back().push_back(one);
    ++size_;
  }

 private:
  static constexpr std::size_t bits = 14, mask = (std::size_t{1} << bits) - 1;
  std::vector<std::vector<T>> blocks_;
  std::size_t size_ = 0;
};

// `Entry` has  std::uint64_t hash() const  and  bool is(const Entry&) const.
template <class Entry>
class DenseTable {
 public:
  // The place of the entry that `is` this one; it is added when there is none.
  std::uint32_t place_of(const Entry& entry) {
    if ((entries_.size() + 1) * 5 > slots_.size() * 4) grow();
    const std::uint64_t hash = entry.hash();
    const auto tag = static_cast<std::uint32_t>(hash >> 32);
    for (std::size_t i = hash & (slots_.size() - 1);; i = (i + 1) & (slots_.size() - 1)) {
      Slot& slot = slots_[i];
      if (slot.place == free) {
        if (entries_.size() + 1 >= free) throw std::length_error("too many entries");
        slot = {tag, static_cast<std::uint32_t>(entries_.size())};
        entries_.push_back(entry);
        return slot.place;
      }
      if (slot.tag == tag && entries_[slot.place].is(entry)) return slot.place;
    }
  }

  Entry& operator[](std::size_t place) { return entries_[place]; }
  const Entry& operator[](std::size_t place) const { return entries_[place]; }
  std::size_t size() const { return entries_.size(); }

  // The two say that an entry will be asked for soon: the index first, then what it points at.
  [[gnu::always_inline]] void prefetch_slot(std::uint64_t hash) const {
    if (!slots_.empty()) __builtin_prefetch(&slots_[hash & (slots_.size() - 1)]);
  }
  [[gnu::always_inline]] void prefetch_entry(std::uint64_t hash) const {
    if (slots_.empty()) return;
    const Slot& slot = slots_[hash & (slots_.size() - 1)];
    if (slot.place != free) __builtin_prefetch(&entries_[slot.place], 1);
  }

 private:
  static constexpr std::uint32_t free = UINT32_MAX;
  struct Slot {
    std::uint32_t tag = 0, place = free;
  };

  // The old index goes before the new one comes, so that a table never holds both; the entries know
  // their hashes.
  void grow() {
    const std::size_t size = slots_.empty() ? 64 : slots_.size() * 2;
    std::vector<Slot>().swap(slots_);
    slots_.resize(size);
    for (std::uint32_t place = 0; place < entries_.size(); ++place) {
      const std::uint64_t hash = entries_[place].hash();
      std::size_t i = hash & (size - 1);
      while (slots_[i].place != free) i = (i + 1) & (size - 1);
      slots_[i] = {static_cast<std::uint32_t>(hash >> 32), place};
    }
  }

  Blocks<Entry> entries_;
  std::vector<Slot> slots_;
};

}  // namespace jeugdlint::disclosure
