// SPDX-License-Identifier: Apache-2.0
#include "expression/mistake.h"

#include "text/terminal_text.h"
#include "text/utf8.h"

#include <algorithm>

namespace jeugdlint {
namespace {

// Where the character that this byte is part of begins.
std::size_t character_start(std::string_view text, std::size_t at) {
  while (at > 0 && at < text.size() && (static_cast<unsigned char>(text[at]) & 0xC0U) == 0x80U)
    --at;
  return at;
}

}  // namespace

LineColumn line_column(std::string_view text, std::size_t byte) {
  LineColumn place;
  const std::string_view before = text.substr(0, byte);
  place.line = 1 + static_cast<std::size_t>(std::count(before.begin(), before.end(), '\n'));
  const std::size_t line_start = before.rfind('\n') + 1;  // npos + 1 is 0
  place.column = 1 + count_characters(before.substr(line_start));
  return place;
}

std::string underlined(std::string_view expression, std::uint32_t start, std::uint32_t end) {
  // Of a long line the part around the place is shown.
  constexpr std::size_t most_shown = 160, most_before = 60;
  const std::size_t at = std::min<std::size_t>(start, expression.size());
  std::size_t from = expression.substr(0, at).rfind('\n') + 1;
  std::size_t to = std::min(expression.find('\n', from), expression.size());
  const bool cut_before = to - from > most_shown && at - from > most_before;
  if (cut_before) from = character_start(expression, at - most_before);
  const bool cut_behind = to - from > most_shown;
  if (cut_behind) to = std::max(at, character_start(expression, from + most_shown));
  const std::string before =
      (cut_before ? "\u2026" : "") + printable(expression.substr(from, at - from));
  const std::size_t stop = std::clamp<std::size_t>(end, at, to);
  const std::size_t carets =
      std::max<std::size_t>(1, display_width(printable(expression.substr(at, stop - at))));
  return "  " + before + printable(expression.substr(at, to - at)) + (cut_behind ? "\u2026" : "") +
         "\n  " + std::string(display_width(before), ' ') + std::string(carets, '^');
}

std::string shown(const ExpressionMistake& mistake, std::string_view expression) {
  const LineColumn place = line_column(expression, mistake.start);
  const std::string marked = underlined(expression, mistake.start, mistake.end);
  return std::to_string(place.line) + ':' + std::to_string(place.column) + ": " + mistake.what +
         (marked.empty() ? "" : "\n" + marked);
}

}  // namespace jeugdlint
