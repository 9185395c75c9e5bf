// SPDX-License-Identifier: Apache-2.0
#include "expression/lexer.h"

#include "expression/text_literal.h"
#include "text/utf8.h"

#include <algorithm>
#include <array>

namespace jeugdlint {
namespace {

bool is_digit(char byte) {
  return byte >= '0' && byte <= '9';
}
bool is_hex_digit(char byte) {
  return is_digit(byte) || (byte >= 'a' && byte <= 'f') || (byte >= 'A' && byte <= 'F');
}
bool starts_name(char byte) {
  return (byte >= 'a' && byte <= 'z') || (byte >= 'A' && byte <= 'Z') || byte == '_';
}

constexpr std::array<std::string_view, 25> signs = {
    "&&", "||", "<=", ">=", "==", "!=", "[", "]", "{", "}", "(", ")", ".",
    ",",  "-",  "!",  "?",  ":",  "+",  "*", "/", "%", "<", ">", "="};

class Lexer {
 public:
  Lexer(std::string_view text, std::vector<ExpressionMistake>& mistakes)
      : text_(text), mistakes_(mistakes) {}

  std::vector<Token> read() {
    for (skip_space(); at_ < text_.size(); skip_space()) token();
    tokens_.push_back({TokenKind::end, place(at_), place(at_), ""});
    return std::move(tokens_);
  }

 private:
  static std::uint32_t place(std::size_t at) { return static_cast<std::uint32_t>(at); }
  char peek(std::size_t ahead = 0) const {
    return at_ + ahead < text_.size() ? text_[at_ + ahead] : '\0';
  }

  void skip_space() {
    while (at_ < text_.size()) {
      if (std::string_view(" \t\n\r\f").find(text_[at_]) != std::string_view::npos) {
        ++at_;
      } else if (text_.substr(at_, 2) == "//") {
        at_ = std::min(text_.find('\n', at_), text_.size());
      } else {
        return;
      }
    }
  }

  void add(TokenKind kind, std::size_t start, std::string text) {
    tokens_.push_back({kind, place(start), place(at_), std::move(text)});
  }
  void wrong(std::size_t start, std::size_t end, const std::string& what) {
    mistakes_.push_back({place(start), place(end), what});
  }

  void token() {
    const std::size_t prefix = text_prefix();
    if (peek(prefix) == '"' || peek(prefix) == '\'') {
      text_token(prefix);
    } else if (starts_name(peek())) {
      name();
    } else if (is_digit(peek()) || (peek() == '.' && is_digit(peek(1)))) {
      number();
    } else if (peek() == '`') {
      quoted_name();
    } else {
      sign();
    }
  }

  // r"", b"", br"" and rb"", in small letters or capitals.
  std::size_t text_prefix() const {
    const auto is = [&](std::size_t i, char small, char capital) {
      return peek(i) == small || peek(i) == capital;
    };
    if (is(0, 'r', 'R')) return is(1, 'b', 'B') ? 2 : 1;
    if (is(0, 'b', 'B')) return is(1, 'r', 'R') ? 2 : 1;
    return 0;
  }

  void text_token(std::size_t prefix) {
    const std::size_t start = at_;
    const std::string_view letters = text_.substr(at_, prefix);
    const bool raw = letters.find_first_of("rR") != std::string_view::npos;
    const bool bytes = letters.find_first_of("bB") != std::string_view::npos;
    at_ += prefix;
    TextLiteral literal = read_text_literal(text_, at_, raw);
    at_ = literal.end;
    for (ExpressionMistake& mistake : literal.mistakes) mistakes_.push_back(std::move(mistake));
    if (bytes)
      wrong(start, at_, "bytes are not part of this language; write a text, without the b");
    add(TokenKind::text, start, std::move(literal.value));
  }

  void name() {
    const std::size_t start = at_;
    while (starts_name(peek()) || is_digit(peek())) ++at_;
    add(TokenKind::name, start, std::string(text_.substr(start, at_ - start)));
  }

  // `a name with odd characters`
  void quoted_name() {
    const std::size_t start = at_++;
    const std::size_t end = text_.find_first_of("`\n", at_);
    if (end == std::string_view::npos || text_[end] == '\n' || end == at_) {
      wrong(start, start + 1, "a name between backquotes does not end, or is empty");
      at_ = std::min(end, text_.size());
      return;
    }
    std::string name(text_.substr(at_, end - at_));
    at_ = end + 1;
    add(TokenKind::quoted_name, start, std::move(name));
  }

  void number() {
    const std::size_t start = at_;
    bool real = false;
    if (peek() == '0' && (peek(1) == 'x' || peek(1) == 'X') && is_hex_digit(peek(2))) {
      at_ += 2;
      while (is_hex_digit(peek())) ++at_;
    } else {
      real = decimal_number();
    }
    add(real ? TokenKind::real : TokenKind::integer, start,
        std::string(text_.substr(start, at_ - start)));
    if (!real && (peek() == 'u' || peek() == 'U')) {
      ++at_;
      wrong(start, at_, "uint is not part of this language; write the number without the u");
    }
    if (starts_name(peek())) {
      const std::size_t letters = at_;
      while (starts_name(peek()) || is_digit(peek())) ++at_;
      wrong(letters, at_, "letters behind a number");
    }
  }

  bool decimal_number() {
    bool real = false;
    while (is_digit(peek())) ++at_;
    if (peek() == '.' && is_digit(peek(1))) {
      real = true;
      ++at_;
      while (is_digit(peek())) ++at_;
    }
    if (peek() == 'e' || peek() == 'E') {
      const std::size_t sign = peek(1) == '+' || peek(1) == '-' ? 1 : 0;
      if (is_digit(peek(1 + sign))) {
        real = true;
        at_ += 1 + sign;
        while (is_digit(peek())) ++at_;
      }
    }
    return real;
  }

  void sign() {
    const std::size_t start = at_;
    for (const std::string_view one : signs)
      if (text_.substr(at_, one.size()) == one) {
        at_ += one.size();
        if (one == "=") wrong(start, at_, "a single = has no meaning; equality is written ==");
        add(TokenKind::sign, start, one == "=" ? "==" : std::string(one));
        return;
      }
    at_ += std::max<std::size_t>(1, utf8_length(text_, at_));
    wrong(start, at_, "this character has no meaning here");
  }

  std::string_view text_;
  std::vector<ExpressionMistake>& mistakes_;
  std::size_t at_ = 0;
  std::vector<Token> tokens_;
};

}  // namespace

std::vector<Token> read_tokens(std::string_view expression,
                               std::vector<ExpressionMistake>& mistakes) {
  return Lexer(expression, mistakes).read();
}

}  // namespace jeugdlint
