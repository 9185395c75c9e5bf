// SPDX-License-Identifier: Apache-2.0
// A folder with files for one test, gone when the test ends.
#pragma once

#include <filesystem>
#include <string>
#include <string_view>

class WrittenFiles {
 public:
  WrittenFiles();
  ~WrittenFiles();
  WrittenFiles(const WrittenFiles&) = delete;
  WrittenFiles& operator=(const WrittenFiles&) = delete;

  // Gives the file's path; folders in `name` are made.
  std::filesystem::path write(const std::string& name, std::string_view text) const;
  const std::filesystem::path& folder() const { return folder_; }
  // The text without this folder's path, so that a message can be compared.
  std::string without_folder(std::string text) const;

 private:
  std::filesystem::path folder_;
};
