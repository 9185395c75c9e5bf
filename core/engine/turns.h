// SPDX-License-Identifier: Apache-2.0
// Several threads do a thing for numbered batches, one at a time and in the order of the numbers.
#pragma once

#include <condition_variable>
#include <cstdint>
#include <mutex>

namespace jeugdlint {

class Turns {
 public:
  // Until it is the turn of `number`; false when it never comes.
  bool wait(std::uint64_t number) {
    std::unique_lock lock(mutex_);
    changed_.wait(lock, [&] { return abandoned_ || next_ == number; });
    return !abandoned_;
  }

  void pass() {
    {
      const std::lock_guard lock(mutex_);
      ++next_;
    }
    changed_.notify_all();
  }

  void abandon() {
    {
      const std::lock_guard lock(mutex_);
      abandoned_ = true;
    }
    changed_.notify_all();
  }

 private:
  std::mutex mutex_;
  std::condition_variable changed_;
  std::uint64_t next_ = 0;
  bool abandoned_ = false;
};

}  // namespace jeugdlint
