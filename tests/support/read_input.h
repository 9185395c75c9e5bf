// SPDX-License-Identifier: Apache-2.0
// What comes out of an input, in a form that a test can write down. The input is read through
// open_input, from a file made for it.
#pragma once

#include "input/input.h"

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

struct ReadInput {
  jeugdlint::InputFacts facts;
  std::vector<std::string> header;
  std::vector<std::vector<std::string>> rows;  // "<undecodable>" for such a cell
  std::vector<std::uint64_t> numbers, lines, bytes;
  std::vector<std::vector<jeugdlint::Position>> positions;  // of up to 20 columns
  std::vector<std::string> problems;                        // "ragged_row 3:1 byte 12 row 2: 3, 4"
  std::uint64_t undecodable_rows = 0;
  std::string sha256;
};

ReadInput read_input(std::string_view bytes, const jeugdlint::InputOptions& options = {},
                     std::size_t batch = 1000);
ReadInput read_file(const std::string& path, const jeugdlint::InputOptions& options = {},
                    std::size_t batch = 1000);
