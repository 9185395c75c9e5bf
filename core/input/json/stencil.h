// SPDX-License-Identifier: Apache-2.0
// The records of a file are mostly written alike: the same keys in the same order, with the same
// characters around the values. A stencil is that writing, learned from one record. A record that
// fits it is read in one pass over its bytes, without looking for its structure first.
#pragma once

#include "input/json/literal.h"
#include "input/json/row.h"

#include <cstdint>
#include <string_view>
#include <vector>

namespace jeugdlint {

// What a record takes up that fits.
struct JsonFit {
  std::size_t size = 0;  // 0: it does not fit
  bool even = false;     // each byte is a character, and all are on one line
};

class JsonStencil {
 public:
  explicit JsonStencil(std::uint64_t max_cell_bytes) : max_cell_bytes_(max_cell_bytes) {}

  // Reads a record that fits, from the start of `text`: its members are among those learned, in
  // their order, and its values are strings without escapes, numbers, true, false or null. What it
  // gives is what JsonFields::object gives. When it does not fit, the row holds some of its cells.
  // The 64 bytes behind the text are readable.
  JsonFit read(std::string_view text, JsonRow& row) const;
  bool knows_nothing() const { return slots_.empty(); }

  // Learns from a record that did not fit and was read without a fault. Where records keep not
  // fitting, it learns ever less often, for that costs more than reading them.
  void learn(std::string_view text, const JsonObject& object);

 private:
  struct Slot {
    JsonLiteral before;  // all that stands between the value before and this one
    std::uint32_t column = no_column;
  };
  static constexpr unsigned longest_wait = 4096;

  bool read_value(const char*& at, const char* end, std::uint32_t column, JsonRow& row,
                  bool& ascii) const;
  bool read_string(const char*& at, const char* end, std::uint32_t column, JsonRow& row,
                   bool& ascii) const;
  bool put(std::string_view value, std::uint32_t column, JsonRow& row) const;

  std::uint64_t max_cell_bytes_;
  std::vector<Slot> slots_;
  JsonLiteral close_;               // all that stands behind the last value
  bool even_ = false;               // what stands around the values is
  unsigned wait_ = 1, misses_ = 0;  // learns again after so many misses
};

}  // namespace jeugdlint
