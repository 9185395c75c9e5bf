// SPDX-License-Identifier: Apache-2.0
// The bytes of an input, from where it lies to UTF-8 text: file or standard input, then
// decompression (gzip, zstd, known by content), then encoding. Each layer is a ByteStream over the
// one below.
#pragma once

#include "text/local_text.h"

#include <cstddef>
#include <cstdint>
#include <memory>
#include <string>
#include <string_view>
#include <utility>

namespace jeugdlint {

class ByteStream {
 public:
  virtual ~ByteStream() = default;
  // Reads up to `most` bytes; 0 means the end. Throws Failure when the medium fails.
  virtual std::size_t read(char* to, std::size_t most) = 0;
  // After the end: the data stopped before it was complete (a torn gzip).
  virtual bool truncated() const { return false; }
  // The offset in the layer below of an offset in these bytes; only a change of encoding has one of
  // its own.
  virtual std::uint64_t origin(std::uint64_t offset) const { return offset; }
};

// Behind a path: what to say of a file that is not there.
LocalText no_such_file();

// Opens a file, or standard input for "-". Throws Failure, which names the path and what to do.
std::unique_ptr<ByteStream> open_bytes(const std::string& path);

enum class Compression { none, gzip, zstd };

struct Decompressed {
  std::unique_ptr<ByteStream> stream;
  Compression compression = Compression::none;
};
// Looks at the first bytes; passes plain data through. `path` is for messages.
Decompressed decompressed(std::unique_ptr<ByteStream> stream, const std::string& path);

// Reads until `bytes` is `size` long, or as long as there is more. Takes room as bytes come, since
// most files that are looked into are short lists of codes.
void append_up_to(std::size_t size, ByteStream& stream, std::string& bytes);

// Shows its first bytes before they are read.
class PeekedStream : public ByteStream {
 public:
  explicit PeekedStream(std::unique_ptr<ByteStream> below) : below_(std::move(below)) {}
  // Up to `most` bytes from where reading will begin; fewer only when there are no more.
  std::string_view peek(std::size_t most);
  std::size_t read(char* to, std::size_t most) override;
  bool truncated() const override { return below_->truncated(); }

 private:
  std::unique_ptr<ByteStream> below_;
  std::string start_;
  std::size_t taken_ = 0;
};

// Passes bytes on and keeps their SHA-256 and count.
class DigestStream : public ByteStream {
 public:
  explicit DigestStream(std::unique_ptr<ByteStream> below);
  ~DigestStream() override;
  std::size_t read(char* to, std::size_t most) override;
  bool truncated() const override { return below_->truncated(); }
  // Reads what is left, so that the digest is that of the whole file; 64 hexadecimal digits.
  std::string finish();
  std::uint64_t size() const { return size_; }

 private:
  struct State;
  std::unique_ptr<ByteStream> below_;
  std::unique_ptr<State> state_;
  std::uint64_t size_ = 0;
};

}  // namespace jeugdlint
