// SPDX-License-Identifier: Apache-2.0
#include "input/byte_stream.h"

#include "text/failure.h"

#include <fcntl.h>
#include <openssl/evp.h>
#include <sys/stat.h>
#include <unistd.h>

#include <algorithm>
#include <array>
#include <cerrno>
#include <cstring>
#include <vector>

namespace jeugdlint {
namespace {

// Keeps its own place where it can, so that standard input which is a file has as many readers as
// any other.
class FileStream : public ByteStream {
 public:
  FileStream(int file, std::string path)
      : file_(file), path_(std::move(path)), at_(::lseek(file, 0, SEEK_CUR)) {}
  FileStream(const FileStream&) = delete;
  FileStream& operator=(const FileStream&) = delete;
  ~FileStream() override {
    if (file_ != STDIN_FILENO) ::close(file_);
  }

  std::size_t read(char* to, std::size_t most) override {
    while (true) {
      const ssize_t got = at_ < 0 ? ::read(file_, to, most) : ::pread(file_, to, most, at_);
      if (got >= 0) {
        if (at_ >= 0) at_ += got;
        return static_cast<std::size_t>(got);
      }
      if (errno != EINTR)
        throw Failure(path_, {.nl = std::string(": het lezen brak af: ") + std::strerror(errno) +
                                    "; kopieer het bestand naar uw eigen schijf en probeer opnieuw",
                              .en = std::string(": reading stopped: ") + std::strerror(errno) +
                                    "; copy the file to a local disk and try again"});
    }
  }

 private:
  int file_;
  std::string path_;
  off_t at_;  // -1: a pipe, read as it comes
};

LocalText cannot_open(int error) {
  if (error == ENOENT) return no_such_file();
  if (error == EACCES)
    return {.nl = ": mag u niet lezen; vraag de eigenaar om toegang",
            .en = ": may not be read by you; ask its owner for access"};
  return {.nl = std::string(": is niet te openen: ") + std::strerror(error),
          .en = std::string(": cannot be opened: ") + std::strerror(error)};
}

}  // namespace

LocalText no_such_file() {
  return {.nl = ": dit bestand is er niet; controleer de naam, en in welke map u staat",
          .en = ": no such file; check the name, and the folder you are in"};
}

std::unique_ptr<ByteStream> open_bytes(const std::string& path) {
  if (path == "-") return std::make_unique<FileStream>(STDIN_FILENO, "standard input");
  const int file = ::open(path.c_str(), O_RDONLY | O_CLOEXEC);
  if (file < 0) throw Failure(path, cannot_open(errno));
  auto stream = std::make_unique<FileStream>(file, path);
  struct stat about {};
  if (::fstat(file, &about) == 0 && S_ISDIR(about.st_mode))
    throw Failure(path, {.nl = ": is een map; noem een bestand erin",
                         .en = ": is a folder; name a file in it"});
  return stream;
}

void append_up_to(std::size_t size, ByteStream& stream, std::string& bytes) {
  constexpr std::size_t first_room = std::size_t{16} << 10;
  std::size_t filled = bytes.size();
  while (filled < size) {
    if (filled == bytes.size()) bytes.resize(std::min(size, std::max(first_room, 2 * filled)));
    const std::size_t got = stream.read(bytes.data() + filled, bytes.size() - filled);
    if (got == 0) break;
    filled += got;
  }
  bytes.resize(filled);
}

std::string_view PeekedStream::peek(std::size_t most) {
  append_up_to(taken_ + most, *below_, start_);
  return std::string_view(start_).substr(taken_, most);
}

std::size_t PeekedStream::read(char* to, std::size_t most) {
  if (taken_ == start_.size()) return below_->read(to, most);
  const std::size_t size = start_.copy(to, most, taken_);
  taken_ += size;
  if (taken_ == start_.size()) {
    start_ = {};
    taken_ = 0;
  }
  return size;
}

struct DigestStream::State {
  std::unique_ptr<EVP_MD_CTX, decltype(&EVP_MD_CTX_free)> context{EVP_MD_CTX_new(),
                                                                  &EVP_MD_CTX_free};
};

DigestStream::DigestStream(std::unique_ptr<ByteStream> below)
    : below_(std::move(below)), state_(std::make_unique<State>()) {
  if (EVP_DigestInit_ex(state_->context.get(), EVP_sha256(), nullptr) != 1)
    throw Failure("SHA-256 is not available in this installation of OpenSSL");
}

DigestStream::~DigestStream() = default;

std::size_t DigestStream::read(char* to, std::size_t most) {
  const std::size_t size = below_->read(to, most);
  EVP_DigestUpdate(state_->context.get(), to, size);
  size_ += size;
  return size;
}

std::string DigestStream::finish() {
  std::vector<char> rest(std::size_t{1} << 16);
  while (read(rest.data(), rest.size()) > 0) {
  }
  std::array<unsigned char, EVP_MAX_MD_SIZE> digest{};
  unsigned int size = 0;
  EVP_DigestFinal_ex(state_->context.get(), digest.data(), &size);
  std::string text;
  for (unsigned int i = 0; i < size; ++i) {
    text += "0123456789abcdef"[digest[i] >> 4];
    text += "0123456789abcdef"[digest[i] & 15];
  }
  return text;
}

}  // namespace jeugdlint
