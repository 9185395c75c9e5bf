// SPDX-License-Identifier: Apache-2.0
// Where the bytes stand that give CSV its form, found 64 at a time. Knows nothing of quoting: what
// is found depends on the bytes alone, so it can be found anew from any place.
#pragma once

#include <cstddef>
#include <cstdint>
#include <span>
#include <string_view>

namespace jeugdlint {

// Bit i tells about byte i of a block of 64.
struct Structure {
  std::uint64_t quotes = 0, delimiters = 0, line_feeds = 0, returns = 0;
  friend bool operator==(const Structure&, const Structure&) = default;
};

inline constexpr std::size_t scan_block = 64;

// Looks at `blocks` blocks from `text`, all of which must be readable.
using FindStructure = void (*)(const char* text, std::size_t blocks, char delimiter,
                               Structure* found);

// One way of looking. All give the same.
struct Scanner {
  std::string_view name;
  FindStructure find;
  bool supported;  // by this processor
};
// From slow, byte by byte, to fast.
std::span<const Scanner> scanners();
FindStructure fastest_scanner();

}  // namespace jeugdlint
