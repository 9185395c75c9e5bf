// SPDX-License-Identifier: Apache-2.0
#include "text/sha256.h"

#include "text/failure.h"

#include <openssl/evp.h>

#include <array>

namespace jeugdlint {

std::string sha256(std::string_view text) {
  std::array<unsigned char, 32> digest{};
  if (EVP_Digest(text.data(), text.size(), digest.data(), nullptr, EVP_sha256(), nullptr) != 1)
    throw Failure("SHA-256 is not available in this installation of OpenSSL");
  constexpr std::string_view digits = "0123456789abcdef";
  std::string hex;
  for (const unsigned byte : digest) {
    hex += digits[byte >> 4U];
    hex += digits[byte & 15U];
  }
  return hex;
}

}  // namespace jeugdlint
