// SPDX-License-Identifier: Apache-2.0
// From the bytes of a file to UTF-8: which encoding it is in, and reading it as UTF-8.
#pragma once

#include "input/byte_stream.h"
#include "input/input.h"
#include "text/local_text.h"

#include <memory>
#include <optional>
#include <string_view>

namespace jeugdlint {

struct EncodingFound {
  Encoding encoding = Encoding::utf8;
  std::size_t mark = 0;  // bytes of the byte order mark
  bool guessed = false;  // neither declared, nor marked, nor plain UTF-8
};

// A byte order mark decides; then what the user declared; then what the bytes can be: UTF-16 by its
// zeros, UTF-8 when all of them or nearly all that is not ASCII is UTF-8, and else Windows-1252.
EncodingFound find_encoding(std::string_view start, std::optional<Encoding> declared);

// How much of the start of a file find_encoding wants to see.
inline constexpr std::size_t encoding_sample = std::size_t{1} << 20;

// The bytes of `stream`, of which the mark has been read, as UTF-8. What means nothing in the
// encoding (an undefined byte, half a surrogate pair, half a UTF-16 unit) comes out as bytes that
// are no UTF-8.
std::unique_ptr<ByteStream> as_utf8(std::unique_ptr<ByteStream> stream, EncodingFound found);

// Whether bytes look like no text at all: an image, a workbook, an archive.
struct NotText {
  LocalText what;   // "an Excel workbook or zip archive"
  LocalText to_do;  // "save it as CSV"
};
std::optional<NotText> not_text(std::string_view start, Encoding encoding);

}  // namespace jeugdlint
