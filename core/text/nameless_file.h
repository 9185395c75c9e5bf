// SPDX-License-Identifier: Apache-2.0
// A file without a name: nobody else can open it, and it is gone with its owner, however the
// program ends.
#pragma once

#include <cstddef>
#include <cstdint>
#include <filesystem>
#include <string_view>

namespace jeugdlint {

class NamelessFile {
 public:
  // Throws Failure when `folder` takes no file.
  explicit NamelessFile(const std::filesystem::path& folder);
  ~NamelessFile();
  NamelessFile(const NamelessFile&) = delete;
  NamelessFile& operator=(const NamelessFile&) = delete;

  // Throws Failure when the disk is full.
  void append(std::string_view bytes);
  // Reads exactly so many bytes, which have been appended.
  void read(std::uint64_t from, char* to, std::size_t size) const;
  int descriptor() const { return descriptor_; }

 private:
  std::filesystem::path folder_;
  int descriptor_;
};

}  // namespace jeugdlint
