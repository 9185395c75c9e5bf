// SPDX-License-Identifier: Apache-2.0
#include "input/csv/scan.h"

#include <array>

#if defined(__x86_64__)
#include <immintrin.h>
#elif defined(__aarch64__)
#include <arm_neon.h>
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

__attribute__((target("avx512bw"))) void find_by_avx512(const char* text, std::size_t blocks,
                                                        char delimiter, Structure* found) {
  const __m512i quote = _mm512_set1_epi8('"');
  const __m512i between = _mm512_set1_epi8(delimiter);
  const __m512i line_feed = _mm512_set1_epi8('\n');
  const __m512i back = _mm512_set1_epi8('\r');
  for (std::size_t block = 0; block < blocks; ++block) {
    const __m512i bytes = _mm512_loadu_si512(text + block * scan_block);
    found[block] = {_mm512_cmpeq_epi8_mask(bytes, quote), _mm512_cmpeq_epi8_mask(bytes, between),
                    _mm512_cmpeq_epi8_mask(bytes, line_feed), _mm512_cmpeq_epi8_mask(bytes, back)};
  }
}

#elif defined(__aarch64__)

// NEON has no instruction that makes bits of a comparison: each lane keeps the bit of its place,
// and adding neighbours three times leaves eight lanes' bits in a byte.
void find_by_neon(const char* text, std::size_t blocks, char delimiter, Structure* found) {
  const uint8x16_t places = vreinterpretq_u8_u64(vdupq_n_u64(0x8040201008040201));
  for (std::size_t block = 0; block < blocks; ++block) {
    const auto* at = reinterpret_cast<const unsigned char*>(text + block * scan_block);
    const uint8x16_t bytes[4] = {vld1q_u8(at), vld1q_u8(at + 16), vld1q_u8(at + 32),
                                 vld1q_u8(at + 48)};
    const auto equal = [&](char wanted) {
      const uint8x16_t all = vdupq_n_u8(static_cast<unsigned char>(wanted));
      const auto part = [&](std::size_t i) { return vandq_u8(vceqq_u8(bytes[i], all), places); };
      uint8x16_t sums = vpaddq_u8(vpaddq_u8(part(0), part(1)), vpaddq_u8(part(2), part(3)));
      sums = vpaddq_u8(sums, sums);
      return vgetq_lane_u64(vreinterpretq_u64_u8(sums), 0);
    };
    found[block] = {equal('"'), equal(delimiter), equal('\n'), equal('\r')};
  }
}

#endif

}  // namespace

std::span<const Scanner> scanners() {
#if defined(__x86_64__)
  static const std::array<Scanner, 4> all = {
      Scanner{"byte by byte", find_by_byte, true},
      Scanner{"sse2", find_by_sse2, true},
      Scanner{"avx2", find_by_avx2, __builtin_cpu_supports("avx2") != 0},
      Scanner{"avx512", find_by_avx512, __builtin_cpu_supports("avx512bw") != 0},
  };
#elif defined(__aarch64__)
  static const std::array<Scanner, 2> all = {
      Scanner{"byte by byte", find_by_byte, true},
      Scanner{"neon", find_by_neon, true},
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

}  // namespace jeugdlint
