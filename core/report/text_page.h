// SPDX-License-Identifier: Apache-2.0
// A page for a terminal: headings, labelled entries and folded text, with or without colour.
// Everything written is made printable first.
#pragma once

#include <jeugdlint/rule.h>

#include <cstddef>
#include <ostream>
#include <string>
#include <string_view>
#include <vector>

namespace jeugdlint {

enum class Style { plain, strong, dim, red, yellow, cyan };
Style severity_style(Severity severity);

class TextPage {
 public:
  TextPage(std::ostream& out, std::size_t width, bool colour);
  ~TextPage() { flush(); }
  TextPage(const TextPage&) = delete;
  TextPage& operator=(const TextPage&) = delete;

  void blank();
  void text(std::string_view text, Style style = Style::plain, std::size_t indent = 0);
  // A label, and text beside it that stays beside it when folded.
  void entry(std::string_view label, std::string_view text);
  // The label stands beside the first of several texts; what is folded of a text hangs in.
  // `links`: where each of the first texts leads to on a terminal; an empty one leads nowhere.
  void entries(std::string_view label, const std::vector<std::string>& texts,
               const std::vector<std::string>& links = {});
  // Styled pieces on one line, unfolded.
  struct Piece {
    std::string text;
    Style style = Style::plain;
  };
  void line(const std::vector<Piece>& pieces);
  // Rows of cells, the first of which are headings. `right`: all but the first column, for numbers.
  // To the left, the last column is folded.
  enum class Align { left, right };
  void table(const std::vector<std::vector<std::string>>& rows, std::size_t indent, Align align);
  // One row of cells to the left, of a list without headings that need not be there as a whole.
  // `widths`: of all cells but the last, which is folded.
  void row(const std::vector<std::string>& cells, const std::vector<std::size_t>& widths,
           std::size_t indent);

  void flush();

 private:
  void write_row(const std::vector<std::string>& row, const std::vector<std::size_t>& widths,
                 std::size_t indent, Align align, Style style);
  void write_entry(std::string_view label, std::string_view text, std::size_t hang,
                   std::string_view link);
  void write_last_cell(std::string line, const std::string& cell, Align align, std::size_t width,
                       Style style);
  std::string styled(const std::string& text, Style style) const;
  void write(std::string_view text);
  std::size_t room(std::size_t indent) const;

  std::ostream& out_;
  std::string buffer_;
  std::size_t width_;
  bool colour_;
};

}  // namespace jeugdlint
