// SPDX-License-Identifier: Apache-2.0
#include "report/xml_writer.h"

#include "text/markup_text.h"

namespace jeugdlint {

XmlWriter::XmlWriter(std::ostream& out) : out_(out) {
  out_ << "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n";
}

void XmlWriter::open(std::string_view name, const Attributes& attributes) {
  start(name, attributes);
  out_ << ">\n";
  open_.emplace_back(name);
}

void XmlWriter::close() {
  const std::string name = open_.back();
  open_.pop_back();
  out_ << std::string(open_.size() * 2, ' ') << "</" << name << ">\n";
}

void XmlWriter::empty(std::string_view name, const Attributes& attributes) {
  start(name, attributes);
  out_ << "/>\n";
}

void XmlWriter::lines(std::string_view name, const Attributes& attributes,
                      const std::vector<std::string>& lines) {
  start(name, attributes);
  out_ << '>';
  for (std::size_t i = 0; i < lines.size(); ++i) out_ << (i == 0 ? "" : "\n") << xml_text(lines[i]);
  out_ << "</" << name << ">\n";
}

void XmlWriter::start(std::string_view name, const Attributes& attributes) {
  out_ << std::string(open_.size() * 2, ' ') << '<' << name;
  for (const auto& [attribute, value] : attributes)
    out_ << ' ' << attribute << "=\"" << xml_text(value) << '"';
}

}  // namespace jeugdlint
