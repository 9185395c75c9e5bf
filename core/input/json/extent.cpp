// SPDX-License-Identifier: Apache-2.0
#include "input/json/extent.h"

#include "input/bits.h"

#include <bit>

namespace jeugdlint {
namespace {

// The characters that stand behind a backslash which is not itself escaped. `carry`: whether the
// first is one; afterwards, whether the first of the next 64 is.
std::uint64_t escaped_bits(std::uint64_t backslashes, std::uint64_t& carry) {
  std::uint64_t escaped = carry;
  carry = 0;
  backslashes &= ~escaped;
  while (backslashes != 0) {
    const std::uint64_t first = backslashes & (~backslashes + 1);
    if (first >> 63 != 0) {
      carry = 1;
      break;
    }
    escaped |= first << 1;
    backslashes &= ~(first | first << 1);
  }
  return escaped;
}

}  // namespace

std::size_t JsonExtent::read(const char* text, std::size_t size) {
  while (done_ < size) {
    const std::uint64_t valid = lowest_bits(size - done_);
    const Bytes64 bytes(text + done_);
    std::uint64_t carry = escaped_;
    const std::uint64_t escaped = escaped_bits(bytes.equal('\\') & valid, carry);
    const std::uint64_t quotes = bytes.equal('"') & ~escaped & valid;
    const std::uint64_t strings = prefix_xor(quotes) ^ in_string_;
    const std::uint64_t opens = bytes.equal_either('{') & valid;
    const std::uint64_t brackets = opens | (bytes.equal_either('}') & valid);
    const std::uint64_t in_doubt = ((bytes.controls() & valid) | brackets) & strings;

    std::uint64_t depth = depth_;
    for (std::uint64_t left = brackets & ~strings; left != 0; left &= left - 1) {
      const auto at = static_cast<unsigned>(std::countr_zero(left));
      if ((opens >> at & 1U) != 0) {
        ++depth;
      } else if (--depth == 0) {
        doubtful_ |= (in_doubt & lowest_bits(at)) != 0;
        return done_ + at + 1;
      }
    }
    if (size - done_ < 64) return 0;  // this block is read again when there is more of it
    doubtful_ |= in_doubt != 0;
    depth_ = depth;
    in_string_ = static_cast<std::uint64_t>(static_cast<std::int64_t>(strings) >> 63);
    escaped_ = carry;
    done_ += 64;
  }
  return 0;
}

}  // namespace jeugdlint
