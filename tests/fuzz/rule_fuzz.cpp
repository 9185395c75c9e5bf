// SPDX-License-Identifier: Apache-2.0
// A rule file of a pack that cannot be read, or does not fit its check, is a Failure; one that can
// has its examples played.
#include "engine/examples.h"
#include "support/packs.h"
#include "support/written_files.h"
#include "text/failure.h"

#include <cstddef>
#include <cstdint>
#include <string_view>

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  static const WrittenFiles files;
  static const jeugdlint::Plugins plugins = jeugdlint::load_plugins({});
  files.write("pack.yaml", demo_pack);
  files.write("rule.yaml", std::string_view(reinterpret_cast<const char*>(data), size));
  try {
    const jeugdlint::Pack pack = jeugdlint::read_pack(files.folder());
    jeugdlint::check_pack(pack, plugins);
    jeugdlint::run_examples(pack, plugins);
  } catch (const jeugdlint::Failure&) {
    return 0;
  }
  return 0;
}
