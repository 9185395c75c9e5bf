// SPDX-License-Identifier: Apache-2.0
#include "engine/spilled_parts.h"

#if defined(__GLIBC__)
#include <malloc.h>
#endif

namespace jeugdlint {

void SpilledParts::put(std::size_t part, std::string_view bytes) {
  if (bytes.empty()) return;
  if (!file_) file_ = std::make_unique<SpillFile>();
  parts_[part].push_back({file_->write(bytes), bytes.size()});
}

std::uint64_t SpilledParts::bytes_of(std::size_t part) const {
  std::uint64_t bytes = 0;
  for (const Piece& piece : parts_[part]) bytes += piece.size;
  return bytes;
}

void SpilledParts::read(std::size_t part, std::size_t piece, std::string& to) const {
  const Piece& one = parts_[part][piece];
  file_->read(one.offset, one.size, to);
}

void return_freed_memory(std::uint64_t bytes) {
  constexpr std::uint64_t worth_the_time = std::uint64_t{1} << 20;
  if (bytes < worth_the_time) return;
#if defined(__GLIBC__)
  malloc_trim(0);
#endif
}

}  // namespace jeugdlint
