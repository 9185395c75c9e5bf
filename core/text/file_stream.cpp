// SPDX-License-Identifier: Apache-2.0
#include "text/file_stream.h"

#include "text/write_whole.h"

#include <cerrno>
#include <string_view>

namespace jeugdlint {

FileStream::Buffer::Buffer(int descriptor)
    : descriptor_(descriptor), bytes_(std::size_t{1} << 16, '\0') {
  setp(bytes_.data(), bytes_.data() + bytes_.size());
}

bool FileStream::Buffer::write_out() {
  const std::string_view filled(pbase(), static_cast<std::size_t>(pptr() - pbase()));
  if (error_ == 0 && !write_whole(descriptor_, filled)) error_ = errno;
  setp(bytes_.data(), bytes_.data() + bytes_.size());
  return error_ == 0;
}

FileStream::Buffer::int_type FileStream::Buffer::overflow(int_type byte) {
  if (!write_out()) return traits_type::eof();
  if (traits_type::eq_int_type(byte, traits_type::eof())) return traits_type::not_eof(byte);
  return sputc(traits_type::to_char_type(byte));
}

int FileStream::Buffer::sync() {
  return write_out() ? 0 : -1;
}

FileStream::FileStream(int descriptor) : std::ostream(nullptr), buffer_(descriptor) {
  rdbuf(&buffer_);
}

bool FileStream::finish() {
  if (buffer_.write_out()) return true;
  errno = buffer_.error();
  return false;
}

}  // namespace jeugdlint
