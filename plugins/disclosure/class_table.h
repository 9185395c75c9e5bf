// SPDX-License-Identifier: Apache-2.0
// The equivalence classes of a file: rows that are alike on the key columns. A class is a keyed
// hash, a count and the values of one sensitive column in it; no text is kept. Tables of parts of a
// file can be added to each other in any order.
#pragma once

#include "dense_table.h"

#include <jeugdlint/rule.h>

#include <algorithm>
#include <cstdint>
#include <span>
#include <stdexcept>
#include <vector>

namespace jeugdlint::disclosure {

// A sensitive value within a class.
struct ValueCount {
  std::uint32_t value = 0;
  std::uint32_t rows = 0;
};

class ClassTable {
 public:
  struct Class {
    Key key;
    std::uint32_t rows = 0;
    std::uint32_t first_value = 0;  // the value that came first; the others are pairs
    std::uint64_t hash() const { return key.low; }
    bool is(const Class& other) const { return key == other.key; }
  };
  struct Value {
    Key key;
    std::uint64_t rows = 0;
    double rank = 0;  // by which ordered values are sorted
    std::uint64_t hash() const { return key.low; }
    bool is(const Value& other) const { return key == other.key; }
  };

  static constexpr std::uint32_t no_value = UINT32_MAX;  // no sensitive column is gathered

  std::uint64_t rows() const { return rows_; }
  std::size_t size() const { return classes_.size(); }
  const Class& operator[](std::size_t place) const { return classes_[place]; }
  std::size_t values() const { return values_.size(); }
  const Value& value(std::size_t place) const { return values_[place]; }

  std::uint32_t value_place(const Key& key, double rank) {
    return values_.place_of({.key = key, .rows = 0, .rank = rank});
  }

  // Adds rows of a class; `value` is the place of their sensitive value, in this table or in the
  // one that this is a part of. Gives the class's place.
  std::uint32_t add(const Key& key, std::uint64_t rows, std::uint32_t value) {
    const std::uint32_t place = classes_.place_of({.key = key, .rows = 0, .first_value = value});
    Class& found = classes_[place];
    found.rows = sum(found.rows, rows);
    rows_ += rows;
    if (value < values_.size()) values_[value].rows += rows;
    if (found.first_value != value) {
      Pair& pair = pairs_[pairs_.place_of({place, value, 0})];
      pair.rows = sum(pair.rows, rows);
      sorted_ = false;
    }
    return place;
  }

  void prefetch_slot(const Key& key) const { classes_.prefetch_slot(key.low); }
  void prefetch_entry(const Key& key) const { classes_.prefetch_entry(key.low); }

  // What classes take, in bytes, with their indices.
  std::uint64_t held() const {
    constexpr std::uint64_t slot = 16;
    return classes_.size() * (sizeof(Class) + slot) + pairs_.size() * (sizeof(Pair) + slot);
  }
  // The classes are elsewhere from now on. How many rows they have, and each value, stays.
  void give_away_classes() {
    classes_ = {};
    pairs_ = {};
    order_ = {};
    sorted_ = true;
  }

  // Every class with its sensitive values, the most frequent first; no values when no sensitive
  // column was gathered.
  template <class Visit>  // Visit(const Class&, std::span<const ValueCount>)
  void each(Visit visit) const {
    sort_pairs();
    std::vector<ValueCount> counts;
    std::size_t at = 0;
    for (std::size_t place = 0; place < classes_.size(); ++place) {
      const Class& one = classes_[place];
      counts.clear();
      if (one.first_value != no_value) {
        std::uint32_t others = 0;
        counts.push_back({one.first_value, 0});
        for (; at < order_.size() && order_[at].owner == place; ++at) {
          counts.push_back({order_[at].value, order_[at].rows});
          others += order_[at].rows;
        }
        counts.front().rows = one.rows - others;
        std::sort(counts.begin(), counts.end(),
                  [](const ValueCount& a, const ValueCount& b) { return a.rows > b.rows; });
      }
      visit(one, std::span<const ValueCount>(counts));
    }
  }

 private:
  struct Pair {
    std::uint32_t owner = 0, value = 0, rows = 0;
    std::uint64_t hash() const {
      std::uint64_t mixed = ((std::uint64_t{owner} << 32) | value) * 0x9e3779b97f4a7c15ULL;
      mixed = (mixed ^ (mixed >> 32)) * 0xbf58476d1ce4e5b9ULL;
      return mixed ^ (mixed >> 29);
    }
    bool is(const Pair& other) const { return owner == other.owner && value == other.value; }
  };

  // A count that does not fit stops the rule: a wrong k would be worse than none.
  static std::uint32_t sum(std::uint32_t rows, std::uint64_t more) {
    if (more > UINT32_MAX - rows) throw std::overflow_error("a class of more than 2^32 rows");
    return rows + static_cast<std::uint32_t>(more);
  }

  void sort_pairs() const {
    if (sorted_) return;
    order_.clear();
    order_.reserve(pairs_.size());
    for (std::size_t i = 0; i < pairs_.size(); ++i) order_.push_back(pairs_[i]);
    std::sort(order_.begin(), order_.end(),
              [](const Pair& a, const Pair& b) { return a.owner < b.owner; });
    sorted_ = true;
  }

  DenseTable<Class> classes_;
  DenseTable<Value> values_;
  DenseTable<Pair> pairs_;
  std::uint64_t rows_ = 0;
  mutable std::vector<Pair> order_;  // pairs by class, made when they are first asked for
  mutable bool sorted_ = true;
};

}  // namespace jeugdlint::disclosure
