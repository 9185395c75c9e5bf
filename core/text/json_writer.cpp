// SPDX-License-Identifier: Apache-2.0
#include "text/json_writer.h"

#include "text/characters.h"

#include <array>
#include <cassert>
#include <charconv>
#include <cmath>

namespace jeugdlint {
namespace {

void add_escape(std::string& to, char32_t code) {
  constexpr std::string_view digits = "0123456789abcdef";
  to += "\\u";
  for (int shift = 12; shift >= 0; shift -= 4) to += digits[(code >> shift) & 0xF];
}

void add_character(std::string& to, std::string_view text, std::size_t at, Character character) {
  if (!character.valid) {
    to += "\xEF\xBF\xBD";
  } else if (character.code == '"' || character.code == '\\') {
    to += '\\';
    to += text[at];
  } else if (character.code == '\n') {
    to += "\\n";
  } else if (is_control(character.code)) {
    add_escape(to, character.code);
  } else {
    to += text.substr(at, character.bytes);
  }
}

// Stands for itself, as nearly every byte does.
bool is_plain(char byte) {
  return byte >= ' ' && byte < '\x7F' && byte != '"' && byte != '\\';
}

void add_json_text(std::string& to, std::string_view text) {
  to += '"';
  for (std::size_t at = 0; at < text.size();) {
    std::size_t end = at;
    while (end < text.size() && is_plain(text[end])) ++end;
    to += text.substr(at, end - at);
    at = end;
    if (at == text.size()) break;
    const Character character = character_at(text, at);
    add_character(to, text, at, character);
    at += character.bytes;
  }
  to += '"';
}

// In JSON a < stands in text only, where an escape may take its place.
void write_without_angle(std::ostream& out, std::string_view json) {
  for (auto angle = json.find('<'); angle != json.npos; angle = json.find('<')) {
    out << json.substr(0, angle) << "\\u003c";
    json.remove_prefix(angle + 1);
  }
  out << json;
}

}  // namespace

std::string json_text(std::string_view text) {
  std::string quoted;
  add_json_text(quoted, text);
  return quoted;
}

void JsonWriter::key(std::string_view name) {
  assert(!has_members_.empty() && !after_key_);
  before_value();
  add_json_text(buffer_, name);
  write(indented() ? ": " : ":");
  after_key_ = true;
}

void JsonWriter::value(std::string_view text) {
  before_value();
  add_json_text(buffer_, text);
  flush_when_full();
}

void JsonWriter::value(double number) {
  if (!std::isfinite(number)) return null();
  std::array<char, 32> digits{};
  const auto end = std::to_chars(digits.data(), digits.data() + digits.size(), number).ptr;
  literal({digits.data(), static_cast<std::size_t>(end - digits.data())});
}

void JsonWriter::member_or_null(std::string_view name, std::string_view text) {
  key(name);
  if (text.empty()) return null();
  value(text);
}

void JsonWriter::end_line() {
  assert(has_members_.empty());
  write("\n");
}

void JsonWriter::flush() {
  if (layout_ == Layout::in_markup) {
    write_without_angle(out_, buffer_);
  } else {
    out_ << buffer_;
  }
  buffer_.clear();
}

void JsonWriter::open(char bracket) {
  before_value();
  write({&bracket, 1});
  has_members_.push_back(false);
}

void JsonWriter::close(char bracket) {
  const bool had_members = has_members_.back();
  has_members_.pop_back();
  if (had_members) new_line();
  write({&bracket, 1});
}

void JsonWriter::literal(std::string_view text) {
  before_value();
  write(text);
}

void JsonWriter::before_value() {
  if (after_key_) {
    after_key_ = false;
    return;
  }
  if (has_members_.empty()) return;
  if (has_members_.back()) write(",");
  has_members_.back() = true;
  new_line();
}

void JsonWriter::new_line() {
  if (!indented()) return;
  write("\n");
  buffer_.append(2 * has_members_.size(), ' ');
}

void JsonWriter::write(std::string_view text) {
  buffer_ += text;
  flush_when_full();
}

void JsonWriter::flush_when_full() {
  if (buffer_.size() >= buffer_size) flush();
}

}  // namespace jeugdlint
