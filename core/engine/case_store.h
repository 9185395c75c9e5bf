// SPDX-License-Identifier: Apache-2.0
// The rows of all cases on their way to the rules: partitioned by a keyed hash of the case's key,
// with the cells that rules ask for and nothing else, in memory or, above the budget, in a spill
// file. Rows may be put in from several threads and in any order.
#pragma once

#include "engine/memory_budget.h"
#include "engine/spilled_parts.h"

#include <jeugdlint/keyed_hash.h>

#include <array>
#include <cstdint>
#include <mutex>
#include <string>
#include <string_view>
#include <vector>

namespace jeugdlint {

// Rows as bytes, by partition, gathered by one thread before they go into the store.
class CaseRows {
 public:
  static constexpr std::size_t partitions = 256;

  // The start of a row; its cells follow.
  void start(const Key& key, std::uint32_t table, std::uint64_t row);
  void cell(std::uint8_t filled, std::string_view text);

 private:
  friend class CaseStore;

  std::array<std::string, partitions> bytes_;
  std::string* to_ = nullptr;
};

// Reads what CaseRows wrote.
class CaseRowReader {
 public:
  struct Head {
    Key key;
    std::uint32_t table = 0;
    std::uint64_t row = 0;
  };

  explicit CaseRowReader(std::string_view bytes) : at_(bytes.data()), end_(at_ + bytes.size()) {}
  bool done() const { return at_ == end_; }
  Head head();
  std::uint8_t cell(std::string_view& text);

 private:
  std::uint64_t number();

  const char *at_, *end_;
};

class CaseStore {
 public:
  explicit CaseStore(MemoryBudget& budget) : budget_(&budget) {}
  ~CaseStore();

  // Takes the rows over; `rows` is empty afterwards.
  void put(CaseRows& rows);
  // So many were put in.
  std::uint64_t bytes() const { return bytes_; }
  // All bytes of one partition, once; in no particular order of rows. From any thread.
  std::string take(std::size_t partition);

 private:
  using Held = std::vector<std::string>;  // of one partition

  void spill();

  MemoryBudget* budget_;
  std::mutex mutex_;
  std::array<Held, CaseRows::partitions> partitions_;
  std::uint64_t held_ = 0;  // in bytes, as what follows
  std::uint64_t bytes_ = 0;
  SpilledParts on_disk_{CaseRows::partitions};
};

}  // namespace jeugdlint
