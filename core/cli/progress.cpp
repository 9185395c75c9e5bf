// SPDX-License-Identifier: Apache-2.0
#include "cli/progress.h"

#include <filesystem>
#include <iostream>
#include <sstream>

namespace jeugdlint {
namespace {

constexpr std::size_t bar_width = 30;

std::string bar(double share) {
  const auto filled = static_cast<std::size_t>(share * static_cast<double>(bar_width));
  return "[" + std::string(filled, '#') + std::string(bar_width - filled, ' ') + "] ";
}

}  // namespace

Progress::Progress(const std::vector<std::string>& files, bool wanted) : wanted_(wanted) {
  for (const std::string& file : files) {
    std::error_code unknown;  // standard input
    const std::uintmax_t size = std::filesystem::file_size(file, unknown);
    if (!unknown) total_ += size;
  }
}

Progress::~Progress() {
  if (drawn_) std::cerr << "\r\033[K" << std::flush;
}

void Progress::at(std::uint64_t bytes) {
  constexpr auto patience = std::chrono::milliseconds(400);  // a quick run shows nothing
  constexpr auto pause = std::chrono::milliseconds(100);
  if (!wanted_) return;
  const auto now = Clock::now();
  if (now - started_ < patience || (drawn_ && now - drawn_at_ < pause)) return;
  drawn_ = true;
  drawn_at_ = now;
  std::ostringstream line;
  line << "\r\033[K";
  // A compressed file gives more bytes than it has: then there is no share to show.
  if (total_ > 0 && bytes <= total_) {
    const double share = static_cast<double>(bytes) / static_cast<double>(total_);
    line << bar(share) << static_cast<int>(share * 100) << "% ";
  }
  line << bytes / 1'000'000 << " MB, "
       << std::chrono::duration_cast<std::chrono::seconds>(now - started_).count() << " s";
  std::cerr << line.str() << std::flush;
}

}  // namespace jeugdlint
