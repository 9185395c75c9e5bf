// SPDX-License-Identifier: Apache-2.0
// Bytes that do not fit in memory, on disk for the length of a run, in a file without a name.
// It holds AES-256-CTR under a key that is made for it and never written.
#pragma once

#include "text/nameless_file.h"

#include <array>
#include <cstdint>
#include <string>
#include <string_view>

namespace jeugdlint {

class SpillFile {
 public:
  // In the folder for temporary files. Throws Failure when there is no room for it.
  SpillFile();
  SpillFile(const SpillFile&) = delete;
  SpillFile& operator=(const SpillFile&) = delete;
  ~SpillFile();

  // Where the bytes now stand.
  std::uint64_t write(std::string_view bytes);
  // Adds `size` bytes from `offset`, as one write put them there, to `to`.
  void read(std::uint64_t offset, std::size_t size, std::string& to) const;

 private:
  void crypt(std::uint64_t offset, const char* from, std::size_t size, char* to) const;

  NamelessFile file_;
  std::uint64_t size_ = 0;
  std::array<unsigned char, 32> key_{};
};

}  // namespace jeugdlint
