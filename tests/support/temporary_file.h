// SPDX-License-Identifier: Apache-2.0
// A file of a test's own, gone when the test is.
#pragma once

#include <unistd.h>

#include <filesystem>
#include <fstream>
#include <string>

namespace jeugdlint::test {

class TemporaryFile {
 public:
  TemporaryFile(const std::string& extension, const std::string& text) {
    static int number = 0;
    path_ =
        std::filesystem::temp_directory_path() / ("jeugdlint_test_" + std::to_string(getpid()) +
                                                  '_' + std::to_string(++number) + '.' + extension);
    std::ofstream(path_, std::ios::binary) << text;
  }
  ~TemporaryFile() { std::filesystem::remove(path_); }
  TemporaryFile(const TemporaryFile&) = delete;
  TemporaryFile& operator=(const TemporaryFile&) = delete;
  const std::filesystem::path& path() const { return path_; }

 private:
  std::filesystem::path path_;
};

}  // namespace jeugdlint::test
