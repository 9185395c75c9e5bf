// SPDX-License-Identifier: Apache-2.0
#include "input/json/place.h"

#include "input/bits.h"

#include <algorithm>
#include <bit>

namespace jeugdlint {

namespace {

// Sooner done than 64 at once, for the few characters between two records.
void move_by_byte(TextPlace& place, const char* text, std::size_t size) {
  for (const char* const end = text + size; text != end; ++text) {
    if (*text == '\n') {
      ++place.line;
      place.column = 1;
    } else if ((static_cast<unsigned char>(*text) & 0xC0) != 0x80) {
      ++place.column;
    }
  }
  place.offset += size;
}

}  // namespace

void move_over(TextPlace& place, const char* text, std::size_t size) {
  if (size < 8) return move_by_byte(place, text, size);
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
