// SPDX-License-Identifier: Apache-2.0
// 64 bytes of text at once, as masks: bit i tells of byte i.
#pragma once

#include <cstddef>
#include <cstdint>

#if defined(__SSE2__)
#include <emmintrin.h>
#endif

namespace jeugdlint {

#if defined(__SSE2__)

class Bytes64 {
 public:
  explicit Bytes64(const char* at) {
    for (int i = 0; i < 4; ++i)
      part_[i] = _mm_loadu_si128(reinterpret_cast<const __m128i*>(at + std::ptrdiff_t{16} * i));
  }
  std::uint64_t equal(char c) const {
    return mask([c](__m128i part) { return _mm_cmpeq_epi8(part, _mm_set1_epi8(c)); });
  }
  // `c` with or without bit 5: '{' stands for '[' as well.
  std::uint64_t equal_either(char c) const {
    return mask([c](__m128i part) {
      return _mm_cmpeq_epi8(_mm_or_si128(part, _mm_set1_epi8(0x20)), _mm_set1_epi8(c));
    });
  }
  // Control characters: below U+0020.
  std::uint64_t controls() const {
    return mask([](__m128i part) {
      const __m128i last = _mm_set1_epi8(0x1F);
      return _mm_cmpeq_epi8(_mm_max_epu8(part, last), last);
    });
  }
  // Bytes that continue a character of several bytes: 10xxxxxx.
  std::uint64_t continuing() const {
    return mask([](__m128i part) { return _mm_cmplt_epi8(part, _mm_set1_epi8(-64)); });
  }

 private:
  template <class Test>
  std::uint64_t mask(Test test) const {
    std::uint64_t bits = 0;
    for (int i = 0; i < 4; ++i)
      bits |= std::uint64_t{static_cast<std::uint16_t>(_mm_movemask_epi8(test(part_[i])))}
              << (16 * i);
    return bits;
  }

  __m128i part_[4];
};

#else

class Bytes64 {
 public:
  explicit Bytes64(const char* at) : at_(at) {}
  std::uint64_t equal(char c) const {
    return mask([c](char byte) { return byte == c; });
  }
  std::uint64_t equal_either(char c) const {
    return mask([c](char byte) { return (byte | 0x20) == c; });
  }
  std::uint64_t controls() const {
    return mask([](char byte) { return static_cast<unsigned char>(byte) < 0x20; });
  }
  std::uint64_t continuing() const {
    return mask([](char byte) { return (static_cast<unsigned char>(byte) & 0xC0) == 0x80; });
  }

 private:
  template <class Test>
  std::uint64_t mask(Test test) const {
    std::uint64_t bits = 0;
    for (unsigned i = 0; i < 64; ++i) bits |= std::uint64_t{test(at_[i])} << i;
    return bits;
  }

  const char* at_;
};

#endif

// The lowest `count` bits.
inline std::uint64_t lowest_bits(std::uint64_t count) {
  return count >= 64 ? ~std::uint64_t{0} : (std::uint64_t{1} << count) - 1;
}

// Bit i is 1 when an odd number of the bits up to and including i are.
inline std::uint64_t prefix_xor(std::uint64_t bits) {
  for (unsigned shift = 1; shift < 64; shift *= 2) bits ^= bits << shift;
  return bits;
}

}  // namespace jeugdlint
