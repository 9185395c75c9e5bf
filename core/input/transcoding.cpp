// SPDX-License-Identifier: Apache-2.0
#include "input/encoding.h"
#include "text/utf8.h"

#include <algorithm>
#include <array>
#include <bit>
#include <cstring>
#include <deque>
#include <mutex>
#include <vector>

namespace jeugdlint {
namespace {

// Which bytes of the text begin a unit of the file (a byte, or two in UTF-16), so that an offset in
// the text can be traced back. Remembers the last 256 MiB of text, at a bit a byte.
class Origins {
 public:
  // The next `count` bytes of text; bit i of `begins` tells of byte i.
  void add(std::uint64_t begins, unsigned count) {
    if (spans_.empty() || used_ == span_bytes) open_span();
    Span& span = spans_.back();
    span.begins[used_ / 64] |= begins << (used_ % 64);
    const unsigned room = 64 - used_ % 64;
    const unsigned here = std::min(count, room);
    used_ += here;
    if (count > room) add(begins >> room, count - room);
  }

  std::uint64_t units_before(std::uint64_t offset) const {
    const std::uint64_t number = offset / span_bytes;
    if (spans_.empty() || number < dropped_) return offset;
    if (number - dropped_ >= spans_.size()) return total();
    const Span& span = spans_[number - dropped_];
    std::uint64_t units = span.before;
    const auto within = static_cast<unsigned>(offset % span_bytes);
    for (unsigned word = 0; word < within / 64; ++word) units += ones(span.begins[word]);
    if (within % 64 != 0)
      units += ones(span.begins[within / 64] & ((std::uint64_t{1} << (within % 64)) - 1));
    return units;
  }

 private:
  static constexpr unsigned span_bytes = 1024;
  static constexpr std::size_t most_spans = (std::size_t{256} << 20) / span_bytes;
  struct Span {
    std::uint64_t before = 0;  // units in all spans before this one
    std::array<std::uint64_t, span_bytes / 64> begins{};
  };

  static std::uint64_t ones(std::uint64_t bits) {
    return static_cast<std::uint64_t>(std::popcount(bits));
  }
  std::uint64_t total() const {
    if (spans_.empty()) return 0;
    std::uint64_t units = spans_.back().before;
    for (const std::uint64_t word : spans_.back().begins) units += ones(word);
    return units;
  }
  void open_span() {
    const std::uint64_t before = total();
    if (spans_.size() == most_spans) {
      spans_.pop_front();
      ++dropped_;
    }
    spans_.push_back({before, {}});
    used_ = 0;
  }

  std::deque<Span> spans_;
  std::uint64_t dropped_ = 0;
  unsigned used_ = 0;
};

// What a decoder made of one character: its bytes, and which of them begin a unit of the file.
struct Decoded {
  std::size_t taken = 0;  // bytes of the file; 0: more are needed
  std::size_t size = 0;
  std::uint64_t begins = 1;
};

// The code points of Windows-1252 from 0x80 to 0x9F; 0: undefined.
constexpr std::array<char16_t, 32> windows_1252 = {
    0x20AC, 0,      0x201A, 0x0192, 0x201E, 0x2026, 0x2020, 0x2021, 0x02C6, 0x2030, 0x0160,
    0x2039, 0x0152, 0,      0x017D, 0,      0,      0x2018, 0x2019, 0x201C, 0x201D, 0x2022,
    0x2013, 0x2014, 0x02DC, 0x2122, 0x0161, 0x203A, 0x0153, 0,      0x017E, 0x0178};

Decoded decode_byte(std::string_view from, bool windows, char* to) {
  const auto byte = static_cast<unsigned char>(from[0]);
  char32_t code_point = byte;
  if (windows && byte >= 0x80 && byte < 0xA0) {
    code_point = windows_1252[byte - 0x80];
    if (code_point == 0) {  // a lone byte above 0x7F is no UTF-8
      to[0] = from[0];
      return {1, 1};
    }
  }
  return {1, write_utf8(code_point, to)};
}

char16_t unit_at(std::string_view from, std::size_t at, bool big_endian) {
  const auto one = static_cast<unsigned char>(from[at]);
  const auto two = static_cast<unsigned char>(from[at + 1]);
  return static_cast<char16_t>(big_endian ? one << 8 | two : two << 8 | one);
}

Decoded decode_utf16(std::string_view from, bool big_endian, bool final, char* to) {
  if (from.size() < 2) {
    if (!final) return {};
    to[0] = '\xFF';  // half a unit
    return {1, 1};
  }
  const char16_t unit = unit_at(from, 0, big_endian);
  if (unit >= 0xD800 && unit < 0xDC00) {
    if (from.size() < 4 && !final) return {};
    const char16_t next = from.size() < 4 ? u'\0' : unit_at(from, 2, big_endian);
    if (next >= 0xDC00 && next < 0xE000) {
      const char32_t code_point =
          0x10000 + ((char32_t{unit} - 0xD800) << 10) + (char32_t{next} - 0xDC00);
      return {4, write_utf8(code_point, to), 0b11};
    }
  }
  return {2, write_utf8(unit, to)};
}

class Transcoder : public ByteStream {
 public:
  Transcoder(std::unique_ptr<ByteStream> below, EncodingFound found)
      : below_(std::move(below)), found_(found), from_(block), text_(4 * block) {}

  std::size_t read(char* to, std::size_t most) override {
    while (shown_ == text_size_ && !(ended_ && from_size_ == 0)) decode_block();
    const std::size_t size = std::min(most, text_size_ - shown_);
    std::memcpy(to, text_.data() + shown_, size);
    shown_ += size;
    return size;
  }
  bool truncated() const override { return below_->truncated(); }
  std::uint64_t origin(std::uint64_t offset) const override {
    const std::lock_guard lock(while_reading_);
    return found_.mark + unit_size() * origins_.units_before(offset);
  }

 private:
  static constexpr std::size_t block = std::size_t{1} << 16;

  bool wide() const {
    return found_.encoding == Encoding::utf16_le || found_.encoding == Encoding::utf16_be;
  }
  std::size_t unit_size() const { return wide() ? 2 : 1; }

  Decoded decode(std::string_view from, char* to) const {
    if (wide()) return decode_utf16(from, found_.encoding == Encoding::utf16_be, ended_, to);
    return decode_byte(from, found_.encoding == Encoding::windows_1252, to);
  }

  // How many bytes, up to 64, stand for themselves.
  std::size_t plain(std::string_view from) const {
    if (wide()) return 0;
    from = from.substr(0, 64);
    std::size_t size = 0;
    for (; size + 8 <= from.size(); size += 8) {
      std::uint64_t eight = 0;
      std::memcpy(&eight, from.data() + size, 8);
      if ((eight & 0x8080808080808080u) != 0) break;
    }
    return size;
  }

  void decode_block() {
    const std::size_t got = below_->read(from_.data() + from_size_, block - from_size_);
    ended_ = got == 0;
    from_size_ += got;
    const std::lock_guard lock(while_reading_);
    std::string_view from(from_.data(), from_size_);
    char* to = text_.data();
    while (!from.empty()) {
      if (const std::size_t size = plain(from); size > 0) {
        std::memcpy(to, from.data(), size);
        origins_.add(~std::uint64_t{0} >> (64 - size), static_cast<unsigned>(size));
        from.remove_prefix(size);
        to += size;
        continue;
      }
      const Decoded decoded = decode(from, to);
      if (decoded.taken == 0) break;
      origins_.add(decoded.begins, static_cast<unsigned>(decoded.size));
      from.remove_prefix(decoded.taken);
      to += decoded.size;
    }
    std::memmove(from_.data(), from.data(), from.size());
    from_size_ = from.size();
    text_size_ = static_cast<std::size_t>(to - text_.data());
    shown_ = 0;
  }

  std::unique_ptr<ByteStream> below_;
  EncodingFound found_;
  std::vector<char> from_, text_;
  std::size_t from_size_ = 0, text_size_ = 0, shown_ = 0;
  bool ended_ = false;
  mutable std::mutex while_reading_;  // origin() is asked by other threads than read()
  Origins origins_;
};

}  // namespace

std::unique_ptr<ByteStream> as_utf8(std::unique_ptr<ByteStream> stream, EncodingFound found) {
  if (found.encoding == Encoding::utf8 || found.encoding == Encoding::utf8_bom) return stream;
  return std::make_unique<Transcoder>(std::move(stream), found);
}

}  // namespace jeugdlint
