// SPDX-License-Identifier: Apache-2.0
#include "input/csv/dialect.h"
#include "input/csv/reader.h"
#include "input/input.h"
#include "text/failure.h"

namespace jeugdlint::input_formats_list {
namespace {

constexpr std::size_t sample_bytes = std::size_t{1} << 16;

double recognise(std::string_view start) {
  const std::size_t first = start.find_first_not_of(" \t\r\n");
  if (first == std::string_view::npos) return 0.5;
  if (start[first] == '{' || start[first] == '[') return 0.1;
  return 0.6;
}

std::unique_ptr<RecordReader> open(TextSource source, const InputOptions& options,
                                   InputFacts& facts, Problems& problems) {
  CsvDialect dialect{.header = options.header,
                     .names = options.names,
                     .max_cell_bytes = options.max_cell_bytes,
                     .path = facts.path == "-" ? "standard input" : facts.path};
  std::string_view start = source.peek(sample_bytes);
  const auto separator = separator_line(start);
  if (separator) {
    dialect.separator_line = separator->size;
    start.remove_prefix(separator->size);
  }
  if (options.delimiter) {
    dialect.delimiter = *options.delimiter;
  } else {
    dialect.delimiter = separator ? separator->delimiter : find_delimiter(start).delimiter;
  }
  const auto byte = static_cast<unsigned char>(dialect.delimiter);
  if (byte >= 0x80 || byte == '"' || byte == '\n' || byte == '\r' || byte == '\0')
    throw Failure(
        dialect.path,
        {.nl = ": het scheidingsteken is één ASCII-teken, geen aanhalingsteken of regeleinde",
         .en = ": the delimiter must be one ASCII character other than a quote or line break"});
  facts.delimiter = dialect.delimiter;
  facts.header = options.header;
  return std::make_unique<CsvReader>(std::move(source), std::move(dialect), problems);
}

}  // namespace

InputFormat csv() {
  return {.name = "csv",
          .about = {.nl = "Tekst met een scheidingsteken: komma, puntkomma, tab of een ander.",
                    .en = "Text with a delimiter: comma, semicolon, tab or another."},
          .recognise = recognise,
          .open = open};
}

}  // namespace jeugdlint::input_formats_list
