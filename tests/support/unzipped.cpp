// SPDX-License-Identifier: Apache-2.0
#include "support/unzipped.h"

#include <zlib.h>

#include <cstddef>
#include <cstdint>
#include <stdexcept>

namespace {

std::uint32_t number_at(const std::string& bytes, std::size_t at, std::size_t size) {
  std::uint32_t number = 0;
  for (std::size_t i = size; i-- > 0;)
    number = number << 8U | static_cast<unsigned char>(bytes.at(at + i));
  return number;
}

std::string inflated(const std::string& packed, std::size_t size) {
  std::string text(size, '\0');
  z_stream stream{};
  inflateInit2(&stream, -MAX_WBITS);
  stream.next_in = reinterpret_cast<Bytef*>(const_cast<char*>(packed.data()));
  stream.avail_in = static_cast<uInt>(packed.size());
  stream.next_out = reinterpret_cast<Bytef*>(text.data());
  stream.avail_out = static_cast<uInt>(text.size());
  const int status = inflate(&stream, Z_FINISH);
  inflateEnd(&stream);
  if (status != Z_STREAM_END) throw std::runtime_error("a file in the archive is damaged");
  return text;
}

}  // namespace

// As the list at the end of the archive says: APPNOTE.TXT of PKWARE, 4.3.12 and 4.3.7.
std::map<std::string, std::string> unzipped(const std::string& archive) {
  std::map<std::string, std::string> files;
  const std::string entry_mark = "PK\1\2", end_mark = "PK\5\6";
  const std::size_t end = archive.rfind(end_mark);
  if (end == std::string::npos) throw std::runtime_error("this is no archive");
  std::size_t at = number_at(archive, end + 16, 4);
  while (archive.compare(at, 4, entry_mark) == 0) {
    const std::size_t packed = number_at(archive, at + 20, 4),
                      size = number_at(archive, at + 24, 4), name = number_at(archive, at + 28, 2);
    const std::size_t header = number_at(archive, at + 42, 4);
    const std::size_t body =
        header + 30 + number_at(archive, header + 26, 2) + number_at(archive, header + 28, 2);
    const std::string bytes = archive.substr(body, packed);
    files[archive.substr(at + 46, name)] =
        number_at(archive, at + 10, 2) == 0 ? bytes : inflated(bytes, size);
    at += 46 + name + number_at(archive, at + 30, 2) + number_at(archive, at + 32, 2);
  }
  return files;
}
