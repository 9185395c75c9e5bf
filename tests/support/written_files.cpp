// SPDX-License-Identifier: Apache-2.0
#include "support/written_files.h"

#include <unistd.h>

#include <fstream>
#include <stdexcept>

namespace fs = std::filesystem;

WrittenFiles::WrittenFiles() {
  std::string name = (fs::temp_directory_path() / "jeugdlint-test-XXXXXX").string();
  if (::mkdtemp(name.data()) == nullptr) throw std::runtime_error("no temporary folder");
  folder_ = name;
}

WrittenFiles::~WrittenFiles() {
  std::error_code error;
  fs::remove_all(folder_, error);
}

fs::path WrittenFiles::write(const std::string& name, std::string_view text) const {
  fs::path path = folder_ / name;
  fs::create_directories(path.parent_path());
  std::ofstream stream(path, std::ios::binary);
  stream << text;
  if (!stream) throw std::runtime_error("cannot write " + path.string());
  return path;
}

std::string WrittenFiles::without_folder(std::string text) const {
  const std::string prefix = folder_.string() + '/';
  for (auto at = text.find(prefix); at != std::string::npos; at = text.find(prefix, at))
    text.erase(at, prefix.size());
  return text;
}
