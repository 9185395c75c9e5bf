// SPDX-License-Identifier: Apache-2.0
// A line on standard error that shows how far the run is, for a person who waits.
#pragma once

#include <chrono>
#include <cstdint>
#include <string>
#include <vector>

namespace jeugdlint {

class Progress {
 public:
  // `wanted` false: shows nothing.
  Progress(const std::vector<std::string>& files, bool wanted);
  ~Progress();  // wipes the line
  Progress(const Progress&) = delete;
  Progress& operator=(const Progress&) = delete;

  // So many bytes have been read of all files together. Cheap: it draws ten times a second at most.
  void at(std::uint64_t bytes);

 private:
  using Clock = std::chrono::steady_clock;
  bool wanted_;
  bool drawn_ = false;
  std::uint64_t total_ = 0;  // 0: not known
  Clock::time_point started_ = Clock::now(), drawn_at_ = started_;
};

}  // namespace jeugdlint
