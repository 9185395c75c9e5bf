// SPDX-License-Identifier: Apache-2.0
// A report or a copy that goes to a file: whole or not at all. It is written beside its place and
// then moved there, so a run that fails leaves the earlier report as it was.
#pragma once

#include "cli/new_file.h"
#include "text/local_text.h"

#include <filesystem>
#include <functional>
#include <string>
#include <string_view>

namespace jeugdlint {

class ReportFile {
 public:
  // Tries whether the place can be written, so that a long run does not end in vain. Throws
  // Failure.
  ReportFile(std::filesystem::path path, Language language);
  // Throws Failure, and leaves nothing behind, when it cannot be written whole.
  void write(std::string_view text) const;
  // The same for what `write` puts into the new file, which only its owner may read; never into a
  // device or a pipe.
  void write_for_owner(const std::function<void(const NewFile& file)>& write) const;
  const std::filesystem::path& path() const { return path_; }
  // It is a device or a pipe: there is nothing to move there.
  bool in_place() const { return in_place_; }
  // Throws Failure: why it cannot be written.
  [[noreturn]] void refuse(int error) const;

 private:
  std::filesystem::path path_;
  Language language_;
  bool in_place_ = false;
};

}  // namespace jeugdlint
