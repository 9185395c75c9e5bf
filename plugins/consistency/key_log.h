// SPDX-License-Identifier: Apache-2.0
// The keys of all rows, for a rule that asks at the end which of them came twice. They are only
// written down, 24 bytes each, in lists by their first bits: to look each one up among all others
// as it comes would be to wait for memory each time. At the end each list is gone through with a
// table so small that it stays near the processor.
#pragma once

#include <jeugdlint/batch.h>

#include <algorithm>
#include <array>
#include <cstddef>
#include <cstdint>
#include <iterator>
#include <utility>
#include <vector>

namespace jeugdlint::consistency {

struct KeyOfRow {
  Key key;
  RowNumber row{};
};

class KeyLog {
 public:
  void add(const Key& key, RowNumber row) {
    List& list = lists_[key.high >> 56U];
    if (list.pieces.empty() || list.pieces.back().size() == list.pieces.back().capacity())
      start_piece(list);
    list.pieces.back().push_back({key, row});
  }

  void add(KeyLog&& next) {
    for (std::size_t i = 0; i < lists_.size(); ++i) {
      auto& pieces = next.lists_[i].pieces;
      std::move(pieces.begin(), pieces.end(), std::back_inserter(lists_[i].pieces));
      lists_[i].room += next.lists_[i].room;
    }
    room_ += next.room_;
    next = {};
  }

  // Says that many keys will be added now: who added to the lists before may be another processor.
  void prefetch() const {
#if defined(__GNUC__)
    for (const List& list : lists_)
      if (!list.pieces.empty())
        __builtin_prefetch(list.pieces.back().data() + list.pieces.back().size(), 1);
#endif
  }

  std::uint64_t bytes() const {
    return room_ * sizeof(KeyOfRow);
  }

  template <class Visit>  // Visit(const KeyOfRow&)
  void each(const Visit& visit) const {
    for (const List& list : lists_) list.each(visit);
  }

  // Each row whose key an earlier row has, and the first of those; in no order.
  template <class Visit>  // Visit(RowNumber row, RowNumber first)
  void each_repeat(const Visit& visit) const {
    std::vector<KeyOfRow> firsts;
    std::vector<std::pair<std::size_t, RowNumber>> repeats;
    for (const List& list : lists_) {
      firsts.assign(list.size() + list.size() / 2 + 1, {});
      repeats.clear();
      list.each([&](const KeyOfRow& one) {
        const std::size_t at = place(firsts, one.key);
        KeyOfRow& first = firsts[at];
        if (first.row == RowNumber{}) {
          first = one;
        } else {
          repeats.emplace_back(at, std::max(first.row, one.row));
          first.row = std::min(first.row, one.row);
        }
      });
      for (const auto& [at, row] : repeats) visit(row, firsts[at].row);
    }
  }

 private:
  struct List {
    std::vector<std::vector<KeyOfRow>> pieces;  // none is moved once it is full
    std::size_t room = 0;                       // keys that the pieces have room for

    std::size_t size() const {
      std::size_t size = 0;
      for (const auto& piece : pieces) size += piece.size();
      return size;
    }
    template <class Visit>
    void each(const Visit& visit) const {
      for (const auto& piece : pieces)
        for (const KeyOfRow& one : piece) visit(one);
    }
  };

  // At most a quarter of a long list is empty.
  void start_piece(List& list) {
    const std::size_t room = std::clamp<std::size_t>(list.room / 4, 16, 4096);
    list.pieces.emplace_back().reserve(room);
    list.room += room;
    room_ += room;
  }

  // Where the key is among the first ones, or where it gets its place: a free one has row 0.
  static std::size_t place(const std::vector<KeyOfRow>& firsts, const Key& key) {
    std::size_t i = ((key.low >> 32U) * firsts.size()) >> 32U;
    while (firsts[i].row != RowNumber{} && !(firsts[i].key == key))
      i = i + 1 == firsts.size() ? 0 : i + 1;
    return i;
  }

  std::array<List, 256> lists_;
  std::uint64_t room_ = 0;
};

}  // namespace jeugdlint::consistency
