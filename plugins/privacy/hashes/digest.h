// SPDX-License-Identifier: Apache-2.0
// A cell that looks like a digest, and digests to compare it with. What is kept of a digest is its
// first eight bytes.
#pragma once

#include <array>
#include <cstddef>
#include <cstdint>
#include <memory>
#include <optional>
#include <string_view>

struct evp_md_st;
struct evp_md_ctx_st;

namespace jeugdlint::privacy {

enum class HashMethod : std::uint8_t { crc32, md5, sha1, sha224, sha256, sha384, sha512 };
inline constexpr std::size_t hash_methods = 7;

struct DigestCell {
  HashMethod method{};
  std::uint64_t start = 0;  // the first eight bytes, or the four of a checksum
  bool letters = false;     // a to f, or base64: what a plain number does not have
};

// Hexadecimal in either case, or base64 of a length that no other method has.
std::optional<DigestCell> read_digest(std::string_view cell);

// Computes digests of one method. Throws std::runtime_error when the library does not offer it.
class Digester {
 public:
  explicit Digester(HashMethod method);
  // The first eight bytes of the digest of a text, as read_digest gives them.
  std::uint64_t operator()(std::string_view text);

 private:
  struct Free {
    void operator()(evp_md_ctx_st* context) const;
  };
  HashMethod method_;
  const evp_md_st* algorithm_ = nullptr;
  std::unique_ptr<evp_md_ctx_st, Free> context_;
};

}  // namespace jeugdlint::privacy
