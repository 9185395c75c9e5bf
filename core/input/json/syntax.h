// SPDX-License-Identifier: Apache-2.0
// Whether a text is one JSON value by RFC 8259, to the letter, read in pieces of any size. It tells
// exactly where the first fault stands, and it is what looks at every byte that simdjson skips.
#pragma once

#include <array>
#include <cstddef>
#include <cstdint>
#include <optional>
#include <string_view>

namespace jeugdlint {

// What is nested deeper is refused.
inline constexpr unsigned json_deepest = 1024;

enum class JsonVerdict : std::uint8_t {
  open,   // right so far
  whole,  // a value, complete
  fault,  // no JSON
};

class JsonSyntax {
 public:
  // `depth`: how many objects and arrays are open around the value.
  explicit JsonSyntax(unsigned depth = 0) : base_(depth), depth_(depth) {}

  // Reads on, until behind the last character of the value or until the first wrong character.
  // Returns how many characters were taken.
  std::size_t read(std::string_view text);
  // No text follows: a number may end here, anything else that is open is a fault.
  JsonVerdict finish();
  JsonVerdict verdict() const { return verdict_; }

  // Where the first string begins that is no UTF-8: the wrong byte in it, counted from the start of
  // the value. This is no fault.
  std::optional<std::uint64_t> undecodable() const { return undecodable_; }
  // Where the last string begins, counted from the start of the value; 0 when there was none.
  std::uint64_t last_string() const { return string_begin_; }

 private:
  enum class Expect : std::uint8_t {
    value,
    value_or_end,  // after [
    key,
    key_or_end,  // after {
    colon,
    comma_or_end,
    string,
    escape,
    hex,
    literal,
    minus,  // these name the part of a number that was read last
    zero,
    digits,
    point,
    fraction,
    exponent_mark,
    exponent_sign,
    exponent,
  };

  bool step(char c);  // false: a fault
  bool begin_value(char c);
  bool open(bool object);
  bool close(bool object);
  bool in_number(char c, bool& taken);
  bool ended();
  void utf8(unsigned char byte, std::uint64_t at);
  std::size_t string(std::string_view text);
  bool in_object() const { return (objects_[depth_ / 64] >> (depth_ % 64) & 1U) != 0; }

  unsigned base_, depth_;
  JsonVerdict verdict_ = JsonVerdict::open;
  Expect expect_ = Expect::value;
  bool is_key_ = false;
  std::uint8_t hex_left_ = 0;
  std::uint8_t utf8_left_ = 0;
  unsigned char utf8_low_ = 0x80, utf8_high_ = 0xBF;
  std::string_view literal_;
  std::uint64_t read_ = 0, string_begin_ = 0;
  std::optional<std::uint64_t> undecodable_;
  std::array<std::uint64_t, json_deepest / 64 + 1> objects_{};  // bit d: what is at depth d
};

// Whether `text` is one number by the grammar of JSON, of any size.
bool is_json_number(std::string_view text);

inline bool is_json_space(char c) {
  return c == ' ' || c == '\n' || c == '\r' || c == '\t';
}

}  // namespace jeugdlint
