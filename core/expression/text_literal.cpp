// SPDX-License-Identifier: Apache-2.0
#include "expression/text_literal.h"

#include "text/utf8.h"

#include <array>
#include <charconv>
#include <cstdint>

namespace jeugdlint {
namespace {

class Reader {
 public:
  Reader(std::string_view text, std::size_t at, bool raw) : text_(text), at_(at), raw_(raw) {}

  TextLiteral read() {
    const std::size_t start = at_;
    const char quote = text_[at_];
    const bool triple = text_.substr(at_, 3) == std::string(3, quote);
    const std::string close(triple ? 3 : 1, quote);
    at_ += close.size();
    while (at_ < text_.size() && text_.substr(at_, close.size()) != close) {
      if (!triple && (text_[at_] == '\n' || text_[at_] == '\r')) break;
      if (text_[at_] == '\\' && !raw_)
        escape();
      else
        literal_.value += text_[at_++];
    }
    if (text_.substr(at_, close.size()) == close)
      at_ += close.size();
    else
      wrong(start, start + close.size(), "the text that starts here does not end");
    if (literal_.mistakes.empty() && first_bad_utf8(literal_.value) != std::string_view::npos)
      wrong(start, at_, "this text is no UTF-8");
    literal_.end = at_;
    return std::move(literal_);
  }

 private:
  void wrong(std::size_t start, std::size_t end, const char* what) {
    literal_.mistakes.push_back(
        {static_cast<std::uint32_t>(start), static_cast<std::uint32_t>(end), what});
  }

  void escape() {
    static constexpr std::string_view letters = "abfnrtv\\?\"'`";
    static constexpr std::string_view meanings = "\a\b\f\n\r\t\v\\?\"'`";
    const std::size_t start = at_++;
    if (at_ == text_.size()) return;
    const char letter = text_[at_];
    const std::size_t found = letters.find(letter);
    if (found != std::string_view::npos) {
      literal_.value += meanings[found];
      ++at_;
      return;
    }
    if (letter == 'x' || letter == 'X') return code(start, at_ + 1, 2, 16);
    if (letter == 'u') return code(start, at_ + 1, 4, 16);
    if (letter == 'U') return code(start, at_ + 1, 8, 16);
    if (letter >= '0' && letter <= '3') return code(start, at_, 3, 8);
    ++at_;
    wrong(start, at_, "no such escape; a backslash itself is written \\\\, or use r\"...\"");
  }

  void code(std::size_t start, std::size_t from, std::size_t digits, int base) {
    std::uint32_t number = 0;
    const std::size_t size = std::min(digits, text_.size() - from);
    const char* first = text_.data() + from;
    const auto [stop, error] = std::from_chars(first, first + size, number, base);
    at_ = from + static_cast<std::size_t>(stop - first);
    const bool surrogate = number >= 0xD800 && number <= 0xDFFF;
    if (error != std::errc() || stop != first + digits || number > 0x10FFFF || surrogate) {
      wrong(start, std::max(at_, start + 2), "this escape is no character");
      return;
    }
    std::array<char, 4> bytes{};
    literal_.value.append(bytes.data(), write_utf8(number, bytes.data()));
  }

  std::string_view text_;
  std::size_t at_;
  bool raw_;
  TextLiteral literal_;
};

}  // namespace

TextLiteral read_text_literal(std::string_view expression, std::size_t at, bool raw) {
  return Reader(expression, at, raw).read();
}

}  // namespace jeugdlint
