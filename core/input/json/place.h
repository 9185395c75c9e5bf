// SPDX-License-Identifier: Apache-2.0
// A place in the text of an input, which moves on as the text is read.
#pragma once

#include <cstddef>
#include <cstdint>

namespace jeugdlint {

// `offset` counts bytes of the UTF-8 text from 0; line and column (in characters) count from 1.
struct TextPlace {
  std::uint64_t offset = 0, line = 1, column = 1;
};

// Moves `place` over `size` bytes of text, which begin at it. The 63 bytes behind them must be
// readable as well.
void move_over(TextPlace& place, const char* text, std::size_t size);

}  // namespace jeugdlint
