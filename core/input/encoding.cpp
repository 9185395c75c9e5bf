// SPDX-License-Identifier: Apache-2.0
#include "input/encoding.h"

#include "text/utf8.h"

#include <algorithm>
#include <array>
#include <cctype>

namespace jeugdlint {
namespace {

using namespace std::string_view_literals;

struct Name {
  std::string_view name;
  Encoding encoding;
};
// The first name of each encoding is the one that is shown.
constexpr std::array names = {
    Name{"utf-8", Encoding::utf8},          Name{"utf8", Encoding::utf8},
    Name{"utf-8-bom", Encoding::utf8_bom},  Name{"utf-8-sig", Encoding::utf8_bom},
    Name{"utf-16le", Encoding::utf16_le},   Name{"utf-16", Encoding::utf16_le},
    Name{"utf-16be", Encoding::utf16_be},   Name{"windows-1252", Encoding::windows_1252},
    Name{"cp1252", Encoding::windows_1252}, Name{"ansi", Encoding::windows_1252},
    Name{"latin-1", Encoding::latin_1},     Name{"latin1", Encoding::latin_1},
    Name{"iso-8859-1", Encoding::latin_1},
};

// Bytes of Windows-1252 that Dutch and its neighbours are written with: letters, quotation marks,
// dashes, the euro, degree, paragraph and the like.
bool western(unsigned char byte) {
  if (byte >= 0xC0)
    return "\xD0\xD7\xDD\xDE\xF0\xF7\xFD\xFE\xFF"sv.find(static_cast<char>(byte)) ==
           std::string_view::npos;
  return "\x80\x82\x84\x85\x8A\x8C\x8E\x91\x92\x93\x94\x95\x96\x97\x99\x9A\x9C\x9E\x9F"
         "\xA0\xA1\xA3\xA7\xA8\xA9\xAA\xAB\xAE\xB0\xB1\xB2\xB3\xB4\xB5\xB7\xBA\xBB\xBC\xBD\xBE\xBF"sv
             .find(static_cast<char>(byte)) != std::string_view::npos;
}

// Text in UTF-16 has a zero beside each character below U+0100, always on the same side.
std::optional<Encoding> utf16_by_zeros(std::string_view start) {
  const std::size_t pairs = std::min<std::size_t>(start.size(), 4096) / 2;
  std::size_t first = 0, second = 0;
  for (std::size_t i = 0; i < pairs; ++i) {
    first += start[2 * i] == '\0';
    second += start[2 * i + 1] == '\0';
  }
  if (second * 2 > pairs && first * 20 < pairs) return Encoding::utf16_le;
  if (first * 2 > pairs && second * 20 < pairs) return Encoding::utf16_be;
  return std::nullopt;
}

// Whether `start`, which holds bytes that are no UTF-8, reads as Windows-1252. One torn character
// in a text full of good UTF-8 does not make it so.
bool reads_as_windows_1252(std::string_view start) {
  std::size_t good = 0, bad = 0, bad_western = 0;
  for (std::size_t at = 0; at < start.size();) {
    const std::size_t length = utf8_length(start, at);
    if (length == 0) {
      ++bad;
      bad_western += western(static_cast<unsigned char>(start[at]));
    } else if (length > 1) {
      ++good;
    }
    at += std::max<std::size_t>(length, 1);
  }
  return bad > good && bad_western * 10 >= bad * 9;
}

// Without a character that the end of the sample cuts.
std::string_view whole_characters(std::string_view start) {
  for (std::size_t cut = 1; cut <= std::min<std::size_t>(3, start.size()); ++cut) {
    const auto byte = static_cast<unsigned char>(start[start.size() - cut]);
    if (byte < 0x80) break;
    if (byte >= 0xC0) {
      const std::size_t length = byte >= 0xF0 ? 4 : byte >= 0xE0 ? 3 : 2;
      return length > cut ? start.substr(0, start.size() - cut) : start;
    }
  }
  return start;
}

}  // namespace

std::string_view encoding_name(Encoding encoding) {
  return std::find_if(names.begin(), names.end(),
                      [&](const Name& name) { return name.encoding == encoding; })
      ->name;
}

std::optional<Encoding> encoding_by_name(std::string_view name) {
  std::string lower(name);
  for (char& letter : lower)
    letter =
        letter == '_' ? '-' : static_cast<char>(std::tolower(static_cast<unsigned char>(letter)));
  const auto found = std::find_if(names.begin(), names.end(),
                                  [&](const Name& each) { return each.name == lower; });
  if (found == names.end()) return std::nullopt;
  return found->encoding;
}

EncodingFound find_encoding(std::string_view start, std::optional<Encoding> declared) {
  if (start.substr(0, 3) == "\xEF\xBB\xBF"sv) return {Encoding::utf8_bom, 3, false};
  if (start.substr(0, 2) == "\xFF\xFE"sv) return {Encoding::utf16_le, 2, false};
  if (start.substr(0, 2) == "\xFE\xFF"sv) return {Encoding::utf16_be, 2, false};
  if (declared == Encoding::utf8_bom) return {Encoding::utf8, 0, false};
  if (declared) return {*declared, 0, false};
  if (const auto utf16 = utf16_by_zeros(start)) return {*utf16, 0, true};
  if (start.size() >= encoding_sample) start = whole_characters(start);
  if (first_bad_utf8(start) == std::string_view::npos) return {Encoding::utf8, 0, false};
  if (reads_as_windows_1252(start)) return {Encoding::windows_1252, 0, true};
  return {Encoding::utf8, 0, true};
}

std::optional<NotText> not_text(std::string_view start, Encoding encoding) {
  struct Mark {
    std::string_view bytes;
    NotText is;
  };
  const LocalText as_csv = {.nl = "bewaar het blad als CSV (UTF-8)",
                            .en = "save the sheet as CSV (UTF-8)"};
  const LocalText repack = {.nl = "pak het uit, of pak het in met gzip of zstd",
                            .en = "unpack it, or pack it with gzip or zstd"};
  static const std::array marks = {
      Mark{"PK\x03\x04",
           {{.nl = "een Excel-werkmap of een zip-archief",
             .en = "an Excel workbook or a zip archive"},
            {.nl = "bewaar het blad als CSV (UTF-8), of pak het archief uit",
             .en = "save the sheet as CSV (UTF-8), or unpack the archive"}}},
      Mark{"\xD0\xCF\x11\xE0",
           {{.nl = "een oud Excel- of Word-bestand", .en = "an old Excel or Word file"}, as_csv}},
      Mark{"%PDF-",
           {{.nl = "een PDF", .en = "a PDF"},
            {.nl = "vraag om de export zelf, als CSV of JSON",
             .en = "ask for the export itself, as CSV or JSON"}}},
      Mark{"PAR1",
           {{.nl = "een Parquet-bestand", .en = "a Parquet file"},
            {.nl = "zet het om in CSV of JSON", .en = "convert it to CSV or JSON"}}},
      Mark{"SQLite format 3",
           {{.nl = "een SQLite-database", .en = "an SQLite database"},
            {.nl = "exporteer de tabel als CSV", .en = "export the table as CSV"}}},
      Mark{"7z\xBC\xAF\x27\x1C",
           {{.nl = "een 7-Zip-archief", .en = "a 7-Zip archive"},
            {.nl = "pak het uit", .en = "unpack it"}}},
      Mark{"BZh", {{.nl = "een bzip2-bestand", .en = "a bzip2 file"}, repack}},
      Mark{"\xFD"
           "7zXZ",
           {{.nl = "een xz-bestand", .en = "an xz file"}, repack}},
  };
  for (const Mark& mark : marks)
    if (start.substr(0, mark.bytes.size()) == mark.bytes) return mark.is;
  if (encoding == Encoding::utf16_le || encoding == Encoding::utf16_be) return std::nullopt;

  start = start.substr(0, std::size_t{1} << 16);
  const auto strange =
      static_cast<std::size_t>(std::count_if(start.begin(), start.end(), [](char byte) {
        const auto code = static_cast<unsigned char>(byte);
        return code < 0x20 && "\t\n\v\f\r\x1a\x1b"sv.find(byte) == std::string_view::npos;
      }));
  if (strange >= 4 && strange * 16 > start.size())
    return NotText{{.nl = "een binair bestand", .en = "a binary file"},
                   {.nl = "noem een CSV- of JSON-bestand", .en = "name a CSV or JSON file"}};
  return std::nullopt;
}

}  // namespace jeugdlint
