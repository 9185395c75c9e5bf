// SPDX-License-Identifier: Apache-2.0
#include "input/json/place.h"

#include "input/json/bits.h"

#include <bit>

namespace jeugdlint {

void move_over(TextPlace& place, const char* text, std::size_t size) {
  std::uint64_t line = place.line, column = place.column;
  for (std::size_t done = 0; done < size; done += 64) {
    const Bytes64 bytes(text + done);
    const std::uint64_t valid = lowest_bits(size - done);
    const std::uint64_t breaks = bytes.equal('\n') & valid;
    std::uint64_t starts = ~bytes.continuing() & valid;
    if (breaks != 0) {
      line += static_cast<unsigned>(std::popcount(breaks));
      const int last = 63 - std::countl_zero(breaks);
      starts = last == 63 ? 0 : starts & ~lowest_bits(static_cast<unsigned>(last) + 1);
      column = 1;
    }
    column += static_cast<unsigned>(std::popcount(starts));
  }
  place = {place.offset + size, line, column};
}

}  // namespace jeugdlint
