// SPDX-License-Identifier: Apache-2.0
// How much memory the parts of a run that grow with its input may take together. What does not fit
// goes to a spill file.
#pragma once

#include <atomic>
#include <cstdint>

namespace jeugdlint {

class MemoryBudget {
 public:
  static constexpr std::uint64_t standard = std::uint64_t{512} << 20;

  // `total`: of the whole process. A part of it is left to what does not grow (the program, the
  // readers' windows, the findings that are kept) and to freed memory that the allocator holds on
  // to.
  explicit MemoryBudget(std::uint64_t total = standard)
      : limit_(total > 2 * fixed ? total - fixed : total / 2) {}

  void take(std::uint64_t bytes) { taken_ += bytes; }
  void give_back(std::uint64_t bytes) { taken_ -= bytes; }
  // Whether a part that holds so many bytes must part with them. One that holds little need not:
  // it would soon be asked again, and another one holds much.
  bool asks_for(std::uint64_t held) const { return taken_ > limit_ && held > limit_ / 8; }

 private:
  static constexpr std::uint64_t fixed = std::uint64_t{160} << 20;
  std::uint64_t limit_;
  std::atomic<std::uint64_t> taken_ = 0;
};

}  // namespace jeugdlint
