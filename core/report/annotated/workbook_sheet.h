// SPDX-License-Identifier: Apache-2.0
// A sheet of a workbook with a heading that stays in sight and filters, followed by another of the
// same kind when it is full. Rows go to the disk as they are written.
#pragma once

#include <xlsxwriter.h>

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace jeugdlint {

class WorkbookSheet {
 public:
  // `book` and `heading` belong to the workbook and outlive it.
  WorkbookSheet(lxw_workbook* book, std::string name, std::vector<std::string> headings,
                lxw_format* heading);

  void new_row();
  // Into the row that is open. An empty text without a format leaves the cell out.
  void text(std::uint16_t column, const std::string& text, lxw_format* format = nullptr);
  void number(std::uint16_t column, std::uint64_t number);
  void comment(std::uint16_t column, const std::string& text);
  void end();

 private:
  void begin();

  lxw_workbook* book_;
  std::string name_;
  std::vector<std::string> headings_;
  lxw_format* heading_;
  lxw_worksheet* sheet_ = nullptr;
  std::uint32_t row_ = 0;
  unsigned sheets_ = 0;
};

// The text as a cell can hold it: characters that XML has no room for become question marks, and
// what is too long is cut, which adds to `cut`.
std::string workbook_text(std::string_view text, std::uint64_t& cut);

}  // namespace jeugdlint
