// SPDX-License-Identifier: Apache-2.0
#include "report/file_link.h"

#include "text/percent_encoded.h"

#include <unistd.h>

#include <array>
#include <filesystem>

namespace jeugdlint {
namespace {

// By which a terminal knows that the file of a session elsewhere is not here.
std::string host_name() {
  std::array<char, 256> name{};
  if (gethostname(name.data(), name.size() - 1) != 0) return "";
  return percent_encoded(name.data());
}

}  // namespace

std::string file_link(const std::string& path, std::uint64_t line) {
  std::error_code error;
  if (path == "-" || !std::filesystem::is_regular_file(path, error)) return "";
  const std::string place = std::filesystem::absolute(path, error).lexically_normal().string();
  if (error) return "";
  std::string link = "file://" + host_name() + percent_encoded(place);
  if (line > 0) link += '#' + std::to_string(line);
  return link;
}

}  // namespace jeugdlint
