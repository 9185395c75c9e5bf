// SPDX-License-Identifier: Apache-2.0
#include "input/byte_stream.h"
#include "text/failure.h"

#include <zlib.h>
#include <zstd.h>
#include <zstd_errors.h>

#include <algorithm>
#include <cstring>
#include <string_view>
#include <vector>

namespace jeugdlint {
namespace {

constexpr std::string_view gzip_mark = "\x1f\x8b";
constexpr std::string_view zstd_mark = "\x28\xb5\x2f\xfd";

// Compressed bytes, a block at a time.
class Packed {
 public:
  explicit Packed(std::unique_ptr<ByteStream> below) : below_(std::move(below)), block_(1 << 17) {}

  std::string_view rest() const { return rest_; }
  void take(std::size_t size) { rest_.remove_prefix(size); }
  // Makes rest() at least `least` bytes long; false when there are no more.
  bool fill(std::size_t least = 1) {
    if (rest_.size() >= least) return true;
    std::size_t size = rest_.size();
    if (size > 0) std::memmove(block_.data(), rest_.data(), size);
    while (size < least) {
      const std::size_t got = below_->read(block_.data() + size, block_.size() - size);
      if (got == 0) break;
      size += got;
    }
    rest_ = std::string_view(block_.data(), size);
    return size >= least;
  }
  bool truncated() const { return below_->truncated(); }

 private:
  std::unique_ptr<ByteStream> below_;
  std::vector<char> block_;
  std::string_view rest_;
};

class GzipStream : public ByteStream {
 public:
  GzipStream(std::unique_ptr<ByteStream> below, const std::string& path)
      : packed_(std::move(below)) {
    constexpr int gzip_only = 16 + MAX_WBITS;
    if (inflateInit2(&stream_, gzip_only) != Z_OK)
      throw Failure(path,
                    {.nl = ": geen geheugen om het uit te pakken; pak het eerst uit met gzip -d",
                     .en = ": no memory to unpack it; unpack it with gzip -d first"});
  }
  GzipStream(const GzipStream&) = delete;
  GzipStream& operator=(const GzipStream&) = delete;
  ~GzipStream() override { inflateEnd(&stream_); }

  std::size_t read(char* to, std::size_t most) override {
    most = std::min<std::size_t>(most, 1u << 30);
    while (!ended_) {
      const bool more = packed_.fill();
      const std::string_view from = packed_.rest();
      stream_.next_in = reinterpret_cast<Bytef*>(const_cast<char*>(from.data()));
      stream_.avail_in = static_cast<uInt>(from.size());
      stream_.next_out = reinterpret_cast<Bytef*>(to);
      stream_.avail_out = static_cast<uInt>(most);
      const int status = inflate(&stream_, Z_NO_FLUSH);
      packed_.take(from.size() - stream_.avail_in);
      const std::size_t size = most - stream_.avail_out;
      if (status == Z_STREAM_END) {
        begin_next_member();
      } else if ((status != Z_OK && status != Z_BUF_ERROR) || (!more && size == 0)) {
        ended_ = torn_ = true;
      }
      if (size > 0) return size;
    }
    return 0;
  }
  bool truncated() const override { return torn_ || packed_.truncated(); }

 private:
  // A gzip file may be several behind each other. Zeros may fill up the last block of a tape.
  void begin_next_member() {
    if (packed_.fill(gzip_mark.size()) && packed_.rest().substr(0, 2) == gzip_mark) {
      inflateReset(&stream_);
      return;
    }
    ended_ = true;
    while (packed_.fill()) {
      if (packed_.rest().find_first_not_of('\0') != std::string_view::npos) torn_ = true;
      packed_.take(packed_.rest().size());
    }
  }

  Packed packed_;
  z_stream stream_{};
  bool ended_ = false, torn_ = false;
};

class ZstdStream : public ByteStream {
 public:
  ZstdStream(std::unique_ptr<ByteStream> below, std::string path)
      : packed_(std::move(below)),
        path_(std::move(path)),
        context_(ZSTD_createDStream(), &ZSTD_freeDStream) {}

  // The library goes on to the next frame by itself.
  std::size_t read(char* to, std::size_t most) override {
    while (!ended_) {
      const bool more = packed_.fill();
      ZSTD_inBuffer from{packed_.rest().data(), packed_.rest().size(), 0};
      ZSTD_outBuffer into{to, most, 0};
      const bool between_frames = left_ == 0;
      if (!more && between_frames) break;
      left_ = ZSTD_decompressStream(context_.get(), &into, &from);
      packed_.take(from.pos);
      if (ZSTD_isError(left_)) {
        if (ZSTD_getErrorCode(left_) == ZSTD_error_frameParameter_windowTooLarge)
          throw Failure(path_,
                        {.nl = ": vraagt bij het uitpakken meer geheugen dan veilig is; pak het "
                               "eerst uit met zstd -d --long=31",
                         .en = ": needs more memory to unpack than is safe; unpack it with zstd -d "
                               "--long=31 first"});
        ended_ = torn_ = true;
      } else if (!more && into.pos == 0) {
        ended_ = torn_ = true;
      }
      if (into.pos > 0) return into.pos;
    }
    return 0;
  }
  bool truncated() const override { return torn_ || packed_.truncated(); }

 private:
  Packed packed_;
  std::string path_;
  std::unique_ptr<ZSTD_DStream, decltype(&ZSTD_freeDStream)> context_;
  std::size_t left_ = 0;  // what the frame still needs; 0: between frames
  bool ended_ = false, torn_ = false;
};

}  // namespace

Decompressed decompressed(std::unique_ptr<ByteStream> stream, const std::string& path) {
  auto peeked = std::make_unique<PeekedStream>(std::move(stream));
  const std::string_view start = peeked->peek(zstd_mark.size());
  if (start.substr(0, gzip_mark.size()) == gzip_mark)
    return {std::make_unique<GzipStream>(std::move(peeked), path), Compression::gzip};
  if (start == zstd_mark)
    return {std::make_unique<ZstdStream>(std::move(peeked), path), Compression::zstd};
  return {std::move(peeked), Compression::none};
}

}  // namespace jeugdlint
