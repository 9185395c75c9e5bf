// SPDX-License-Identifier: Apache-2.0
// A 128-bit keyed hash of a row of cells: SipHash-1-3 with 128-bit output (Aumasson and Bernstein,
// 2012; with these numbers of rounds it is what Rust and Python have for their tables). Rules that
// compare rows keep these instead of text, so that no personal data outlives a batch. The key is
// new in each run, and no hash leaves the program.
#pragma once

#include <bit>
#include <cstdint>
#include <cstring>
#include <string_view>

namespace jeugdlint {

struct Key {
  std::uint64_t low = 0, high = 0;
  friend bool operator==(const Key&, const Key&) = default;
  friend bool operator<(const Key& a, const Key& b) {
    return a.high != b.high ? a.high < b.high : a.low < b.low;
  }
};

class KeyedHash {
 public:
  // `key`: 16 bytes.
  explicit KeyedHash(const std::uint8_t* key) {
    std::uint64_t k0 = 0, k1 = 0;
    std::memcpy(&k0, key, 8);
    std::memcpy(&k1, key + 8, 8);
    v0_ = k0 ^ 0x736f6d6570736575ULL;
    v1_ = k1 ^ 0x646f72616e646f6dULL ^ 0xee;
    v2_ = k0 ^ 0x6c7967656e657261ULL;
    v3_ = k1 ^ 0x7465646279746573ULL;
  }

  // The length goes in with the bytes, so that ("ab", "c") and ("a", "bc") differ.
  void add(std::string_view cell) {
    const char* at = cell.data();
    std::size_t left = cell.size();
    for (; left >= 8; at += 8, left -= 8) mix(read<std::uint64_t>(at));
    mix(last_bytes(cell, left) | (static_cast<std::uint64_t>(cell.size()) << 56));
  }

  Key key() const {
    KeyedHash end = *this;
    end.v2_ ^= 0xee;
    for (int i = 0; i < 3; ++i) end.round();
    const std::uint64_t low = end.v0_ ^ end.v1_ ^ end.v2_ ^ end.v3_;
    end.v1_ ^= 0xdd;
    for (int i = 0; i < 3; ++i) end.round();
    return {low, end.v0_ ^ end.v1_ ^ end.v2_ ^ end.v3_};
  }

 private:
  template <class Word>
  static Word read(const char* at) {
    Word word = 0;
    std::memcpy(&word, at, sizeof word);
    return word;
  }

  // The last `left` bytes, 0 to 7, as one number; read in pieces that overlap, for a copy of a
  // length that only the run knows is a call.
  static std::uint64_t last_bytes(std::string_view cell, std::size_t left) {
    static_assert(std::endian::native == std::endian::little);
    const char* end = cell.data() + cell.size();
    if (left == 0) return 0;
    if (cell.size() >= 8) return read<std::uint64_t>(end - 8) >> (64 - 8 * left);
    if (left >= 4)
      return read<std::uint32_t>(cell.data()) |
             (std::uint64_t{read<std::uint32_t>(end - 4)} << (8 * left - 32));
    const auto byte = [&](std::size_t i) {
      return std::uint64_t{static_cast<std::uint8_t>(cell[i])} << (8 * i);
    };
    return byte(0) | byte(left / 2) | byte(left - 1);
  }

  void mix(std::uint64_t word) {
    v3_ ^= word;
    round();
    v0_ ^= word;
  }
  void round() {
    v0_ += v1_;
    v1_ = std::rotl(v1_, 13) ^ v0_;
    v0_ = std::rotl(v0_, 32);
    v2_ += v3_;
    v3_ = std::rotl(v3_, 16) ^ v2_;
    v0_ += v3_;
    v3_ = std::rotl(v3_, 21) ^ v0_;
    v2_ += v1_;
    v1_ = std::rotl(v1_, 17) ^ v2_;
    v2_ = std::rotl(v2_, 32);
  }

  std::uint64_t v0_, v1_, v2_, v3_;
};

}  // namespace jeugdlint
