// SPDX-License-Identifier: Apache-2.0
// Where the fields of one JSON object go as they are read: into a row of a batch, or, of an object
// around the records, into cells that are kept until those records are read.
#pragma once

#include "input/json/place.h"
#include "input/json/shape.h"
#include "input/problem.h"
#include "input/records.h"

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace jeugdlint {

// Something wrong at a place in the text of an object that could be read all the same.
struct JsonFault {
  ProblemKind kind{};
  const char* at = nullptr;
  std::uint32_t column = no_column;
  std::uint64_t expected = 0, found = 0;
};

// A row of a batch. The cells of the row are JL_ABSENT until a value comes.
class JsonRow {
 public:
  explicit JsonRow(Records& records) : records_(records), columns_(records.columns.data()) {}

  // A new record, which gets row `row` of the batch: the one behind the last or any before it.
  void begin(std::size_t row, std::uint64_t serial);
  // The batch has so many rows.
  void end(std::size_t rows) { set_rows(rows); }
  // Undoes what was read since begin().
  void forget();

  JsonMember* member(JsonObject& object, std::string_view key);
  // The object that the member holds, when the columns in it are to be filled.
  JsonObject* enter(JsonMember& member, const char* at);
  void value(JsonMember& member, std::string_view text, std::uint8_t filled, const char* at);
  // For a column that has no value in this row.
  void put(std::uint32_t column, std::string_view text, std::uint8_t filled) {
    columns_[column].text[row_] = {text.data(), text.size()};
    columns_[column].filled[row_] = filled;
  }
  void outer_value(JsonMember& member, std::string_view text, std::uint8_t filled);
  void fault(const JsonFault& fault) { faults_.push_back(fault); }
  char* room(std::size_t size) { return records_.decoded.reserve(size); }

  // Members were met that no column is for and that are not known as late.
  bool unknown() const { return unknown_; }
  const std::vector<JsonFault>& faults() const { return faults_; }

 private:
  void set_rows(std::size_t rows);
  void null(JsonObject& object);
  bool filled(const JsonMember& member) const {
    return member.column != no_column && columns_[member.column].filled[row_] != JL_ABSENT;
  }

  Records& records_;
  CellColumn* columns_;
  std::size_t rows_ = 0;  // there is room for
  std::size_t row_ = 0;
  std::uint64_t serial_ = 0;
  bool unknown_ = false;
  std::vector<JsonFault> faults_;
};

// Takes in the names of an object; before take(), only tells whether there are new ones.
class JsonNames {
 public:
  explicit JsonNames(JsonShape& shape) : shape_(shape) {}

  void take() { taking_ = true; }
  bool news() const { return news_; }

  JsonMember* member(JsonObject& object, std::string_view key);
  JsonObject* enter(JsonMember& member, const char* at);
  void value(JsonMember& member, std::string_view text, std::uint8_t filled, const char* at);
  void fault(const JsonFault& /*fault*/) {}
  char* room(std::size_t size) { return text_.reserve(size); }

 private:
  JsonShape& shape_;
  bool taking_ = false, news_ = false;
  TextStore text_;
};

// An object around records, as far as it was read.
struct JsonOuter {
  struct Cell {
    JsonMember* member = nullptr;
    std::size_t begin = 0, size = 0;  // in `text`
    std::uint8_t filled = JL_FILLED;
    TextPlace place;
  };

  JsonOuter* around = nullptr;
  unsigned level = 0;
  std::uint64_t serial = 0;
  bool closed = false;
  bool released = false;    // its records were read before it was closed
  std::size_t waiting = 0;  // records in it that are to be read yet
  std::string text;
  std::vector<Cell> cells;

  bool has(const JsonMember& member) const;
};

// The fields of such an object.
class JsonOuterRow {
 public:
  JsonOuterRow(JsonShape& shape, JsonOuter& outer, const char* text, const TextPlace& place)
      : shape_(shape), outer_(outer), text_(text), place_(place) {}

  JsonMember* member(JsonObject& object, std::string_view key) { return shape_.add(object, key); }
  JsonObject* enter(JsonMember& member, const char* at);
  void value(JsonMember& member, std::string_view text, std::uint8_t filled, const char* at);
  void fault(const JsonFault& fault) { faults_.push_back(fault); }
  char* room(std::size_t size) { return decoded_.reserve(size); }
  const std::vector<JsonFault>& faults() const { return faults_; }

 private:
  JsonShape& shape_;
  JsonOuter& outer_;
  const char* text_;  // where place_ is
  TextPlace place_;
  TextStore decoded_;
  std::vector<JsonFault> faults_;
};

}  // namespace jeugdlint
