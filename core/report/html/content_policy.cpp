// SPDX-License-Identifier: Apache-2.0
#include "report/html/content_policy.h"

#include "text/failure.h"

#include <openssl/evp.h>

#include <array>

namespace jeugdlint::html {
namespace {

std::string source_of(std::string_view text) {
  std::array<unsigned char, EVP_MAX_MD_SIZE> digest{};
  unsigned size = 0;
  if (EVP_Digest(text.data(), text.size(), digest.data(), &size, EVP_sha256(), nullptr) != 1)
    throw Failure("the system cannot make an SHA-256, which the page's policy needs");
  std::array<unsigned char, 4 * ((EVP_MAX_MD_SIZE + 2) / 3) + 1> base64{};
  const int length = EVP_EncodeBlock(base64.data(), digest.data(), static_cast<int>(size));
  return "'sha256-" +
         std::string(reinterpret_cast<const char*>(base64.data()),
                     static_cast<std::size_t>(length)) +
         '\'';
}

}  // namespace

std::string content_policy(std::string_view style_sheet, std::string_view script) {
  return "default-src 'none'; style-src " + source_of(style_sheet) + "; script-src " +
         source_of(script) + "; base-uri 'none'; form-action 'none'";
}

}  // namespace jeugdlint::html
