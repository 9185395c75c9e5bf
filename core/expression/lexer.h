// SPDX-License-Identifier: Apache-2.0
// The words of an expression: names, numbers, texts and signs, each with its place.
#pragma once

#include "expression/mistake.h"

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace jeugdlint {

enum class TokenKind : std::uint8_t { end, name, quoted_name, integer, real, text, sign };

struct Token {
  TokenKind kind = TokenKind::end;
  std::uint32_t start = 0, end = 0;
  std::string text;  // a name, a number or a sign as written; the value of a text
};

// Ends with a token of the kind `end`. What is wrong is added to `mistakes`, and reading goes on.
std::vector<Token> read_tokens(std::string_view expression,
                               std::vector<ExpressionMistake>& mistakes);

}  // namespace jeugdlint
