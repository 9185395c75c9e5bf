// SPDX-License-Identifier: Apache-2.0
// Writes JSON to a stream: members in the order given, so the same calls give the same bytes. Text
// that is no UTF-8 is written with U+FFFD in its place; control characters are escaped.
#pragma once

#include <concepts>
#include <cstdint>
#include <ostream>
#include <string>
#include <string_view>
#include <vector>

namespace jeugdlint {

template <class T>
concept CountingNumber = std::unsigned_integral<T> && !std::same_as<T, bool>;

// Text between quotes, escaped.
std::string json_text(std::string_view text);

class JsonWriter {
 public:
  // `in_markup`: one line without a <, so that no text in it ends the element around it.
  enum class Layout { indented, one_line, in_markup };

  JsonWriter(std::ostream& out, Layout layout) : out_(out), layout_(layout) {}
  ~JsonWriter() { flush(); }
  JsonWriter(const JsonWriter&) = delete;
  JsonWriter& operator=(const JsonWriter&) = delete;

  void open_object() { open('{'); }
  void close_object() { close('}'); }
  void open_array() { open('['); }
  void close_array() { close(']'); }
  // The next call gives its value.
  void key(std::string_view name);

  void value(std::string_view text);
  void value(const char* text) { value(std::string_view(text)); }
  void value(std::same_as<bool> auto truth) { literal(truth ? "true" : "false"); }
  void value(CountingNumber auto number) { literal(std::to_string(number)); }
  void value(int number) { literal(std::to_string(number)); }
  void value(double number);  // null when it is not finite
  // A number as it is to stand there: digits, a point, an exponent.
  void number(std::string_view written) { literal(written); }
  void null() { literal("null"); }

  template <class Value>
  void member(std::string_view name, const Value& of) {
    key(name);
    value(of);
  }
  // Text, or null when there is none.
  void member_or_null(std::string_view name, std::string_view text);

  // Ends a line, after a whole value: for one value a line.
  void end_line();
  void flush();

 private:
  void open(char bracket);
  void close(char bracket);
  void literal(std::string_view text);
  void before_value();
  bool indented() const { return layout_ == Layout::indented; }
  void new_line();
  void write(std::string_view text);
  void flush_when_full();

  static constexpr std::size_t buffer_size = std::size_t{1} << 16;

  std::ostream& out_;
  std::string buffer_;
  Layout layout_;
  bool after_key_ = false;
  std::vector<bool> has_members_;  // of each open object and array
};

}  // namespace jeugdlint
