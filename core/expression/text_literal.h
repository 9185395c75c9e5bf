// SPDX-License-Identifier: Apache-2.0
// A text between quotes, as an expression writes it: single, double or triple quotes, with escapes
// unless it is raw.
#pragma once

#include "expression/mistake.h"

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

namespace jeugdlint {

struct TextLiteral {
  std::string value;
  std::size_t end = 0;  // past the last quote
  std::vector<ExpressionMistake> mistakes;
};

// `at` is that of the first quote.
TextLiteral read_text_literal(std::string_view expression, std::size_t at, bool raw);

}  // namespace jeugdlint
