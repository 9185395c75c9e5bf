// SPDX-License-Identifier: Apache-2.0
#include "text/markup_text.h"

#include "text/characters.h"
#include "text/terminal_text.h"

#include <algorithm>

namespace jeugdlint {
namespace {

std::string_view entity_of(char byte) {
  switch (byte) {
    case '&':
      return "&amp;";
    case '<':
      return "&lt;";
    case '>':
      return "&gt;";
    case '"':
      return "&quot;";
    case '\'':
      return "&#39;";
    default:
      return "";
  }
}

bool is_letter_or_digit(char byte) {
  return (byte >= '0' && byte <= '9') || (byte >= 'A' && byte <= 'Z') ||
         (byte >= 'a' && byte <= 'z') || static_cast<unsigned char>(byte) >= 0x80;
}

bool joins_letters(std::string_view text, std::size_t at) {
  return at > 0 && at + 1 < text.size() && is_letter_or_digit(text[at - 1]) &&
         is_letter_or_digit(text[at + 1]);
}

std::size_t longest_run(std::string_view text, char of) {
  std::size_t longest = 0, run = 0;
  for (const char byte : text) {
    run = byte == of ? run + 1 : 0;
    longest = std::max(longest, run);
  }
  return longest;
}

}  // namespace

std::string xml_text(std::string_view text) {
  const std::string harmless = printable(text);
  std::string escaped;
  for (std::size_t at = 0; at < harmless.size();) {
    const Character character = character_at(harmless, at);
    if (const std::string_view entity = entity_of(harmless[at]); !entity.empty()) {
      escaped += entity;
    } else if ((character.code & 0xFFFE) == 0xFFFE) {  // no character, and XML refuses it
      escaped += "\xEF\xBF\xBD";
    } else {
      escaped.append(harmless, at, character.bytes);
    }
    at += character.bytes;
  }
  return escaped;
}

std::string markdown_text(std::string_view text) {
  constexpr std::string_view marks = "\\`*_[]<>|~#&$!";
  const std::string harmless = printable(text);
  std::string escaped;
  for (std::size_t at = 0; at < harmless.size(); ++at) {
    const char byte = harmless[at];
    const bool list_mark = at == 0 && (byte == '-' || byte == '+' || byte == '=');
    const bool acts = marks.find(byte) != marks.npos && !(byte == '_' && joins_letters(text, at));
    if (acts || list_mark) escaped += '\\';
    escaped += byte;
    if (byte == '@') escaped += "<!-- -->";  // or a platform would call upon a user
  }
  return escaped;
}

std::string markdown_code(std::string_view text) {
  std::string harmless;
  for (const char byte : printable(text)) {
    if (byte == '|')
      harmless += "\\x7c";  // a table would end its cell, inside a span as well
    else
      harmless += byte;
  }
  const std::string fence(longest_run(harmless, '`') + 1, '`');
  const bool padded = harmless.empty() || harmless.front() == '`' || harmless.back() == '`';
  const std::string space = padded ? " " : "";
  return fence + space + harmless + space + fence;
}

}  // namespace jeugdlint
