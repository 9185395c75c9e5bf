// SPDX-License-Identifier: Apache-2.0
// A Table Schema or Data Package that cannot be read is a Failure.
#include "engine/pack.h"
#include "support/written_files.h"
#include "text/failure.h"

#include <cstddef>
#include <cstdint>
#include <string_view>

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  static const WrittenFiles files;
  static const jeugdlint::Plugins plugins = jeugdlint::load_plugins({});
  const auto path =
      files.write("schema.json", std::string_view(reinterpret_cast<const char*>(data), size));
  try {
    jeugdlint::check_pack(jeugdlint::read_pack(path), plugins);
  } catch (const jeugdlint::Failure&) {
    return 0;
  }
  return 0;
}
