// SPDX-License-Identifier: Apache-2.0
#include <jeugdlint/keyed_hash.h>

#include "support/catch.h"

#include <array>
#include <cstdio>
#include <numeric>
#include <string>

using namespace jeugdlint;

namespace {

KeyedHash with_counting_key() {
  std::array<std::uint8_t, 16> key{};
  std::iota(key.begin(), key.end(), std::uint8_t{0});
  return KeyedHash(key.data());
}

std::string hash_of(std::string_view cell) {
  KeyedHash hash = with_counting_key();
  hash.add(cell);
  const Key key = hash.key();
  std::string text;
  for (const std::uint64_t half : {key.low, key.high})
    for (unsigned byte = 0; byte < 8; ++byte) {
      std::array<char, 3> digits{};
      std::snprintf(digits.data(), digits.size(), "%02X",
                    static_cast<unsigned>(half >> (8 * byte) & 0xFFU));
      text += digits.data();
    }
  return text;
}

}  // namespace

// The expected ones are those of OpenSSL: openssl mac -macopt
// hexkey:000102030405060708090a0b0c0d0e0f -macopt size:16 -macopt c-rounds:1 -macopt d-rounds:3
// SIPHASH
TEST_CASE("the key of one cell is SipHash-1-3 of its bytes, whatever its length") {
  const auto [cell, expected] = GENERATE(table<std::string, std::string>({
      {"", "E77EBCB22788A5BEFD62DB6ADD303001"},
      {"a", "083C37DE637C4FA8492FD75D37AE8A67"},
      {"abc", "43753F1546FA1EE8B2D4D501495FD601"},
      {"abcd", "28F5AE0CB72C6D126C754FCFF7FB21A7"},
      {"abcdefg", "DFC70BD4762B173ECCE9E9CACF5D4899"},
      {"abcdefgh", "73A0265A47FCBD46C8AB9F0F5A33952D"},
      {"abcdefghi", "49DA9E0DA1DB1AD9917AADDBBBABDFE2"},
      {"abcdefghijklmnopq", "E82B6666E443A79DA8EA1FD999FDF938"},
  }));
  CAPTURE(cell);
  CHECK(hash_of(cell) == expected);
}

TEST_CASE("cells that together read the same have another key when they are cut elsewhere") {
  KeyedHash one = with_counting_key(), other = with_counting_key();
  one.add("ab");
  one.add("c");
  other.add("a");
  other.add("bc");
  CHECK_FALSE(one.key() == other.key());
}
