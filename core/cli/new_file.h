// SPDX-License-Identifier: Apache-2.0
// A file in the making, beside the place it is meant for: it takes that place when it is whole, and
// leaves nothing behind otherwise.
#pragma once

#include <sys/types.h>

#include <filesystem>
#include <string>

namespace jeugdlint {

class NewFile {
 public:
  // Only its owner may read and write it. Not open, with errno set, when the folder takes no file.
  explicit NewFile(std::filesystem::path place);
  ~NewFile();
  NewFile(const NewFile&) = delete;
  NewFile& operator=(const NewFile&) = delete;

  bool open() const { return descriptor_ >= 0; }
  int descriptor() const { return descriptor_; }
  const std::string& name() const { return name_; }
  // Puts it in its place, with this mode; false, with errno set, when that fails.
  bool keep(mode_t mode);

 private:
  std::filesystem::path place_;
  std::string name_;
  int descriptor_;
};

}  // namespace jeugdlint
