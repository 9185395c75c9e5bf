// SPDX-License-Identifier: Apache-2.0
// Writes XML to a stream: elements with attributes in the order given, indented, text escaped.
#pragma once

#include <cstddef>
#include <ostream>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace jeugdlint {

class XmlWriter {
 public:
  using Attributes = std::vector<std::pair<std::string_view, std::string>>;

  // Begins with the declaration of XML 1.0 in UTF-8.
  explicit XmlWriter(std::ostream& out);

  void open(std::string_view name, const Attributes& attributes);
  void close();
  // An element without children.
  void empty(std::string_view name, const Attributes& attributes);
  // An element of lines; in XML they keep their line ends.
  void lines(std::string_view name, const Attributes& attributes,
             const std::vector<std::string>& lines);

 private:
  void start(std::string_view name, const Attributes& attributes);

  std::ostream& out_;
  std::vector<std::string> open_;
};

}  // namespace jeugdlint
