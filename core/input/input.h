// SPDX-License-Identifier: Apache-2.0
// Files become batches of records. A format is one file in formats/, which declares how it is
// recognised and how it is read; open.cpp picks one.
#pragma once

#include "input/byte_stream.h"
#include "input/problem.h"
#include "input/records.h"
#include "text/local_text.h"

#include <cstdint>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace jeugdlint {

enum class Encoding { utf8, utf8_bom, utf16_le, utf16_be, windows_1252, latin_1 };
std::string_view encoding_name(Encoding encoding);
std::optional<Encoding> encoding_by_name(std::string_view name);  // "utf-8", "windows-1252", ...

// What the user said about the input; what is left open is found in the file.
struct InputOptions {
  std::string format;             // name of a format, or empty
  std::optional<char> delimiter;  // CSV
  std::optional<Encoding> encoding;
  bool header = true;                   // CSV: the first record names the columns
  std::vector<std::string> names;       // CSV without header: the pack's field order
  std::string records_at;               // JSON: pointer to the records, "/clienten/*/trajecten/*"
  std::vector<std::string> more_names;  // JSON: columns an earlier reading found too late
  std::uint64_t max_cell_bytes = std::uint64_t{64} << 20;
  bool digest = false;  // compute the SHA-256 of the file
};

// What was found about the input, for the report.
struct InputFacts {
  std::string path;    // as given; "-" for standard input
  std::string format;  // "csv", "json", "ndjson"
  Compression compression = Compression::none;
  Encoding encoding = Encoding::utf8;
  bool encoding_guessed = false;  // neither declared nor marked: read off the bytes
  std::optional<char> delimiter;
  bool header = true;
  std::string records_at;
  // JSON: the pointer to a record, with * for how manieth of the records it is, from 0; of NDJSON
  // from its line on. None where that is not known, and for other formats.
  std::optional<std::string> record_pointer = std::nullopt;
};

// Reads records in batches. One thread at a time may call it.
class RecordReader {
 public:
  virtual ~RecordReader() = default;

  // The names of the columns; fixed after opening.
  virtual const std::vector<std::string>& header() const = 0;

  // Fills `records`, after clearing it, with up to `most` records, all with header().size()
  // columns; false when there are none left. Malformed records are left out (their number is used
  // up all the same) and told to the Problems given at opening.
  virtual bool next(Records& records, std::size_t most) = 0;

  // Where a cell of a batch stands whose cells still hold: its first character (of a quoted cell:
  // the quote). By any thread, also while another one is in next().
  virtual Position cell_position(const Records& records, std::size_t i,
                                 std::size_t column) const = 0;

  // JSON: where the cells of a column stand, as a pointer from their record on. None for other
  // formats, and where they come from several places or from around the record.
  virtual std::optional<std::string> pointer_in_record(std::size_t /*column*/) const { return {}; }

  // Records left out so far because they could not be read.
  virtual std::uint64_t undecodable_rows() const = 0;

  // Names that appeared too late to become columns (JSON only). The caller may open the input again
  // and give them along.
  virtual std::vector<std::string> late_names() const { return {}; }
};

// Text in UTF-8 without BOM, the start of which can be looked at before reading. What has no
// meaning in the file's encoding stands there as bytes that are no UTF-8.
class TextSource {
 public:
  TextSource(std::unique_ptr<ByteStream> utf8, Encoding encoding);
  // Up to `most` bytes from the start, fewer only when the text is shorter; not after read().
  std::string_view peek(std::size_t most);
  std::size_t read(char* to, std::size_t most);
  bool truncated() const;
  // The offset in the decompressed file of an offset in the UTF-8 text. For UTF-8 they differ by
  // the BOM alone; for other encodings it is exact within the last 256 MiB of text read.
  std::uint64_t file_offset(std::uint64_t text_offset) const;
  Encoding encoding() const { return encoding_; }

 private:
  std::unique_ptr<ByteStream> stream_;
  Encoding encoding_;
  std::string start_;
  std::size_t taken_ = 0;
};

struct InputFormat {
  std::string name;
  LocalText about;
  // How sure the format is that this is its own, from the first bytes (UTF-8) of the file: 0 to 1.
  double (*recognise)(std::string_view start) = nullptr;
  std::unique_ptr<RecordReader> (*open)(TextSource source, const InputOptions& options,
                                        InputFacts& facts, Problems& problems) = nullptr;
  std::vector<std::string> extensions = {};  // of file names that speak for it: ".json"
};
// All formats, by name; made from the folder formats/.
const std::vector<InputFormat>& input_formats();

// An opened input. `facts` is filled in.
struct Input {
  InputFacts facts;
  std::unique_ptr<RecordReader> reader;
  DigestStream* digest = nullptr;  // owned by the reader's source; null unless asked for
};

// Opens one file ("-" is standard input). `more_names`: late names of an earlier reading of it,
// which the format finds in its options.
// Throws Failure for a missing file, a folder, an empty file or one that is no text. `problems`
// must outlive it.
Input open_input(const std::string& path, const InputOptions& options, Problems& problems,
                 const std::vector<std::string>& more_names = {});

// The files that paths, globs and folders stand for, in order and without doubles. Throws Failure
// for one that stands for none.
std::vector<std::string> input_files(const std::vector<std::string>& paths);

}  // namespace jeugdlint
