// SPDX-License-Identifier: Apache-2.0
#include "engine/spill_file.h"

#include "text/failure.h"

#include <openssl/crypto.h>
#include <openssl/evp.h>
#include <openssl/rand.h>

#include <algorithm>
#include <filesystem>
#include <memory>

namespace jeugdlint {
namespace {

constexpr std::uint64_t block = 16;  // bytes that one step of the counter covers

}  // namespace

SpillFile::SpillFile() : file_(std::filesystem::temp_directory_path()) {
  if (RAND_bytes(key_.data(), static_cast<int>(key_.size())) != 1)
    throw Failure("the system gives no random numbers, which the encryption needs");
}

SpillFile::~SpillFile() {
  OPENSSL_cleanse(key_.data(), key_.size());
}

std::uint64_t SpillFile::write(std::string_view bytes) {
  const std::uint64_t offset = size_;
  std::string hidden(std::size_t{1} << 20, '\0');
  for (std::size_t at = 0; at < bytes.size(); at += hidden.size()) {
    const std::size_t part = std::min(hidden.size(), bytes.size() - at);
    crypt(offset + at, bytes.data() + at, part, hidden.data());
    file_.append(std::string_view(hidden).substr(0, part));
  }
  const std::size_t rest = bytes.size() % block;
  if (rest != 0) file_.append(std::string(block - rest, '\0'));
  size_ = offset + (bytes.size() + block - 1) / block * block;
  return offset;
}

void SpillFile::read(std::uint64_t offset, std::size_t size, std::string& to) const {
  const std::size_t before = to.size();
  to.resize(before + size);
  file_.read(offset, to.data() + before, size);
  crypt(offset, to.data() + before, size, to.data() + before);
}

// The counter is the place in the file, so that no two blocks share one. `offset` is a whole
// number of blocks.
void SpillFile::crypt(std::uint64_t offset, const char* from, std::size_t size, char* to) const {
  std::array<unsigned char, 16> counter{};
  std::uint64_t number = offset / block;
  for (std::size_t i = 16; i-- > 8; number >>= 8U) counter[i] = static_cast<unsigned char>(number);
  const std::unique_ptr<EVP_CIPHER_CTX, void (*)(EVP_CIPHER_CTX*)> context(EVP_CIPHER_CTX_new(),
                                                                           &EVP_CIPHER_CTX_free);
  bool well = context && EVP_EncryptInit_ex(context.get(), EVP_aes_256_ctr(), nullptr, key_.data(),
                                            counter.data()) == 1;
  constexpr std::size_t most = std::size_t{1} << 30;  // a size is an int there
  for (std::size_t at = 0; well && at < size; at += most) {
    int wrote = 0;
    well = EVP_EncryptUpdate(context.get(), reinterpret_cast<unsigned char*>(to + at), &wrote,
                             reinterpret_cast<const unsigned char*>(from + at),
                             static_cast<int>(std::min(most, size - at))) == 1;
  }
  if (!well) throw Failure("libcrypto does not encrypt");
}

}  // namespace jeugdlint
