// SPDX-License-Identifier: Apache-2.0
#include "text/terminal_text.h"

#include "text/characters.h"

#include <algorithm>
#include <array>
#include <utility>

namespace jeugdlint {
namespace {

void add_hexadecimal(std::string& to, char32_t code) {
  constexpr std::string_view digits = "0123456789abcdef";
  const bool wide = code > 0xFF;
  to += wide ? "\\u" : "\\x";
  for (int shift = wide ? 12 : 4; shift >= 0; shift -= 4) to += digits[(code >> shift) & 0xF];
}

// Where a CI system would start to read a command: GitHub's ::name at the start of a line, which
// folding can put before any word, and the ##name of GitHub, Azure and TeamCity anywhere.
bool starts_command(std::string_view text, std::size_t at) {
  if (text.substr(at, 2) == "##") return true;
  return text.substr(at, 2) == "::" && (at == 0 || text[at - 1] == ' ');
}

// Stands for itself, as nearly every byte does.
bool is_plain(char byte) {
  return byte >= ' ' && byte < '\x7F' && byte != ':' && byte != '#';
}

constexpr std::pair<char32_t, char32_t> no_columns[] = {
    {0x0300, 0x036F}, {0x200B, 0x200D}, {0x20D0, 0x20F0}, {0xFE00, 0xFE0F}, {0xFE20, 0xFE2F}};
constexpr std::pair<char32_t, char32_t> two_columns[] = {
    {0x1100, 0x115F}, {0x2E80, 0xA4CF}, {0xAC00, 0xD7A3},   {0xF900, 0xFAFF},
    {0xFE30, 0xFE6F}, {0xFF00, 0xFF60}, {0x1F300, 0x1FAFF}, {0x20000, 0x3FFFD}};

template <class Ranges>
bool holds(const Ranges& ranges, char32_t code) {
  return std::any_of(std::begin(ranges), std::end(ranges), [code](const auto& range) {
    return code >= range.first && code <= range.second;
  });
}

}  // namespace

std::string printable(std::string_view text) {
  std::string harmless;
  for (std::size_t at = 0; at < text.size();) {
    std::size_t end = at;
    while (end < text.size() && is_plain(text[end])) ++end;
    harmless += text.substr(at, end - at);
    at = end;
    if (at == text.size()) break;
    const Character character = character_at(text, at);
    if (!character.valid || is_control(character.code) || starts_command(text, at)) {
      add_hexadecimal(harmless, character.code);
    } else {
      harmless += text.substr(at, character.bytes);
    }
    at += character.bytes;
  }
  return harmless;
}

std::size_t display_width(std::string_view text) {
  std::size_t width = 0;
  for (std::size_t at = 0; at < text.size();) {
    if (is_plain(text[at])) {
      ++width;
      ++at;
      continue;
    }
    const Character character = character_at(text, at);
    if (!holds(no_columns, character.code)) width += holds(two_columns, character.code) ? 2 : 1;
    at += character.bytes;
  }
  return width;
}

std::string padded(std::string_view text, std::size_t width) {
  const std::size_t own = display_width(text);
  return std::string(text) + std::string(width > own ? width - own : 0, ' ');
}

std::vector<std::string> folded(std::string_view text, std::size_t width) {
  constexpr std::string_view spaces = " \n\r\t";
  std::vector<std::string> lines;
  std::size_t used = 0;
  for (auto start = text.find_first_not_of(spaces); start != std::string_view::npos;) {
    const auto end = std::min(text.find_first_of(spaces, start), text.size());
    const std::string word = printable(text.substr(start, end - start));
    const std::size_t own = display_width(word);
    if (lines.empty() || used + 1 + own > width) {
      lines.push_back(word);
      used = own;
    } else {
      lines.back() += ' ' + word;
      used += 1 + own;
    }
    start = text.find_first_not_of(spaces, end);
  }
  return lines;
}

}  // namespace jeugdlint
