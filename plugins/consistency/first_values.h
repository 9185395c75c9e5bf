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
    if ((size_ + 1) * 4 > slots() * 3) grow();
    const std::size_t slot = find(key);
    size_ += is_free(slot) ? 1 : 0;
    set_key(slot, key);
    return slot;
  }
  void add(std::size_t slot, Seen seen) {
    std::uint64_t* const first = first_of(slot, seen.field);
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
    if (words_.empty()) return;
    const std::uint64_t* const slot = &words_[(key.low & (slots() - 1)) * stride()];
    __builtin_prefetch(slot);
    __builtin_prefetch(slot + stride() - 1);
#else
    static_cast<void>(key);
#endif
  }

  void merge(const FirstValues& next) {
    while ((size_ + next.size_ + 1) * 4 > slots() * 3) grow();
    for (std::size_t from = 0; from < next.slots(); ++from) {
      if (next.is_free(from)) continue;
      const Key key = next.key_of(from);
      const std::size_t slot = slot_of(key);
      for (std::uint32_t field = 0; field < fields_; ++field)
        if (const std::uint64_t* const first = next.first_of(from, field); first[1] != 0)
          add(slot, {key, field, first[0], RowNumber{first[1]}});
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
      if (const std::uint64_t* const first = first_of(find(other.key), other.field);
          first[0] != other.value)
        found.push_back({other.field, other.row, RowNumber{first[1]}});
    std::sort(found.begin(), found.end(), [](const Difference& a, const Difference& b) {
      return std::tie(a.row, a.field) < std::tie(b.row, b.field);
    });
    return found;
  }

 private:
  // A slot is a key, and for each field the hash of its first value and the row, which is 0 when
  // there is none yet. It lies in one piece, so that one look into memory does.
  std::size_t stride() const {
    return 2 + 2 * fields_;
  }
  std::size_t slots() const {
    return words_.size() / stride();
  }
  Key key_of(std::size_t slot) const {
    return {words_[slot * stride()], words_[slot * stride() + 1]};
  }
  void set_key(std::size_t slot, const Key& key) {
    words_[slot * stride()] = key.low;
    words_[slot * stride() + 1] = key.high;
  }
  bool is_free(std::size_t slot) const {
    return key_of(slot) == Key{};
  }  // no hash is all zeros
  std::uint64_t* first_of(std::size_t slot, std::size_t field) {
    return &words_[slot * stride() + 2 + 2 * field];
  }
  const std::uint64_t* first_of(std::size_t slot, std::size_t field) const {
    return &words_[slot * stride() + 2 + 2 * field];
  }

  std::size_t find(const Key& key) const {
    const std::size_t mask = slots() - 1;
    for (std::size_t i = key.low;; ++i)
      if (is_free(i & mask) || key_of(i & mask) == key) return i & mask;
  }

  void grow() {
    std::vector<std::uint64_t> old(words_.empty() ? 1024 * stride() : words_.size() * 2);
    old.swap(words_);
    for (std::size_t from = 0; from < old.size(); from += stride())
      if (const Key key{old[from], old[from + 1]}; key != Key{})
        std::copy_n(&old[from], stride(), &words_[find(key) * stride()]);
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
  std::vector<std::uint64_t> words_;  // slots, a power of two of them
  std::vector<Seen> others_;
  std::size_t size_ = 0, tidy_at_ = 4096;
};

}  // namespace jeugdlint::consistency
