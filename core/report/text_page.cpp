// SPDX-License-Identifier: Apache-2.0
#include "report/text_page.h"

#include "text/terminal_text.h"

#include <algorithm>

namespace jeugdlint {
namespace {

constexpr std::size_t entry_indent = 2;
constexpr std::size_t label_width = 12;
constexpr std::size_t buffer_size = std::size_t{1} << 16;

std::string_view code_of(Style style) {
  switch (style) {
    case Style::strong:
      return "\x1b[1m";
    case Style::dim:
      return "\x1b[2m";
    case Style::red:
      return "\x1b[1;31m";
    case Style::yellow:
      return "\x1b[1;33m";
    case Style::cyan:
      return "\x1b[1;36m";
    case Style::plain:
      break;
  }
  return "";
}

std::string right_aligned(const std::string& text, std::size_t width) {
  const std::size_t own = display_width(text);
  return std::string(width > own ? width - own : 0, ' ') + text;
}

// As the command OSC 8 of terminals has it.
std::string linked(const std::string& text, std::string_view link) {
  if (link.empty()) return text;
  return "\x1b]8;;" + std::string(link) + "\x1b\\" + text + "\x1b]8;;\x1b\\";
}

}  // namespace

Style severity_style(Severity severity) {
  if (severity == Severity::error) return Style::red;
  return severity == Severity::warning ? Style::yellow : Style::cyan;
}

TextPage::TextPage(std::ostream& out, std::size_t width, bool colour)
    : out_(out), width_(width), colour_(colour) {}

void TextPage::blank() {
  write("\n");
}

void TextPage::text(std::string_view text, Style style, std::size_t indent) {
  for (const std::string& line : folded(text, room(indent)))
    write(std::string(indent, ' ') + styled(line, style) + '\n');
}

void TextPage::entry(std::string_view label, std::string_view text) {
  write_entry(label, text, 0, "");
}

void TextPage::entries(std::string_view label, const std::vector<std::string>& texts,
                       const std::vector<std::string>& links) {
  for (std::size_t i = 0; i < texts.size(); ++i)
    write_entry(i == 0 ? label : "", texts[i], 2, i < links.size() ? links[i] : "");
}

void TextPage::line(const std::vector<Piece>& pieces) {
  for (const Piece& piece : pieces) write(styled(printable(piece.text), piece.style));
  write("\n");
}

void TextPage::table(const std::vector<std::vector<std::string>>& rows, std::size_t indent,
                     Align align) {
  std::vector<std::size_t> widths;
  for (const auto& row : rows) {
    widths.resize(std::max(widths.size(), row.size()));
    for (std::size_t i = 0; i < row.size(); ++i)
      widths[i] = std::max(widths[i], display_width(printable(row[i])));
  }
  Style style = Style::dim;
  for (const auto& row : rows) {
    write_row(row, widths, indent, align, style);
    style = Style::plain;
  }
}

void TextPage::row(const std::vector<std::string>& cells, const std::vector<std::size_t>& widths,
                   std::size_t indent) {
  write_row(cells, widths, indent, Align::left, Style::plain);
}

void TextPage::write_row(const std::vector<std::string>& row,
                         const std::vector<std::size_t>& widths, std::size_t indent, Align align,
                         Style style) {
  if (row.empty()) return;
  std::string line(indent, ' ');
  for (std::size_t i = 0; i + 1 < row.size(); ++i) {
    const std::string cell = printable(row[i]);
    line +=
        i == 0 || align == Align::left ? padded(cell, widths[i]) : right_aligned(cell, widths[i]);
    line += "  ";
  }
  write_last_cell(line, row.back(), align, align == Align::right ? widths.back() : 0, style);
}

void TextPage::write_last_cell(std::string line, const std::string& cell, Align align,
                               std::size_t width, Style style) {
  if (align == Align::right) {
    write(styled(line + right_aligned(printable(cell), width), style) + '\n');
    return;
  }
  const std::size_t before = display_width(line);
  for (const std::string& part : folded(cell, room(before))) {
    write(styled(line + part, style) + '\n');
    line = std::string(before, ' ');
  }
  if (line.find_first_not_of(' ') != std::string::npos)  // there was no last cell
    write(styled(line.substr(0, line.find_last_not_of(' ') + 1), style) + '\n');
}

// `hang`: how much further to the right the second and later lines are.
void TextPage::write_entry(std::string_view label, std::string_view text, std::size_t hang,
                           std::string_view link) {
  const std::size_t indent = entry_indent + label_width;
  std::string before =
      std::string(entry_indent, ' ') + styled(padded(label, label_width), Style::dim);
  for (const std::string& line : folded(text, room(indent + hang))) {
    write(before + linked(line, link) + '\n');
    before = std::string(indent + hang, ' ');
  }
}

void TextPage::flush() {
  out_ << buffer_;
  buffer_.clear();
}

std::string TextPage::styled(const std::string& text, Style style) const {
  if (!colour_ || style == Style::plain || text.empty()) return text;
  return std::string(code_of(style)) + text + "\x1b[0m";
}

void TextPage::write(std::string_view text) {
  buffer_ += text;
  if (buffer_.size() >= buffer_size) flush();
}

// A terminal too narrow to fold in is written on as if it were wider.
std::size_t TextPage::room(std::size_t indent) const {
  constexpr std::size_t least = 24;
  return width_ > indent + least ? width_ - indent : least;
}

}  // namespace jeugdlint
