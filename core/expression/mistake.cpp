// SPDX-License-Identifier: Apache-2.0
#include "expression/mistake.h"

#include "text/terminal_text.h"
#include "text/utf8.h"

#include <algorithm>

namespace jeugdlint {

LineColumn line_column(std::string_view text, std::size_t byte) {
  LineColumn place;
  const std::string_view before = text.substr(0, byte);
  place.line = 1 + static_cast<std::size_t>(std::count(before.begin(), before.end(), '\n'));
  const std::size_t line_start = before.rfind('\n') + 1;  // npos + 1 is 0
  place.column = 1 + count_characters(before.substr(line_start));
  return place;
}

std::string underlined(std::string_view expression, std::uint32_t start, std::uint32_t end) {
  constexpr std::size_t most_shown = 160;
  const std::size_t at = std::min<std::size_t>(start, expression.size());
  const std::size_t line_start = expression.substr(0, at).rfind('\n') + 1;
  const std::size_t line_end = std::min(expression.find('\n', line_start), expression.size());
  if (line_end - line_start > most_shown) return "";
  const std::string before = printable(expression.substr(line_start, at - line_start));
  const std::size_t stop = std::clamp<std::size_t>(end, at, line_end);
  const std::size_t carets =
      std::max<std::size_t>(1, display_width(printable(expression.substr(at, stop - at))));
  return "  " + printable(expression.substr(line_start, line_end - line_start)) + "\n  " +
         std::string(display_width(before), ' ') + std::string(carets, '^');
}

std::string shown(const ExpressionMistake& mistake, std::string_view expression) {
  const LineColumn place = line_column(expression, mistake.start);
  const std::string marked = underlined(expression, mistake.start, mistake.end);
  return std::to_string(place.line) + ':' + std::to_string(place.column) + ": " + mistake.what +
         (marked.empty() ? "" : "\n" + marked);
}

}  // namespace jeugdlint
