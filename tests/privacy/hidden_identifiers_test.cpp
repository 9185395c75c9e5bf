// SPDX-License-Identifier: Apache-2.0
// Identifiers in disguise: what is hashed, encoded or put together is found all the same.
#include "made_columns.h"
#include "support/catch.h"

#include <openssl/evp.h>
#include <zlib.h>

#include <array>
#include <cstdint>
#include <cstdio>
#include <functional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace jeugdlint::test {
namespace {

using Bytes = std::vector<unsigned char>;

Bytes digest(const char* method, std::string_view text) {
  if (std::string_view(method) == "CRC32") {
    const auto sum = static_cast<std::uint32_t>(
        crc32(0, reinterpret_cast<const Bytef*>(text.data()), static_cast<uInt>(text.size())));
    return {static_cast<unsigned char>(sum >> 24), static_cast<unsigned char>(sum >> 16),
            static_cast<unsigned char>(sum >> 8), static_cast<unsigned char>(sum)};
  }
  Bytes bytes(EVP_MAX_MD_SIZE);
  unsigned int size = 0;
  REQUIRE(EVP_Digest(text.data(), text.size(), bytes.data(), &size, EVP_get_digestbyname(method),
                     nullptr) == 1);
  bytes.resize(size);
  return bytes;
}

std::string hexadecimal(const Bytes& bytes) {
  std::string text;
  for (const unsigned char byte : bytes) {
    std::array<char, 3> two{};
    std::snprintf(two.data(), two.size(), "%02x", byte);
    text += two.data();
  }
  return text;
}

std::string base64(const Bytes& bytes) {
  std::string text(4 * ((bytes.size() + 2) / 3), '\0');
  EVP_EncodeBlock(reinterpret_cast<unsigned char*>(text.data()), bytes.data(),
                  static_cast<int>(bytes.size()));
  return text;
}

// What a rule says of a column of a thousand values, however the file is cut.
std::vector<std::string> said(const std::string& rule, const std::function<std::string()>& cell) {
  PagePlayer play = player(rule, "sleutel", 1000, cell);
  auto whole = play.play(1000, 1000);
  CHECK(play.play(100, 300, MergeOrder::backwards) == whole);
  return whole;
}

TEST_CASE("a column of hashed citizen numbers is found at a thousand values, whatever the method") {
  Random random(20);
  for (const char* method : {"MD5", "SHA1", "SHA224", "SHA256", "SHA384", "SHA512", "CRC32"}) {
    CAPTURE(method);
    const auto found = said("privacy/reversible_hash",
                            [&] { return hexadecimal(digest(method, citizen_number(random))); });
    REQUIRE(found.size() == 1);
    CHECK(found.front().find("of a citizen number, without a key") != std::string::npos);
  }
}

TEST_CASE("hashed postcodes and mobile numbers are found, in base64 too") {
  Random random(21);
  const auto letter = [&] { return static_cast<char>('A' + random() % 26); };
  const auto postcodes = said("privacy/reversible_hash", [&] {
    return base64(
        digest("SHA1", std::to_string(1000 + random() % 9000) + ' ' + letter() + letter()));
  });
  REQUIRE(postcodes.size() == 1);
  CHECK(postcodes.front().find("of a postcode") != std::string::npos);
  const auto mobiles = said("privacy/reversible_hash", [&] {
    return base64(digest("SHA256", "06" + std::to_string(10'000'000 + random() % 90'000'000)));
  });
  REQUIRE(mobiles.size() == 1);
  CHECK(mobiles.front().find("of a mobile number") != std::string::npos);
}

TEST_CASE("random keys that look like digests are let be") {
  Random random(22);
  for (const std::size_t bytes : {4U, 32U}) {
    CAPTURE(bytes);
    CHECK(said("privacy/reversible_hash", [&] {
            Bytes key(bytes);
            for (unsigned char& byte : key) byte = static_cast<unsigned char>(random());
            return hexadecimal(key);
          }).empty());
  }
}

TEST_CASE("citizen numbers in base64, in hexadecimal and backwards are found") {
  Random random(23);
  const auto bytes = [](const std::string& text) { return Bytes(text.begin(), text.end()); };
  for (const auto& [how, written] :
       std::vector<std::pair<std::string, std::function<std::string(const std::string&)>>>{
           {"in base64", [&](const std::string& text) { return base64(bytes(text)); }},
           {"in hexadecimal", [&](const std::string& text) { return hexadecimal(bytes(text)); }},
           {"backwards",
            [](const std::string& text) { return std::string(text.rbegin(), text.rend()); }}}) {
    CAPTURE(how);
    const auto found = said("privacy/encoded_identifier",
                            [&, &write = written] { return write(citizen_number(random)); });
    REQUIRE(found.size() == 1);
    CHECK(found.front().find("a citizen number") != std::string::npos);
    CHECK(found.front().find(how) != std::string::npos);
  }
}

TEST_CASE("random numbers and keys are not taken for encoded citizen numbers") {
  Random random(24);
  CHECK(said("privacy/encoded_identifier", [&] { return nine_digits(random); }).empty());
  CHECK(said("privacy/encoded_identifier", [&] { return citizen_number(random); }).empty());
  CHECK(said("privacy/encoded_identifier", [&] {
          return base64(digest("MD5", nine_digits(random))).substr(0, 12);
        }).empty());
}

}  // namespace
}  // namespace jeugdlint::test
