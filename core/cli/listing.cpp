// SPDX-License-Identifier: Apache-2.0
#include "cli/listing.h"

#include "text/json_writer.h"
#include "text/terminal_text.h"

#include <algorithm>
#include <sstream>

namespace jeugdlint {
namespace {

std::string as_json(const Listing& listing) {
  std::ostringstream out;
  {
    JsonWriter json(out, JsonWriter::Layout::indented);
    json.open_array();
    for (const auto& row : listing.rows) {
      json.open_object();
      for (std::size_t i = 0; i < row.size(); ++i) json.member(listing.keys[i], row[i]);
      json.close_object();
    }
    json.close_array();
    json.end_line();
  }
  return out.str();
}

std::string as_names(const Listing& listing) {
  std::string names;
  for (const auto& row : listing.rows) names += row.front() + "\n";
  return names;
}

std::string as_table(const Listing& listing) {
  std::vector<std::size_t> widths;
  for (const std::string& heading : listing.headings) widths.push_back(display_width(heading));
  for (const auto& row : listing.rows)
    for (std::size_t i = 0; i < row.size(); ++i)
      widths[i] = std::max(widths[i], display_width(printable(row[i])));
  std::string table;
  const auto add = [&](const std::vector<std::string>& cells) {
    std::string line;
    for (std::size_t i = 0; i < cells.size(); ++i)
      line += padded(printable(cells[i]), widths[i]) + "  ";
    table += line.substr(0, line.find_last_not_of(' ') + 1) + "\n";
  };
  add(listing.headings);
  for (const auto& row : listing.rows) add(row);
  return table;
}

}  // namespace

void declare_list(Options& options, ListOptions& list) {
  options.group({.nl = "Uitvoer", .en = "Output"});
  options.flag("--json", list.json, {.nl = "als JSON", .en = "as JSON"});
  options.flag("--names", list.names,
               {.nl = "alleen de namen, een per regel", .en = "only the names, one a line"});
}

std::string shown(const Listing& listing, const ListOptions& options) {
  if (options.names) return as_names(listing);
  return options.json ? as_json(listing) : as_table(listing);
}

}  // namespace jeugdlint
