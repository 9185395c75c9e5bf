// SPDX-License-Identifier: Apache-2.0
#include "report/annotated/workbook_sheet.h"

#include "text/failure.h"
#include "text/utf8.h"

#include <algorithm>
#include <utility>

namespace jeugdlint {
namespace {

constexpr std::uint32_t last_row = LXW_ROW_MAX - 1;
constexpr std::size_t longest_cell = 32000;  // characters; Excel holds 32,767
constexpr double column_width = 18;

}  // namespace

WorkbookSheet::WorkbookSheet(lxw_workbook* book, std::string name,
                             std::vector<std::string> headings, lxw_format* heading)
    : book_(book), name_(std::move(name)), headings_(std::move(headings)), heading_(heading) {
  begin();
}

void WorkbookSheet::begin() {
  const std::string name = ++sheets_ == 1 ? name_ : name_ + " " + std::to_string(sheets_);
  sheet_ = workbook_add_worksheet(book_, name.c_str());
  if (sheet_ == nullptr)
    throw Failure(LocalText{.nl = "de werkmap is niet te schrijven: geen plaats voor een blad",
                            .en = "the workbook cannot be written: no room for a sheet"});
  const auto last_column = static_cast<std::uint16_t>(headings_.size() - 1);
  worksheet_freeze_panes(sheet_, 1, 0);
  worksheet_set_column(sheet_, 0, last_column, column_width, nullptr);
  for (std::size_t i = 0; i < headings_.size(); ++i)
    worksheet_write_string(sheet_, 0, static_cast<std::uint16_t>(i), headings_[i].c_str(),
                           heading_);
  row_ = 0;
}

void WorkbookSheet::new_row() {
  if (row_ == last_row) {
    end();
    begin();
  }
  ++row_;
}

void WorkbookSheet::text(std::uint16_t column, const std::string& text, lxw_format* format) {
  if (text.empty() && format == nullptr) return;
  if (text.empty())
    worksheet_write_blank(sheet_, row_, column, format);
  else
    worksheet_write_string(sheet_, row_, column, text.c_str(), format);
}

void WorkbookSheet::number(std::uint16_t column, std::uint64_t number) {
  worksheet_write_number(sheet_, row_, column, static_cast<double>(number), nullptr);
}

void WorkbookSheet::comment(std::uint16_t column, const std::string& text) {
  worksheet_write_comment(sheet_, row_, column, text.c_str());
}

void WorkbookSheet::end() {
  worksheet_autofilter(sheet_, 0, 0, std::max<std::uint32_t>(row_, 1),
                       static_cast<std::uint16_t>(headings_.size() - 1));
}

// A line ends as in a sheet, and what XML cannot hold is replaced: control characters, U+FFFE and
// U+FFFF.
std::string workbook_text(std::string_view text, std::uint64_t& cut) {
  const std::string repaired = repaired_utf8(text);
  std::string clean;
  std::size_t characters = 0;
  for (std::size_t i = 0; i < repaired.size(); ++i) {
    const auto byte = static_cast<unsigned char>(repaired[i]);
    if ((byte & 0xC0U) != 0x80U && ++characters > longest_cell) {
      ++cut;
      break;
    }
    if (byte == '\r') {
      if (i + 1 == repaired.size() || repaired[i + 1] != '\n') clean += '\n';
    } else if (byte < 0x20 && byte != '\t' && byte != '\n') {
      clean += '?';
    } else if (byte >= 0xBE && clean.ends_with("\xEF\xBF")) {
      clean += '\xBD';
    } else {
      clean += repaired[i];
    }
  }
  return clean;
}

}  // namespace jeugdlint
