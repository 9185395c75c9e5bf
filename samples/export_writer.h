// SPDX-License-Identifier: Apache-2.0
// Rows as CSV, as one JSON array or as a JSON object per line. The text of a cell is the same in
// all three.
#pragma once

#include <cstdio>
#include <optional>
#include <stdexcept>
#include <string>
#include <string_view>
#include <vector>

#include "story.h"

namespace jeugdlint::samples {

enum class Format { csv, json, ndjson };

class ExportWriter {
 public:
  ExportWriter(std::FILE* file, Format format, char delimiter,
               std::vector<std::string_view> columns)
      : file_(file),
        format_(format),
        delimiter_(delimiter),
        to_quote_{delimiter, '"', '\n'},
        columns_(std::move(columns)) {
    buffer_.reserve(flush_at + 65536);
    if (format_ == Format::json) buffer_ += '[';
    if (format_ != Format::csv) return;
    for (const std::string_view column : columns_) buffer_.append(column) += delimiter_;
    buffer_.back() = '\n';
  }

  void write(const Row& row, std::optional<Damage> damage = std::nullopt) {
    if (format_ == Format::csv) {
      write_line(row, damage);
    } else {
      write_object(row);
    }
    if (buffer_.size() >= flush_at) flush();
  }

  void finish() {
    if (format_ == Format::json) buffer_ += "\n]\n";
    flush();
    if (std::fflush(file_) != 0) throw std::runtime_error("cannot write the export");
  }

 private:
  void write_line(const Row& row, std::optional<Damage> damage) {
    const std::size_t left_out = damage == Damage::cells_missing ? 3 : 0;
    for (std::size_t i = 0; i + left_out < columns_.size(); ++i) {
      if (damage == Damage::quote_stray) {
        buffer_ += row[i];
      } else if (damage == Damage::byte_undecodable) {
        for (std::size_t at = 0; at < row[i].size(); ++at) {
          const bool two_bytes = row[i][at] == '\xC3';  // as Windows-1252 writes this letter
          buffer_ += two_bytes ? static_cast<char>(row[i][++at] + 0x40) : row[i][at];
        }
      } else {
        write_cell(row[i]);
      }
      buffer_ += delimiter_;
    }
    if (damage == Damage::cells_too_many) buffer_ += delimiter_;
    buffer_.back() = '\n';
  }

  void write_cell(const std::string& cell) {
    if (cell.find_first_of(to_quote_) == std::string::npos) {
      buffer_ += cell;
      return;
    }
    buffer_ += '"';
    for (const char letter : cell) {
      if (letter == '"') buffer_ += '"';
      buffer_ += letter;
    }
    buffer_ += '"';
  }

  void write_object(const Row& row) {
    if (format_ == Format::json) buffer_ += first_ ? "\n" : ",\n";
    first_ = false;
    for (std::size_t i = 0; i < columns_.size(); ++i) {
      buffer_.append(i == 0 ? "{\"" : ",\"").append(columns_[i]).append("\":\"");
      write_json_text(row[i]);
      buffer_ += '"';
    }
    buffer_ += format_ == Format::json ? "}" : "}\n";
  }

  void write_json_text(const std::string& cell) {
    for (const char letter : cell) {
      if (letter == '\n') {
        buffer_ += "\\n";
      } else {
        if (letter == '"' || letter == '\\') buffer_ += '\\';
        buffer_ += letter;
      }
    }
  }

  void flush() {
    if (std::fwrite(buffer_.data(), 1, buffer_.size(), file_) != buffer_.size()) {
      throw std::runtime_error("cannot write the export");
    }
    buffer_.clear();
  }

  static constexpr std::size_t flush_at = 1U << 20U;
  std::FILE* file_;
  Format format_;
  char delimiter_;
  std::string to_quote_;  // letters that a cell can hold only between quotes
  std::vector<std::string_view> columns_;
  std::string buffer_;
  bool first_ = true;
};

}  // namespace jeugdlint::samples
