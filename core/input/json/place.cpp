// SPDX-License-Identifier: Apache-2.0
#include "input/json/place.h"

#include "input/json/bits.h"

#include <algorithm>
#include <bit>

namespace jeugdlint {

void move_over(TextPlace& place, const char* text, std::size_t size) {
  std::uint64_t line = place.line, column = place.column;
  for (std::size_t done = 0; done < size; done += 64) {
    const Bytes64 bytes(text + done);
    const std::size_t count = std::min<std::size_t>(size - done, 64);
    std::uint64_t breaks = bytes.equal('\n') & lowest_bits(count);
    std::uint64_t continuing = bytes.continuing() & lowest_bits(count);
    std::uint64_t behind = count;  // bytes behind the last line break
    if (breaks != 0) {
      const auto last = static_cast<unsigned>(63 - std::countl_zero(breaks));
      for (; breaks != 0; breaks &= breaks - 1) ++line;
      continuing &= ~lowest_bits(last);
      behind = count - last - 1;
      column = 1;
    }
    column += behind;
    if (continuing != 0) column -= static_cast<unsigned>(std::popcount(continuing));
  }
  place = {place.offset + size, line, column};
}

}  // namespace jeugdlint
