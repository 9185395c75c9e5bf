// SPDX-License-Identifier: Apache-2.0
// A pack that cannot be read is a Failure, which names a place; anything else is a fault of ours.
#include "engine/pack.h"
#include "text/failure.h"

#include <unistd.h>

#include <cstddef>
#include <cstdint>
#include <filesystem>
#include <fstream>
#include <string>
#include <string_view>

namespace {

std::filesystem::path scratch_folder() {
  auto folder = std::filesystem::temp_directory_path() /
                ("jeugdlint-pack-fuzz-" + std::to_string(::getpid())) / "pack";
  std::filesystem::create_directories(folder);
  return folder;
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  static const std::filesystem::path folder = scratch_folder();
  std::ofstream(folder / "pack.yaml", std::ios::binary)
      << std::string_view(reinterpret_cast<const char*>(data), size);
  try {
    jeugdlint::read_pack(folder);
  } catch (const jeugdlint::Failure&) {
    return 0;
  }
  return 0;
}
