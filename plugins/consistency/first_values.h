// SPDX-License-Identifier: Apache-2.0
// For each key and each of some fields the first row and its value, and the first row of every
// other value: what is needed to say which rows of one key disagree. It holds keyed hashes, and the
// order of adding does not matter.
#pragma once

#include <jeugdlint/rule.h>
#include <jeugdlint/spilling.h>

#include <algorithm>
#include <array>
#include <cstdint>
#include <cstring>
#include <span>
#include <string_view>
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
  std::uint64_t* slot_of(const Key& key) {
    Table& table = tables_[Parts::of(key)];
    if ((table.size + 1) * 4 > slots(table) * 3) grow(table);
    std::uint64_t* const slot = &table.words[find(table, key)];
    if (is_free(slot)) {
      slot[0] = key.low;
      slot[1] = key.high;
      ++table.size;
    }
    return slot;
  }
  void add(std::uint64_t* slot, Seen seen) {
    std::uint64_t* const first = slot + first_of(seen.field);
    const RowNumber first_row{first[1]};
    if (first_row == RowNumber{} || seen.row < first_row) {
      std::swap(first[0], seen.value);
      first[1] = static_cast<std::uint64_t>(seen.row);
      seen.row = first_row;
    }
    if (seen.row != RowNumber{} && seen.value != first[0]) add_other(seen);
  }

  // Says that the key will be added soon: a large table is slow to answer. Always inlined, because
  // a call that changes nothing is left out.
  [[gnu::always_inline]] void prefetch(const Key& key) const {
#if defined(__GNUC__)
    const Table& table = tables_[Parts::of(key)];
    if (table.words.empty()) return;
    const std::uint64_t* const slot = &table.words[home(table, key)];
    __builtin_prefetch(slot);
    __builtin_prefetch(slot + stride() - 1);
#else
    static_cast<void>(key);
#endif
  }

  void merge(const FirstValues& next) {
    for (std::size_t i = 0; i < tables_.size(); ++i) {
      const Table& from = next.tables_[i];
      reserve(tables_[i], from.size);
      for (std::size_t at = 0; at < from.words.size(); at += stride())
        if (!is_free(&from.words[at])) add_slot(&from.words[at]);
    }
    for (const Seen& seen : next.others_) add(seen);
  }

  // In bytes.
  std::size_t held() const {
    std::size_t words = 0;
    for (const Table& table : tables_) words += table.words.capacity();
    return words * sizeof(std::uint64_t) + others_.capacity() * sizeof(Seen);
  }

  // Gives everything away as slots; another value is one of which a single field is filled.
  void spill(const Parts& to) {
    keep_first(others_);
    std::array<std::vector<std::uint64_t>, Parts::count> others;
    for (const Seen& seen : std::exchange(others_, {})) {
      std::vector<std::uint64_t>& words = others[Parts::of(seen.key)];
      const std::size_t slot = words.size();
      words.resize(slot + stride());
      words[slot] = seen.key.low;
      words[slot + 1] = seen.key.high;
      words[slot + first_of(seen.field)] = seen.value;
      words[slot + first_of(seen.field) + 1] = static_cast<std::uint64_t>(seen.row);
    }
    for (std::size_t part = 0; part < Parts::count; ++part) {
      std::vector<std::uint64_t> words = std::exchange(tables_[part], {}).words;
      words.resize(move_to_front(words));
      to.put(part, std::span<const std::uint64_t>(words));
      to.put(part, std::span<const std::uint64_t>(others[part]));
    }
  }

  // Of one part.
  void restore(std::string_view bytes) {
    std::vector<std::uint64_t> slot(stride());
    const std::size_t size = stride() * sizeof(std::uint64_t);
    if (bytes.size() >= size) {
      std::memcpy(slot.data(), bytes.data(), size);
      reserve(tables_[Parts::of({slot[0], slot[1]})], bytes.size() / size);
    }
    for (; bytes.size() >= size; bytes.remove_prefix(size)) {
      std::memcpy(slot.data(), bytes.data(), size);
      add_slot(slot.data());
    }
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
      if (const std::uint64_t* const first = first_of(other.key, other.field);
          first[0] != other.value)
        found.push_back({other.field, other.row, RowNumber{first[1]}});
    std::sort(found.begin(), found.end(), [](const Difference& a, const Difference& b) {
      return std::tie(a.row, a.field) < std::tie(b.row, b.field);
    });
    return found;
  }

 private:
  // Many small tables, which grow one after the other: while one large table grew, its old self
  // would stand beside it.
  struct Table {
    std::vector<std::uint64_t> words;  // slots
    std::size_t size = 0;
  };

  // A slot is a key, and for each field the hash of its first value and the row, which is 0 when
  // there is none yet. It lies in one piece, so that one look into memory does.
  std::size_t stride() const {
    return 2 + 2 * fields_;
  }
  static std::size_t first_of(std::size_t field) {
    return 2 + 2 * field;
  }
  std::size_t slots(const Table& table) const {
    return table.words.size() / stride();
  }
  static bool is_free(const std::uint64_t* slot) {
    return slot[0] == 0 && slot[1] == 0;  // no hash is all zeros
  }

  // Where the key belongs: its upper half as a share of the slots.
  std::size_t home(const Table& table, const Key& key) const {
    return (((key.low >> 32) * slots(table)) >> 32) * stride();
  }
  // Where it is, or the free slot that it gets.
  std::size_t find(const Table& table, const Key& key) const {
    for (std::size_t i = home(table, key);;
         i = i + stride() == table.words.size() ? 0 : i + stride())
      if (const std::uint64_t* const slot = &table.words[i];
          is_free(slot) || (slot[0] == key.low && slot[1] == key.high))
        return i;
  }
  const std::uint64_t* first_of(const Key& key, std::size_t field) const {
    const Table& table = tables_[Parts::of(key)];
    return &table.words[find(table, key) + first_of(field)];
  }

  // Room for so many more: keys that come in the order of another table would crowd together while
  // this one grows.
  void reserve(Table& table, std::size_t more) const {
    while ((table.size + more + 1) * 4 > slots(table) * 3) grow(table);
  }
  void grow(Table& table) const {
    const std::size_t more = std::max<std::size_t>(16, slots(table) + slots(table) / 2);
    std::vector<std::uint64_t> old(more * stride());
    old.swap(table.words);
    for (std::size_t from = 0; from < old.size(); from += stride())
      if (const std::uint64_t* const slot = &old[from]; !is_free(slot))
        std::copy_n(slot, stride(), &table.words[find(table, {slot[0], slot[1]})]);
  }

  // Of another table with the same fields.
  void add_slot(const std::uint64_t* from) {
    const Key key{from[0], from[1]};
    std::uint64_t* const slot = slot_of(key);
    for (std::uint32_t field = 0; field < fields_; ++field)
      if (const std::uint64_t* const first = from + first_of(field); first[1] != 0)
        add(slot, {key, field, first[0], RowNumber{first[1]}});
  }

  // Moves the slots that are taken to the front; returns how many words they are.
  std::size_t move_to_front(std::vector<std::uint64_t>& words) const {
    std::size_t to = 0;
    for (std::size_t from = 0; from < words.size(); from += stride()) {
      if (is_free(&words[from])) continue;
      if (from != to) std::copy_n(&words[from], stride(), &words[to]);
      to += stride();
    }
    return to;
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
  std::array<Table, Parts::count> tables_;
  std::vector<Seen> others_;
  std::size_t tidy_at_ = 4096;
};

}  // namespace jeugdlint::consistency
