// SPDX-License-Identifier: Apache-2.0
#include "fuzz/reading.h"

#include <cstddef>
#include <cstdint>

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  jeugdlint::fuzz::read_both_ways("csv", {reinterpret_cast<const char*>(data), size});
  return 0;
}
