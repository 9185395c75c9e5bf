// SPDX-License-Identifier: Apache-2.0
#include "report/rule_page.h"
#include "report/text_page.h"

#include <sstream>
#include <vector>

namespace jeugdlint {
namespace {

// Without the signs of code and strong text, and with escaped signs as they are meant.
std::string plain(std::string_view text) {
  std::string without;
  for (std::size_t i = 0; i < text.size(); ++i) {
    if (text[i] == '`') continue;
    if (text.substr(i, 2) == "**") {
      ++i;
      continue;
    }
    if (text[i] == '\\' && i + 1 < text.size() && text[i + 1] == '|') ++i;
    without += text[i];
  }
  return without;
}

std::vector<std::string> cells_of(std::string_view row) {
  std::vector<std::string> cells;
  std::size_t start = 1;
  for (std::size_t i = 1; i < row.size(); ++i) {
    if (row[i] != '|' || row[i - 1] == '\\') continue;
    std::string cell = plain(row.substr(start, i - start));
    cell.erase(0, cell.find_first_not_of(' '));
    cell.erase(cell.find_last_not_of(' ') + 1);
    cells.push_back(cell);
    start = i + 1;
  }
  return cells;
}

// Writes a page line by line; what belongs together is gathered first.
class PageText {
 public:
  PageText(std::ostream& out, std::size_t width, bool colour) : page_(out, width, colour) {}

  void line(const std::string& line) {
    if (line.starts_with("```")) {
      finish();
      in_code_ = !in_code_;
    } else if (in_code_) {
      page_.line({{"    " + line, Style::dim}});
    } else if (line.empty()) {
      finish();
      page_.blank();
    } else if (line.starts_with('#')) {
      finish();
      page_.text(plain(line.substr(line.find_first_not_of('#'))), Style::strong);
    } else if (line.starts_with('|')) {
      table_line(line);
    } else if (line.starts_with("- ")) {
      finish();
      text_ = line.substr(2);
      indent_ = 2;
    } else {
      text_ += (text_.empty() ? "" : " ") + line;
    }
  }

  void finish() {
    if (!text_.empty()) page_.text(plain(text_), Style::plain, indent_);
    if (!rows_.empty()) page_.table(rows_, 2, TextPage::Align::left);
    text_.clear();
    rows_.clear();
    indent_ = 0;
  }

 private:
  void table_line(const std::string& line) {
    const bool rule = line.find_first_not_of("|-: ") == std::string::npos;
    if (!rule) rows_.push_back(cells_of(line));
  }

  TextPage page_;
  std::string text_;
  std::size_t indent_ = 0;
  std::vector<std::vector<std::string>> rows_;
  bool in_code_ = false;
};

}  // namespace

std::string text_of_page(const std::string& page, std::size_t width, bool colour) {
  std::ostringstream out;
  {
    PageText text(out, width, colour);
    std::istringstream lines(page);
    for (std::string line; std::getline(lines, line);) text.line(line);
    text.finish();
  }
  return out.str();
}

}  // namespace jeugdlint
