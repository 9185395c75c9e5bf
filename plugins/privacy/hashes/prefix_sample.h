// SPDX-License-Identifier: Apache-2.0
// The smallest digests of a column: as digests are spread evenly this is a sample of its distinct
// values, and the same one in any order and any split of the file.
#pragma once

#include <algorithm>
#include <cstddef>
#include <cstdint>
#include <vector>

namespace jeugdlint::privacy {

class PrefixSample {
 public:
  void add(std::uint64_t start) {
    if (starts_.size() == most && start >= starts_.back()) return;
    const auto at = std::lower_bound(starts_.begin(), starts_.end(), start);
    if (at != starts_.end() && *at == start) return;
    starts_.insert(at, start);
    if (starts_.size() > most) starts_.pop_back();
  }

  void merge(const PrefixSample& next) {
    for (const std::uint64_t start : next.starts_) add(start);
  }

  bool holds(std::uint64_t start) const {
    return std::binary_search(starts_.begin(), starts_.end(), start);
  }
  std::size_t size() const { return starts_.size(); }
  const std::vector<std::uint64_t>& starts() const { return starts_; }

 private:
  static constexpr std::size_t most = 1000;
  std::vector<std::uint64_t> starts_;  // ascending, each once
};

}  // namespace jeugdlint::privacy
