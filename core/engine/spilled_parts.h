// SPDX-License-Identifier: Apache-2.0
// Bytes in a spill file by numbered parts, so that one part at a time comes back.
#pragma once

#include "engine/spill_file.h"

#include <cstddef>
#include <cstdint>
#include <memory>
#include <string>
#include <string_view>
#include <vector>

namespace jeugdlint {

class SpilledParts {
 public:
  explicit SpilledParts(std::size_t parts) : parts_(parts) {}

  // Whether anything was put in; until then there is no file.
  bool any() const { return file_ != nullptr; }
  // Throws Failure when there is no room on the disk.
  void put(std::size_t part, std::string_view bytes);

  std::size_t parts() const { return parts_.size(); }
  std::uint64_t bytes_of(std::size_t part) const;
  // Each put is a piece.
  std::size_t pieces_of(std::size_t part) const { return parts_[part].size(); }
  // Adds a piece to `to`.
  void read(std::size_t part, std::size_t piece, std::string& to) const;

 private:
  struct Piece {
    std::uint64_t offset;
    std::size_t size;
  };

  std::unique_ptr<SpillFile> file_;
  std::vector<std::vector<Piece>> parts_;
};

// So many bytes have been put in and then freed. They would stay with the allocator, in pieces that
// fit nobody.
void return_freed_memory(std::uint64_t bytes);

}  // namespace jeugdlint
