// SPDX-License-Identifier: Apache-2.0
#include "fuzz/reading.h"
#include "input/csv/scan.h"

#include <cstddef>
#include <cstdint>
#include <cstdio>
#include <cstdlib>
#include <string>
#include <string_view>
#include <vector>

namespace {

// Every scanner finds what the one by byte finds.
void scan_every_way(std::string_view bytes) {
  using namespace jeugdlint;
  std::string text(bytes);
  const std::size_t blocks = text.size() / scan_block + 1;
  text.resize(blocks * scan_block);
  std::vector<Structure> expected(blocks), found(blocks);
  scanners().front().find(text.data(), blocks, ';', expected.data());
  for (const Scanner& scanner : scanners()) {
    if (!scanner.supported) continue;
    scanner.find(text.data(), blocks, ';', found.data());
    if (found == expected) continue;
    std::fprintf(stderr, "broken promise: %s finds what the scan by byte finds\n",
                 std::string(scanner.name).c_str());
    std::abort();
  }
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  const std::string_view bytes(reinterpret_cast<const char*>(data), size);
  scan_every_way(bytes);
  jeugdlint::fuzz::read_both_ways("csv", bytes);
  return 0;
}
