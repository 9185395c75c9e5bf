// SPDX-License-Identifier: Apache-2.0
// Records by column, as a rule sees them. A batch and all its views are valid during the call only:
// copy what you keep, and keep no text (hash it with Batch::key instead).
#pragma once

#include <jeugdlint/abi.h>
#include <jeugdlint/keyed_hash.h>

#include <cassert>
#include <cmath>
#include <cstdint>
#include <optional>
#include <span>
#include <string_view>

namespace jeugdlint {

// The file's first record is row 1.
enum class RowNumber : std::uint64_t {};

// Days since 1970-01-01.
enum class Day : std::int32_t {};

// Every day a date can mean: 20240300 is a month, from 1 to 31 March.
struct Date {
  Day first{}, last{};
  friend bool operator==(const Date&, const Date&) = default;
};

enum class Filled : std::uint8_t { yes, empty, null, absent, undecodable };

// Nothing was filled in. A cell whose bytes cannot be decoded holds something, and the reader
// reports it.
constexpr bool is_missing(Filled filled) {
  return filled != Filled::yes && filled != Filled::undecodable;
}

// The bytes of a cell. Personal data: it has no text output on purpose, and view() is for judging
// only.
class Text {
 public:
  constexpr Text() = default;
  constexpr explicit Text(jl_text text) : view_(text.data, text.size) {}
  constexpr std::string_view view() const { return view_; }
  constexpr std::size_t size() const { return view_.size(); }
  friend bool operator==(Text, Text) = default;

 private:
  std::string_view view_;
};

// A column that an option names; the engine fills in the slot.
template <class Cell>
struct Column {
  std::uint32_t slot = UINT32_MAX;
};
using TextColumn = Column<Text>;
using DateColumn = Column<std::optional<Date>>;
using NumberColumn = Column<std::optional<double>>;

// A reference to a cell: what a finding carries instead of its text.
struct CellRef {
  RowNumber row{};
  std::uint32_t slot = 0;
};
struct ColumnRef {
  std::uint32_t slot = 0;
};

inline Text cell_of(const jl_text& text) {
  return Text(text);
}
inline Filled cell_of(const std::uint8_t& filled) {
  return static_cast<Filled>(filled);
}
inline std::optional<double> cell_of(const double& number) {
  if (std::isnan(number)) return std::nullopt;
  return number;
}
inline std::optional<Date> cell_of(const jl_date& date) {
  if (date.first > date.last) return std::nullopt;
  return Date{Day{date.first}, Day{date.last}};
}

// The cells of one column, read in place.
template <class Raw>
class Cells {
 public:
  Cells(const Raw* cells, std::size_t size) : cells_(cells), size_(size) {}
  std::size_t size() const { return size_; }
  auto operator[](std::size_t i) const {
    assert(i < size_);
    return cell_of(cells_[i]);
  }

 private:
  const Raw* cells_;
  std::size_t size_;
};

class Batch {
 public:
  explicit Batch(const jl_batch& batch) : batch_(&batch) {}

  std::size_t size() const { return batch_->size; }
  RowNumber row(std::size_t i) const { return RowNumber{batch_->rows[i]}; }

  Cells<jl_date> operator[](DateColumn column) const { return {at(column.slot).dates, size()}; }
  Cells<double> operator[](NumberColumn column) const { return {at(column.slot).numbers, size()}; }
  Cells<jl_text> operator[](TextColumn column) const { return text(column); }

  // As written in the file, whatever the type.
  template <class Cell>
  Cells<jl_text> text(Column<Cell> column) const {
    return {at(column.slot).text, size()};
  }
  template <class Cell>
  Cells<std::uint8_t> filled(Column<Cell> column) const {
    return {at(column.slot).filled, size()};
  }

  template <class Cell>
  CellRef cell(std::size_t i, Column<Cell> column) const {
    return {row(i), column.slot};
  }

  // An empty hash under the key of this run, for what a rule makes of cells itself.
  KeyedHash hash() const { return KeyedHash(batch_->run_key); }

  // A hash of the cells of one row under the key of this run. Equal cells give equal keys, and so
  // do cells that are missing in different ways; without the key, which is never written, a key
  // tells nothing.
  Key key(std::size_t i, std::span<const TextColumn> columns) const {
    KeyedHash hash(batch_->run_key);
    for (const TextColumn column : columns)
      hash.add(is_missing(filled(column)[i]) ? std::string_view() : text(column)[i].view());
    return hash.key();
  }

 private:
  const jl_column& at(std::uint32_t slot) const {
    assert(slot < batch_->column_count);
    const auto* bytes = reinterpret_cast<const unsigned char*>(batch_->columns);
    return *reinterpret_cast<const jl_column*>(bytes + std::size_t{slot} * batch_->column_size);
  }

  const jl_batch* batch_;
};

}  // namespace jeugdlint
