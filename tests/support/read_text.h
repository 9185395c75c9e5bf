// SPDX-License-Identifier: Apache-2.0
// Reads a text with an input format and shows what came out, a line for each record and problem.
#pragma once

#include "input/input.h"
#include "input/json/reader.h"

#include <string>
#include <string_view>
#include <vector>

namespace jeugdlint::test {

struct ReadText {
  std::vector<std::string> header;
  std::vector<std::string> rows;      // "1: 001 | (empty) | null": ? undecodable, - absent
  std::vector<std::string> problems;  // "malformed_json row 2 at 1:10", "... column 1 ..."
  std::uint64_t undecodable_rows = 0;
  std::vector<std::string> late_names;
  std::string records_at;
  std::string failure;
  // Where each cell of the first row is: "1:8".
  std::vector<std::string> places;
};

struct HowToRead {
  InputOptions options = {};
  std::size_t most = 4096;
  std::size_t read_ahead = 0;  // so many batches are read before the first of them is looked at
  JsonSizes sizes = {};
  bool truncated = false;  // the text breaks off, as of a torn gzip file
};

ReadText read_text(const std::string& format, std::string_view text, const HowToRead& how = {});

// All of it, to compare two readings.
std::string shown(const ReadText& text);

}  // namespace jeugdlint::test
