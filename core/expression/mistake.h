// SPDX-License-Identifier: Apache-2.0
// What is wrong with the text of an expression, and where: all of it at once, as far as it can be
// read.
#pragma once

#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace jeugdlint {

struct ExpressionMistake {
  std::uint32_t start = 0, end = 0;  // bytes of the expression; end is past the last one
  std::string what;
};

// Line and column of a byte of a text, both from 1; the column in characters.
struct LineColumn {
  std::size_t line = 1, column = 1;
};
LineColumn line_column(std::string_view text, std::size_t byte);

// "1:8: no function sise; did you mean size?", and below it the line with a caret under the place.
std::string shown(const ExpressionMistake& mistake, std::string_view expression);

// The line of the place and, below it, spaces and carets.
std::string underlined(std::string_view expression, std::uint32_t start, std::uint32_t end);

}  // namespace jeugdlint
