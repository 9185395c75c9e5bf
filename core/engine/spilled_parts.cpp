// SPDX-License-Identifier: Apache-2.0
#include "engine/spilled_parts.h"

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

}  // namespace jeugdlint
