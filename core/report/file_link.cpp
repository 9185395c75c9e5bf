// SPDX-License-Identifier: Apache-2.0
#include "report/file_link.h"

#include <unistd.h>

#include <array>
#include <filesystem>
#include <string_view>

namespace jeugdlint {
namespace {

bool stands_for_itself(char byte) {
  return (byte >= 'a' && byte <= 'z') || (byte >= 'A' && byte <= 'Z') ||
         (byte >= '0' && byte <= '9') || std::string_view("/-._~").find(byte) != std::string::npos;
}

std::string percent_encoded(std::string_view text) {
  constexpr std::string_view digits = "0123456789ABCDEF";
  std::string encoded;
  for (const char byte : text) {
    if (stands_for_itself(byte)) {
      encoded += byte;
      continue;
    }
    const auto number = static_cast<unsigned char>(byte);
    encoded += '%';
    encoded += digits[number >> 4U];
    encoded += digits[number & 0xFU];
  }
  return encoded;
}

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
