// SPDX-License-Identifier: Apache-2.0
#include "input/csv/scan.h"

#include <array>

#if defined(__x86_64__)
#include <immintrin.h>
#endif

namespace jeugdlint {
namespace {

void find_by_byte(const char* text, std::size_t blocks, char delimiter, Structure* found) {
  for (std::size_t block = 0; block < blocks; ++block) {
    Structure here;
    for (std::size_t i = 0; i < scan_block; ++i) {
      const char byte = text[block * scan_block + i];
      const std::uint64_t bit = std::uint64_t{1} << i;
      if (byte == '"') here.quotes |= bit;
      if (byte == delimiter) here.delimiters |= bit;
      if (byte == '\n') here.line_feeds |= bit;
      if (byte == '\r') here.returns |= bit;
    }
    found[block] = here;
  }
}

#if defined(__x86_64__)

void find_by_sse2(const char* text, std::size_t blocks, char delimiter, Structure* found) {
  for (std::size_t block = 0; block < blocks; ++block) {
    __m128i bytes[4];
    for (std::size_t i = 0; i < 4; ++i)
      bytes[i] = _mm_loadu_si128(reinterpret_cast<const __m128i*>(text + block * scan_block) + i);
    const auto equal = [&bytes](char wanted) {
      const __m128i all = _mm_set1_epi8(wanted);
      std::uint64_t bits = 0;
      for (std::size_t i = 0; i < 4; ++i) {
        const auto part = static_cast<unsigned>(_mm_movemask_epi8(_mm_cmpeq_epi8(bytes[i], all)));
        bits |= std::uint64_t{part} << (16 * i);
      }
      return bits;
    };
    found[block] = {equal('"'), equal(delimiter), equal('\n'), equal('\r')};
  }
}

__attribute__((target("avx2"))) inline std::uint64_t equal_avx2(__m256i low, __m256i high,
                                                                char wanted) {
  const __m256i all = _mm256_set1_epi8(wanted);
  const auto first = static_cast<unsigned>(_mm256_movemask_epi8(_mm256_cmpeq_epi8(low, all)));
  const auto second = static_cast<unsigned>(_mm256_movemask_epi8(_mm256_cmpeq_epi8(high, all)));
  return first | std::uint64_t{second} << 32;
}

__attribute__((target("avx2"))) void find_by_avx2(const char* text, std::size_t blocks,
                                                  char delimiter, Structure* found) {
  for (std::size_t block = 0; block < blocks; ++block) {
    const auto* at = reinterpret_cast<const __m256i*>(text + block * scan_block);
    const __m256i low = _mm256_loadu_si256(at);
    const __m256i high = _mm256_loadu_si256(at + 1);
    found[block] = {equal_avx2(low, high, '"'), equal_avx2(low, high, delimiter),
                    equal_avx2(low, high, '\n'), equal_avx2(low, high, '\r')};
  }
}

#endif

}  // namespace

std::span<const Scanner> scanners() {
#if defined(__x86_64__)
  static const std::array<Scanner, 3> all = {
      Scanner{"byte by byte", find_by_byte, true},
      Scanner{"sse2", find_by_sse2, true},
      Scanner{"avx2", find_by_avx2, __builtin_cpu_supports("avx2") != 0},
  };
#else
  static const std::array<Scanner, 1> all = {Scanner{"byte by byte", find_by_byte, true}};
#endif
  return all;
}

FindStructure fastest_scanner() {
  FindStructure fastest = find_by_byte;
  for (const Scanner& scanner : scanners())
    if (scanner.supported) fastest = scanner.find;
  return fastest;
}

std::uint64_t prefix_xor(std::uint64_t bits) {
  for (unsigned shift = 1; shift < 64; shift *= 2) bits ^= bits << shift;
  return bits;
}

}  // namespace jeugdlint
