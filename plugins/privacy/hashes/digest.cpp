// SPDX-License-Identifier: Apache-2.0
#include "digest.h"

#include "encodings/alphabets.h"

#include <openssl/evp.h>
#include <zlib.h>

#include <stdexcept>

namespace jeugdlint::privacy {
namespace {

struct Form {
  HashMethod method;
  std::size_t bytes;
  std::size_t base64;  // characters, with the padding; 0: not looked for
};

constexpr std::array<Form, hash_methods> forms = {{{HashMethod::crc32, 4, 0},
                                                   {HashMethod::md5, 16, 24},
                                                   {HashMethod::sha1, 20, 28},
                                                   {HashMethod::sha224, 28, 0},
                                                   {HashMethod::sha256, 32, 44},
                                                   {HashMethod::sha384, 48, 0},
                                                   {HashMethod::sha512, 64, 88}}};

// The place in `forms` by the length of a cell, for every cell of a file is asked.
constexpr std::array<std::uint8_t, 129> form_of_size = [] {
  std::array<std::uint8_t, 129> table{};
  table.fill(hash_methods);
  for (std::uint8_t i = 0; i < hash_methods; ++i) {
    table[forms[i].bytes * 2] = i;
    if (forms[i].base64 > 0) table[forms[i].base64] = i;
  }
  return table;
}();

// Reads all digits, and keeps the first 64 bits.
std::optional<std::uint64_t> start_of(std::string_view text, const Alphabet& alphabet, int bits) {
  std::uint64_t start = 0;
  int kept = 0;
  for (const char c : text) {
    const std::uint8_t digit = alphabet[static_cast<unsigned char>(c)];
    if (digit == not_a_digit) return std::nullopt;
    if (kept == 64) continue;
    const int take = kept + bits <= 64 ? bits : 64 - kept;
    start = start << take | static_cast<std::uint64_t>(digit >> (bits - take));
    kept += take;
  }
  return start;
}

bool has_hexadecimal_letter(std::string_view text) {
  return text.find_first_of("abcdefABCDEF") != std::string_view::npos;
}

const EVP_MD* algorithm_of(HashMethod method) {
  switch (method) {
    case HashMethod::crc32:
      return nullptr;
    case HashMethod::md5:
      return EVP_md5();
    case HashMethod::sha1:
      return EVP_sha1();
    case HashMethod::sha224:
      return EVP_sha224();
    case HashMethod::sha256:
      return EVP_sha256();
    case HashMethod::sha384:
      return EVP_sha384();
    case HashMethod::sha512:
      return EVP_sha512();
  }
  return nullptr;
}

}  // namespace

std::optional<DigestCell> read_digest(std::string_view cell) {
  if (cell.size() >= form_of_size.size() || form_of_size[cell.size()] == hash_methods)
    return std::nullopt;
  const Form& form = forms[form_of_size[cell.size()]];
  const bool in_base64 = cell.size() == form.base64;
  const std::string_view text = in_base64 ? cell.substr(0, cell.find('=')) : cell;
  if (in_base64 && (text.size() == cell.size() ||
                    cell.find_first_not_of('=', text.size()) != std::string_view::npos))
    return std::nullopt;
  const auto start = in_base64 ? start_of(text, base64, 6) : start_of(text, hexadecimal, 4);
  if (!start) return std::nullopt;
  return DigestCell{form.method, *start, in_base64 || has_hexadecimal_letter(cell)};
}

void Digester::Free::operator()(evp_md_ctx_st* context) const {
  EVP_MD_CTX_free(context);
}

Digester::Digester(HashMethod method) : method_(method) {
  if (method == HashMethod::crc32) return;
  algorithm_ = algorithm_of(method);
  context_.reset(EVP_MD_CTX_new());
  if (!context_ || EVP_DigestInit_ex(context_.get(), algorithm_, nullptr) != 1)
    throw std::runtime_error("a hash method is not available");
}

std::uint64_t Digester::operator()(std::string_view text) {
  if (method_ == HashMethod::crc32)
    return crc32(0, reinterpret_cast<const Bytef*>(text.data()), static_cast<uInt>(text.size()));
  std::array<unsigned char, EVP_MAX_MD_SIZE> digest{};
  if (EVP_DigestInit_ex(context_.get(), nullptr, nullptr) != 1 ||
      EVP_DigestUpdate(context_.get(), text.data(), text.size()) != 1 ||
      EVP_DigestFinal_ex(context_.get(), digest.data(), nullptr) != 1)
    throw std::runtime_error("a hash method has failed");
  std::uint64_t start = 0;
  for (std::size_t i = 0; i < 8; ++i) start = start << 8 | digest[i];
  return start;
}

}  // namespace jeugdlint::privacy
