// SPDX-License-Identifier: Apache-2.0
// A sample of the distinct values of a column, each with a verdict: repeated values prove nothing
// anew. A value is in the sample by its own hash, so that the same values are chosen in any order
// and in any split of the file. What is kept of a value is a keyed hash.
#pragma once

#include <algorithm>
#include <bit>
#include <cstdint>
#include <string_view>
#include <vector>

namespace jeugdlint::privacy {

class DistinctSample {
 public:
  struct Seen {
    std::uint64_t key = 0;
    std::uint8_t level = 0;
    bool passes = false;
  };
  struct Counts {
    std::uint64_t values = 0, passing = 0;
  };

  // Half of the values have level 1 or more, a quarter has 2 or more, and so on.
  static std::uint8_t level_of(std::uint64_t number) {
    std::uint64_t mixed = (number ^ (number >> 15)) * 0x9e3779b97f4a7c15ULL;
    mixed = (mixed ^ (mixed >> 29)) * 0xbf58476d1ce4e5b9ULL;
    return static_cast<std::uint8_t>(std::countl_zero(mixed));
  }

  // By the text alone, so that the same values are chosen in every file. Not kept.
  static std::uint8_t level_of(std::string_view text) {
    std::uint64_t hash = 0xcbf29ce484222325ULL;
    for (const char c : text) hash = (hash ^ static_cast<unsigned char>(c)) * 0x100000001b3ULL;
    return level_of(hash);
  }

  // Saves the caller a keyed hash for values that the sample will not take.
  bool takes(std::uint8_t level) const { return level >= level_; }

  void add(const Seen& seen) {
    if (!takes(seen.level)) return;
    const auto at =
        std::lower_bound(seen_.begin(), seen_.end(), seen.key,
                         [](const Seen& one, std::uint64_t key) { return one.key < key; });
    if (at != seen_.end() && at->key == seen.key) return;
    seen_.insert(at, seen);
    while (seen_.size() > most) {
      ++level_;
      std::erase_if(seen_, [this](const Seen& one) { return one.level < level_; });
    }
  }

  void merge(const DistinctSample& next) {
    if (next.level_ > level_) {
      level_ = next.level_;
      std::erase_if(seen_, [this](const Seen& one) { return one.level < level_; });
    }
    for (const Seen& seen : next.seen_) add(seen);
  }

  Counts counts() const {
    const auto passing =
        std::count_if(seen_.begin(), seen_.end(), [](const Seen& one) { return one.passes; });
    return {seen_.size(), static_cast<std::uint64_t>(passing)};
  }

  // Of the whole file, about.
  std::uint64_t values_in_all() const {
    return std::uint64_t{seen_.size()} << std::min<unsigned>(level_, 50);
  }

  struct Common {
    std::uint64_t own = 0, other = 0, both = 0;  // values that either sample would have taken
  };
  // With the sample of another file, whose keys were made in the same run.
  Common common_with(const DistinctSample& other) const {
    const std::uint8_t level = std::max(level_, other.level_);
    Common common;
    auto next = other.seen_.begin();
    for (const Seen& one : seen_) {
      if (one.level < level) continue;
      ++common.own;
      while (next != other.seen_.end() && next->key < one.key) ++next;
      if (next != other.seen_.end() && next->key == one.key) ++common.both;
    }
    common.other = static_cast<std::uint64_t>(
        std::count_if(other.seen_.begin(), other.seen_.end(),
                      [level](const Seen& one) { return one.level >= level; }));
    return common;
  }

 private:
  static constexpr std::size_t most = 1024;
  std::vector<Seen> seen_;  // by key
  std::uint8_t level_ = 0;
};

}  // namespace jeugdlint::privacy
